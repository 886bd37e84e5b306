// The whole way on small chapters: what is printed, reported and planned is compared with files.
// MATHBOOK_RECORD=1 writes what was found, and fails.

import BookRecords
import Foundation
import Testing

@testable import BookCore

/// A folder with `chapter.md`, perhaps `works.bib`, and what they become: `diagnostics.txt`,
/// `report.md`, `plan.txt`, `references.md`.
struct GoldenCase: CustomTestStringConvertible, Sendable {
  let folder: String
  var testDescription: String { URL(filePath: folder).lastPathComponent }

  static func all(_ kind: String) -> [GoldenCase] {
    let base = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Fixtures/\(kind)").path
    let names = (try? FileManager.default.contentsOfDirectory(atPath: base)) ?? []
    return names.sorted().map { GoldenCase(folder: base + "/" + $0) }
  }
}

// One case after another: all at once they would hold hundreds of processes and their files.
@Suite struct GoldenTests {
  static let isRecording = ProcessInfo.processInfo.environment["MATHBOOK_RECORD"] == "1"

  @Test(.serialized, arguments: GoldenCase.all("expect"))
  func holds(_ golden: GoldenCase) async throws {
    let result = try await build(golden)
    #expect(!result.hasErrors)
    try await compare(golden, result, plan: try await TestBook.program(golden.folder, "chapter.md"))
  }

  @Test(.serialized, arguments: GoldenCase.all("failure"))
  func fails(_ golden: GoldenCase) async throws {
    let result = try await build(golden)
    #expect(result.hasErrors)
    try await compare(golden, result, plan: nil)
  }

  @Test func casesExist() {
    #expect(GoldenCase.all("expect").count >= 4)
    #expect(GoldenCase.all("failure").count >= 10)
  }

  private func build(_ golden: GoldenCase) async throws -> BuildResult {
    try await TestBook.build(golden.folder) { request in
      request.only = ["chapter.md"]
      request.rendering.formats = [.markdown]
    }
  }

  private func compare(
    _ golden: GoldenCase, _ result: BuildResult, plan: String?
  ) async throws {
    let report = try await RenderedReport(result.report)
    var produced = [
      "diagnostics.txt": TestBook.printed(result, of: golden.folder),
      "report.md": try #require(report.text("markdown/chapter.md")),
    ]
    produced["plan.txt"] = plan
    produced["references.md"] = report.text("markdown/references.md")
    for (name, text) in produced { try compare(golden.folder + "/" + name, text) }
    let known = Set(produced.keys).union(["chapter.md", "works.bib"])
    for name in try FileManager.default.contentsOfDirectory(atPath: golden.folder) {
      #expect(known.contains(name), "nothing produces \(golden.testDescription)/\(name)")
    }
  }

  private func compare(_ path: String, _ text: String) throws {
    if Self.isRecording {
      try Data(text.utf8).write(to: URL(filePath: path))
      Issue.record("recorded \(path)")
      return
    }
    let expected = try String(contentsOfFile: path, encoding: .utf8)
    #expect(text == expected, "\(path)")
  }
}
