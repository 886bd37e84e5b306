// A report with all its files in memory, for tests to look at.

@testable import BookCore

struct RenderedReport: Sendable, Equatable {
  /// The contents by the files' paths.
  var files: [String: [UInt8]] = [:]
  /// The paths in the order in which the files were handed on.
  var paths: [String] = []
  var diagnostics: [Diagnostic]

  init(_ report: Report) async throws {
    diagnostics = report.diagnostics
    let made = try await report.mapFiles { ($0.path, try $0.bytes()) }
    for (path, bytes) in made {
      files[path] = bytes
      paths.append(path)
    }
  }

  static func of(
    _ book: CheckedBook, _ options: RenderingOptions = RenderingOptions()
  ) async throws -> RenderedReport {
    let renderer = ReportRenderer(options: options)
    let texts = try renderer.typeset(book.chapters.map(\.chapter))
    return try await RenderedReport(
      renderer.render(
        book, texts, outputs: TypesetTexts(findings: book.chapters.map(renderer.typesetOutputs))))
  }

  func text(_ path: String) -> String? { files[path].map { String(decoding: $0, as: UTF8.self) } }
}
