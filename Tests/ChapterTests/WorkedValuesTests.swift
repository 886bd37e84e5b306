// The worked numbers of the shipped book against other programs.

import Foundation
import Testing

@Suite struct WorkedValuesTests {
  private static let results = Result { try CommittedResults.read() }

  /// Fails when a chapter no longer reports a value, as well as when it reports another one.
  @Test(arguments: try WorkedValue.read())
  func agreesWithAnotherProgram(_ expected: WorkedValue) throws {
    let found = try Self.results.get().numbers(at: expected.place, in: expected.chapter)
    #expect(!found.isEmpty, "the chapter does not report it")
    for numbers in found {
      #expect(expected.agrees(with: numbers), "\(numbers) instead of \(expected.numbers)")
    }
  }

  @Test func everyNumberedChapterHasValues() throws {
    let slugs = Set(try WorkedValue.read().map(\.chapter))
    let numbered = try Self.results.get().chapters.map(\.slug).filter { $0.first?.isNumber == true }
    #expect(numbered.count >= 11)
    for number in 1...11 {
      let prefix = (number < 10 ? "0" : "") + "\(number)-"
      #expect(slugs.contains { $0.hasPrefix(prefix) }, "no values for chapter \(number)")
    }
  }

  @Test(arguments: [
    ([1.0, 2.0], false), ([1.0], false), ([1.0, .nan, .infinity], true),
    ([1.0 + 3e-12, .nan, .infinity], false), ([1.0, 0, .infinity], false),
    ([1.0, .nan, 1e308], false), ([.nan, .nan, .infinity], false),
  ])
  func comparisonFailsOnWhatDiffers(_ computed: [Double], _ isEqual: Bool) throws {
    let json = """
      {"chapter": "c", "name": "n", "place": {"claim": "x"}, "values": [1, "nan", "inf"]}
      """
    let expected = try JSONDecoder().decode(WorkedValue.self, from: Data(json.utf8))
    #expect(expected.agrees(with: computed) == isEqual)
  }
}
