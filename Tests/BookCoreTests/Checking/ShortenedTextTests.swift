// Long printed text in reports.

import Testing

@testable import BookCore

@Suite struct ShortenedTextTests {
  @Test func shortTextStays() {
    let text = String(repeating: "x", count: 65_536)
    #expect(text.shortenedForReports == text)
  }

  /// The digest of 6,554 times `123456789` with line ends, by `sha256sum`.
  @Test func theRestIsCountedAndNamed() {
    let line = "123456789\n"
    let text = String(repeating: line, count: 6_553 + 6_554)
    let kept = String(repeating: line, count: 6_553)
    #expect(
      text.shortenedForReports == kept + "… and 65540 more bytes, SHA-256 864d6fecb74c3d39…\n")
    #expect(String(text.dropLast(2) + "0\n").shortenedForReports != text.shortenedForReports)
  }
}
