// Golden tests: small chapters and the reports that they become.

import Foundation
import Testing

@testable import BookCore

struct RenderingCases {
  static let names = [
    "text", "formulas", "cells", "claims", "nested", "labels", "references", "captions", "expected",
    "beside-text", "containers",
  ]

  @Test(arguments: names)
  func rendersAsRecorded(name: String) async throws {
    let folder = try #require(
      Bundle.module.url(forResource: "Fixtures/report/\(name)", withExtension: nil))
    let text = try String(contentsOf: folder.appendingPathComponent("chapter.md"), encoding: .utf8)
    let report = try await RenderedReport.of(CaseRun.book(text))
    let page = try #require(report.text("html/case.html"))
    let markdown = try #require(report.text("markdown/case.md"))
    try compare(Self.article(page), with: "report.html", of: name, in: folder)
    try compare(markdown, with: "report.md", of: name, in: folder)
  }

  /// What is the chapter's own on a page.
  private static func article(_ page: String) -> String {
    guard let start = page.range(of: "<article>"), let end = page.range(of: "</article>") else {
      return page
    }
    return String(page[start.lowerBound..<end.upperBound]) + "\n"
  }

  private func compare(_ text: String, with file: String, of name: String, in folder: URL) throws {
    if ProcessInfo.processInfo.environment["MATHBOOK_RECORD"] == "1" {
      let source = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../Fixtures/report/\(name)/\(file)")
      try text.write(to: source, atomically: true, encoding: .utf8)
      Issue.record("Recorded \(name)/\(file)")
      return
    }
    let expected = try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let old = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let first = zip(lines, old).enumerated().first { $1.0 != $1.1 }
    let place = first.map { "line \($0 + 1):\n- \($1.1)\n+ \($1.0)" } ?? "the number of lines"
    #expect(text == expected, "\(name)/\(file) differs in \(place)")
  }
}
