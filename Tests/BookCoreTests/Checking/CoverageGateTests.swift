// The least coverage that is asked for, in the user's own number.

import Testing

@testable import BookCore

@Suite struct CoverageGateTests {
  /// A book in which some of 100 numerals are covered.
  private func book(covering covered: Int) -> CheckedBook {
    var book = CaseRun.book("# A\n")
    let place = SourcePosition(line: 1, column: 1)
    book.chapters[0].coverage.numerals = (0..<100).map {
      Coverage.Item(text: "\($0)", isCovered: $0 < covered, range: SourceRange(place, place))
    }
    return book
  }

  @Test(arguments: 0...100) func aShareThatIsReachedIsEnough(_ per: Int) {
    let book = book(covering: per)
    #expect(CoverageGate(minimum: Double(per)).diagnostics(book).isEmpty)
    let more = CoverageGate(minimum: Double(per) + 0.5).diagnostics(book)
    #expect(
      more.map(\.summary) == [
        "\(per) of 100 equations and numerals are covered, less than \(per).5 %"
      ])
  }

  @Test func theNumberIsTheUsers() {
    #expect(
      CoverageGate(minimum: 57).diagnostics(book(covering: 56)).map(\.summary) == [
        "56 of 100 equations and numerals are covered, less than 57 %"
      ])
  }

  @Test func aBookWithoutNumbersIsCovered() {
    #expect(CoverageGate(minimum: 100).diagnostics(CaseRun.book("# A\n")).isEmpty)
  }
}
