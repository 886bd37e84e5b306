// Plans: what the key depends on, and names that are used too early.

import Foundation
import Testing

@testable import BookCore

@Suite struct ExecutionPlanTests {
  private func plan(_ text: String, data: [String: String] = [:]) -> ExecutionPlan {
    let chapter = ChapterParser.parse(ChapterSource(path: "a.md", text: text))
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

  @Test func dataFilesAre() {
    let text = "```swift-math\n//| data: points.csv\n1\n```\n"
    #expect(plan(text, data: ["points.csv": "a"]).key != plan(text, data: ["points.csv": "b"]).key)
  }

  @Test func displayOptionsAreNot() {
    let text = "```swift-math\n1\n```\n"
    let hidden = "```swift-math\n//| echo: false\n1\n```\n"
    #expect(plan(text).key == plan(hidden).key)
  }
}
