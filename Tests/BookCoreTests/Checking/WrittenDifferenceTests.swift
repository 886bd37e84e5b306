// How far a number is off that was written falsely, as its own digits or its tolerance decide.

import BookRecords
import Testing

@testable import BookCore

@Suite struct WrittenDifferenceTests {
  /// `3.14` is a rounding of π, but with a tolerance the digits do not matter.
  @Test(arguments: [
    ("3.14 abs tol 1e-9", "0.00159"), ("3.14 rel tol 1e-9", "0.00159"), ("3.15", "0.00841"),
    ("3.14 abs tol 1e-2", nil), ("3.14", nil),
  ])
  func reportsTellIt(_ written: String, _ difference: String?) throws {
    let claim = try #require(check("It is [\(written)](claim:Double.pi).").claims.first)
    #expect(claim.verdict == (difference == nil ? .holds : .false))
    #expect(ClaimText.difference(claim) == difference)
  }

  private func check(_ text: String) -> CheckedChapter {
    let chapter = ChapterParser.parse(ChapterSource(path: "a.md", text: text))
    let pi = Shown(value: .number(.pi), text: "3.141592653589793")
    return ChapterChecker.check(
      chapter,
      Transcript(
        cells: [CellTranscript(outcome: .done, outputs: [.value(pi)])], backend: "",
        missingIsolation: []),
      index: BookIndex(), fileExists: { _ in true }, holdsFile: { _ in true },
      leadsOut: { _ in false })
  }
}
