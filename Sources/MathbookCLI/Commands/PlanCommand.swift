// `mathbook plan`

import ArgumentParser
import BookCore
import Foundation

struct PlanCommand: ParsableCommand, TerminalCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan", abstract: "Print the Swift program of a chapter without running it.")

  @Argument(help: "The file of a chapter.")
  var chapter: String

  func run(on terminal: Terminal) async throws -> CommandOutcome {
    let file = URL(filePath: terminal.absolute(chapter)).standardizedFileURL
    guard Self.isFile(file.path) else {
      throw UsageProblem(description: "there is no chapter \(chapter)")
    }
    let book = try BookFolder(file.deletingLastPathComponent().path)
    let files = try ChapterFiles(of: book, listed: [file.lastPathComponent])
    guard let source = files.sources.first else {
      let words = files.diagnostics.map(\.summary).joined(separator: "; ")
      throw UsageProblem(description: "\(chapter) is no chapter: \(words)")
    }
    let toolchain = try Toolchain.locate(environment: terminal.environment)
    let engine = try EngineInstallation.locate(environment: terminal.environment)
    let folder = ResultCache.standardFolder(environment: terminal.environment)
    let workshop = Workshop(
      toolchain: toolchain, engine: engine, cache: ResultCache(folder: folder), book: book.path,
      usesCache: false)
    let parsed = ChapterParser.parse(source)
    let plan = Planner.plan(parsed, timeout: nil, machine: workshop.ingredients(), data: [:])
    let program = try await workshop.program(of: plan)
    for module in program.modules { terminal.write(module.source) }
    return .good
  }

  private static func isFile(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && !isFolder.boolValue
  }
}
