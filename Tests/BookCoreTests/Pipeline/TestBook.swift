// Builds books for tests, with the engine that stands beside the test program.

import Foundation
import TestSupport
import Testing

@testable import BookCore

enum TestBook {
  /// A cache that all tests share, so that system modules are compiled once.
  static let cache = ResultCache(folder: TestFiles.newPath())

  /// The machine that the tests run on.
  static let machine = Machine(environment: ProcessInfo.processInfo.environment)

  /// The folder of compiled system modules in the shared cache, for caches of single tests.
  static func moduleCache() throws -> String {
    let folder = cache.folder + "/modules"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    return folder
  }

  /// Builds the book in a folder without results of earlier builds.
  static func build(
    _ folder: String, _ change: (inout BuildRequest) -> Void = { _ in }
  ) async throws -> BuildResult {
    var request = BuildRequest(book: try BookFolder(folder))
    request.usesCache = false
    request.rendering.formats = []
    change(&request)
    return try await Pipeline(
      request, toolchain: try Toolchain.locate(), engine: try EngineInstallation.locate(),
      cache: cache, machine: machine
    ).build()
  }

  /// Builds a book of chapters that are given as texts.
  static func build(
    chapters: [String: String], _ change: (inout BuildRequest) -> Void = { _ in }
  ) async throws -> BuildResult {
    let folder = try temporaryFolder(chapters)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    return try await build(folder, change)
  }

  static func temporaryFolder(_ files: [String: String]) throws -> String {
    let folder = URL(filePath: TestFiles.newPath())
    for (name, text) in files {
      let file = folder.appending(path: name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    return folder.path
  }

  /// The findings as the terminal shows them, with the lines of the book's files.
  static func printed(_ result: BuildResult, of folder: String) -> String {
    let named = result.diagnostics.compactMap(\.path).map { path in
      (path, (try? String(contentsOfFile: folder + "/" + path, encoding: .utf8)) ?? "")
    }
    let sources = Dictionary(named, uniquingKeysWith: { first, _ in first })
    let printer = TerminalPrinter(sources: sources, prefix: "", usesColor: false)
    return result.diagnostics.map(printer.text).joined()
  }

  /// The plan of a chapter of this text.
  static func plan(_ text: String, path: String = "a.md") -> ExecutionPlan {
    let chapter = ChapterParser.parse(ChapterSource(path: path, text: text))
    return Planner.plan(chapter, timeout: nil, machine: [], data: [:])
  }

  /// The generated program of a chapter.
  static func program(_ folder: String, _ name: String) async throws -> String {
    let book = try BookFolder(folder)
    let executor = PlanExecutor(
      toolchain: try Toolchain.locate(), engine: try EngineInstallation.locate(), cache: cache,
      book: book.path, usesCache: false, machine: machine)
    let chapter = ChapterParser.parse(try ChapterFiles(of: book, listed: [name]).sources[0])
    let plan = Planner.plan(chapter, timeout: nil, machine: [], data: [:])
    let modules = try await executor.program(of: plan).program?.modules ?? []
    return modules.map(\.source).joined(separator: "\n")
  }
}
