// Every example of the CommonMark specification, through the whole parser.

import Foundation
import Testing

@testable import BookCore

struct CommonMarkConformanceTests {
  struct Example: Decodable, Sendable, CustomTestStringConvertible {
    var markdown: String
    var html: String
    var example: Int
    var section: String
    var testDescription: String { "\(example), \(section)" }
  }

  static let examples: [Example] = {
    guard let text = try? FixtureFolder.text("commonmark/commonmark.json"),
      let examples = try? JSONDecoder().decode([Example].self, from: Data(text.utf8))
    else { return [] }
    return examples
  }()

  /// The examples whose HTML is meant to differ, with the reason.
  static let differing: [Int: String] = [
    96: "`---` at the top opens front matter",
    98: "`---` at the top opens front matter",
    354: "0.31 counts currency symbols as punctuation beside emphasis, libcmark 0.30.2 does not",
    625: "0.31 allows `--` inside comments, libcmark 0.30.2 does not",
    626: "0.31 allows `<!-->` and `<!--->`, libcmark 0.30.2 does not",
  ]

  @Test func exampleCount() { #expect(Self.examples.count == 652) }

  @Test(arguments: examples)
  func html(_ example: Example) {
    let chapter = ChapterParser.parse(
      ChapterSource(path: "a.md", text: example.markdown))
    let html = ReferenceHTML.print(chapter.blocks)
    if let reason = Self.differing[example.example] {
      #expect(html != example.html, "does not differ any more: \(reason)")
    } else {
      #expect(html == example.html)
    }
  }

  /// The text of every example could be followed to its source.
  @Test(arguments: examples)
  func places(_ example: Example) {
    let chapter = ChapterParser.parse(
      ChapterSource(path: "a.md", text: example.markdown))
    #expect(!chapter.diagnostics.contains { $0.rule == .badMarkdown })
  }
}
