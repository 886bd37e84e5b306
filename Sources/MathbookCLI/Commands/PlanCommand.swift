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
    guard file.pathExtension == "md" else {
      throw UsageProblem(description: "\(chapter) is no chapter (*.md)")
    }
    try TemporaryFiles.check()
    let folder = Self.bookFolder(of: file)
    let book = try BookFolder(folder.path)
    let name = String(file.path.dropFirst(folder.path.count + 1))
    let (planned, problems) = try await pipeline(of: book, terminal).planned(name)
    guard let planned else {
      let words = problems.map(\.summary).joined(separator: "; ")
      throw UsageProblem(description: "\(chapter) is no chapter: \(words)")
    }
    tell(planned, of: book, terminal)
    for module in planned.program?.modules ?? [] { terminal.write(module.source) }
    return CommandOutcome(of: planned.findings)
  }

  private func pipeline(of book: BookFolder, _ terminal: Terminal) throws -> Pipeline {
    var request = BuildRequest(book: book)
    request.usesCache = false
    return Pipeline(
      request, toolchain: try Toolchain.locate(environment: terminal.environment),
      engine: try EngineInstallation.locate(environment: terminal.environment),
      cache: try .standard(environment: terminal.environment),
      machine: Machine(environment: terminal.environment))
  }

  /// Says what is wrong, with the chapter called as the user did.
  private func tell(_ planned: PlannedChapter, of book: BookFolder, _ terminal: Terminal) {
    let path = planned.source.path
    let prefix = chapter.hasSuffix(path) ? String(chapter.dropLast(path.count)) : book.path + "/"
    let sources = book.texts(of: planned.findings, besides: [path: planned.source.text])
    let printer = TerminalPrinter(sources: sources, prefix: prefix, usesColor: false)
    terminal.writeError(planned.findings.map(printer.text).joined())
  }

  /// The nearest folder around a chapter that holds the settings of a book, else the chapter's own.
  private static func bookFolder(of file: URL) -> URL {
    var folder = file.deletingLastPathComponent()
    while folder.path != "/" {
      if isFile(folder.appending(path: "mathbook.yml").path) { return folder }
      folder.deleteLastPathComponent()
    }
    return file.deletingLastPathComponent()
  }

  private static func isFile(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && !isFolder.boolValue
  }
}
