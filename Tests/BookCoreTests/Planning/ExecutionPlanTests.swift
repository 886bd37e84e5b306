// Plans: what the key depends on, and names that are used too early.

import Foundation
import Testing

@testable import BookCore

@Suite struct ExecutionPlanTests {
  private func plan(
    _ text: String, path: String = "a.md", data: [String: String] = [:]
  ) -> ExecutionPlan {
    let chapter = ChapterParser.parse(ChapterSource(path: path, text: text))
    return Planner.plan(
      chapter, timeout: nil, machine: [.init(name: "the compiler", digest: "c")], data: data)
  }

  @Test func proseIsNoIngredient() {
    let text = "A.\n\n```swift-math\n1 + 1\n```\n"
    #expect(plan(text).key == plan("B, longer.\n\n\n" + text).key)
    #expect(plan(text).key != plan(text.replacing("1 + 1", with: "1 + 2")).key)
  }

  @Test func writtenNumbersAreNoIngredient() {
    #expect(plan("[1](claim:x)").key == plan("[2](claim:x)").key)
    #expect(plan("[1](claim:x)").key != plan("[1](claim:y)").key)
  }

  @Test(arguments: ["#line", "#column", "#file", "#fileID", "#filePath"])
  func placesAreWhereTheCodeNamesThem(_ literal: String) {
    let text = "```swift-math\nprint(\(literal))\n```\n"
    #expect(plan(text).key == plan(text).key)
    #expect(plan(text).key != plan("Prose.\n\n" + text).key)
    #expect(plan(text).key != plan(text, path: "b.md").key)
    let silent = text.replacing(literal, with: "1")
    #expect(plan(silent).key == plan(silent, path: "b.md").key)
  }

  @Test func dataFilesAre() {
    let text = "```swift-math\n//| data: points.csv\n1\n```\n"
    #expect(plan(text, data: ["points.csv": "a"]).key != plan(text, data: ["points.csv": "b"]).key)
  }

  @Test func itMattersWhichBlockDeclaresAMissingFile() {
    let text = "```swift-math\n//| data: a.csv\n1\n```\n\n```swift-math\n2\n```\n"
    let other = text.replacing("//| data: a.csv\n", with: "")
      .replacing("2", with: "//| data: a.csv\n2")
    #expect(plan(text).key != plan(other).key)
  }

  /// Every option of blocks, with a value that is not what blocks have without it. Whoever adds an
  /// option says here whether chapters run again when it changes.
  private static let options: [CellOptionsParser.Key: (value: String, changesTheResult: Bool)] = [
    .label: ("fig-a", false), .caption: ("A $x$", false), .alt: ("A", false),
    .echo: ("fold", false), .output: ("false", false), .eval: ("false", true),
    .include: ("false", false), .error: ("true", true), .optimize: ("true", true),
    .timeout: ("9", true), .tolerance: ("abs tol 1", true), .proves: ("eq-a", false),
    .data: ("a.csv", true),
  ]

  @Test(arguments: CellOptionsParser.Key.allCases)
  func optionsAreWhereTheyChangeTheResult(_ key: CellOptionsParser.Key) throws {
    let option = try #require(Self.options[key], "what does the option \(key) change?")
    let without = plan("```swift-math\n1\n```\n")
    let with = plan("```swift-math\n//| \(key): \(option.value)\n1\n```\n")
    #expect(without.cells[0].options != with.cells[0].options)
    #expect((without.key != with.key) == option.changesTheResult)
  }
}
