// "Did you mean".

import Testing

@testable import BookCore

@Suite struct SuggestionTests {
  @Test(arguments: [
    ("eq-nrom", ["eq-form", "eq-norm"], "eq-norm"), ("NORM", ["form", "norm"], "norm"),
    // Of two that are as near the first counts; what is as far as the word is long is none.
    ("cat", ["bat", "rat"], "bat"), ("cat", ["dog", "catalogue"], nil), ("a", [], nil),
    ("échelle", ["echelle"], "echelle"),
  ])
  func theNearestNameIsFound(_ name: String, _ known: [String], _ nearest: String?) {
    #expect(Suggestion.nearest(to: name, among: known) == nearest)
  }

  @Test func itIsAskedInOneWay() {
    #expect(Suggestion.question(nearest: "nrom", among: ["norm"]) == "did you mean norm?")
    #expect(
      Suggestion.question(nearest: "nrom", among: ["norm"], spelling: Suggestion.quoted)
        == "did you mean \"norm\"?")
    #expect(Suggestion.question(nearest: "a", among: []) == nil)
  }
}
