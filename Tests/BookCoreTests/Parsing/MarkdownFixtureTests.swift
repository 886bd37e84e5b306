// Chapters in folders, with the tree and the diagnostics that they must give.
// MATHBOOK_RECORD=1 writes what was found, and fails.

import Foundation
import Testing

@testable import BookCore

struct MarkdownFixtureTests {
  static let cases = FixtureFolder.names(in: "markdown")
  static let isRecording = ProcessInfo.processInfo.environment["MATHBOOK_RECORD"] == "1"

  @Test func thereAreCases() { #expect(!Self.cases.isEmpty) }

  @Test(arguments: cases)
  func fixture(_ name: String) throws {
    let folder = "markdown/\(name)"
    let text = try FixtureFolder.text("\(folder)/chapter.md")
    let chapter = ChapterParser.parse(ChapterSource(path: "chapter.md", text: text))
    var produced = ["tree.txt": chapter.dump()]
    if !chapter.diagnostics.isEmpty {
      produced["diagnostics.txt"] = chapter.diagnostics.map(Self.describe).joined()
    }
    if Self.isRecording { return try record(produced, in: folder) }
    let expected = Set(FixtureFolder.names(in: folder)).subtracting(["chapter.md"])
    #expect(expected == Set(produced.keys), "files of the fixture and files that are produced")
    for file in expected.intersection(produced.keys).sorted() {
      compare(produced[file] ?? "", with: try FixtureFolder.text("\(folder)/\(file)"), file)
    }
  }

  private func compare(_ found: String, with expected: String, _ file: String) {
    let (found, expected) = (found.split(separator: "\n"), expected.split(separator: "\n"))
    let line = zip(found, expected).enumerated().first { $1.0 != $1.1 }?.offset
    if let line {
      Issue.record("\(file):\(line + 1)\nexpected \(expected[line])\nfound    \(found[line])")
    }
    #expect(found.count == expected.count, "lines of \(file)")
  }

  private func record(_ produced: [String: String], in folder: String) throws {
    let url = FixtureFolder.url.appendingPathComponent(folder)
    for file in ["tree.txt", "diagnostics.txt"] {
      let path = url.appendingPathComponent(file)
      if let text = produced[file] {
        try Data(text.utf8).write(to: path)
      } else if FileManager.default.fileExists(atPath: path.path) {
        try FileManager.default.removeItem(at: path)
      }
    }
    Issue.record("recorded \(folder)")
  }

  private static func describe(_ diagnostic: Diagnostic) -> String {
    let place = diagnostic.range.map {
      "\($0.start.line):\($0.start.column)-\($0.end.line):\($0.end.column)"
    }
    var text = "\(place ?? "") \(diagnostic.severity) \(diagnostic.rule.rawValue): "
    text += diagnostic.summary + "\n"
    if let explanation = diagnostic.explanation { text += "  \(explanation)\n" }
    if let fix = diagnostic.fix { text += "  fix: \(fix)\n" }
    return text
  }
}
