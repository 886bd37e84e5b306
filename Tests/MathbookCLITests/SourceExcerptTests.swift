// The mark under a line of the source stands below its place, however wide the characters are.

import Testing

@testable import BookCore

struct SourceExcerptTests {
  /// What stands before the mark, and the mark, for a part of a line given by its characters.
  private func lines(_ text: String, marking part: String) throws -> String {
    let scalars = Array(text.unicodeScalars)
    let wanted = Array(part.unicodeScalars)
    let start = try #require(
      scalars.indices.first { scalars[$0...].starts(with: wanted) })
    let excerpt = SourceExcerpt(text, column: start + 1, end: start + 1 + wanted.count)
    return excerpt.pad + excerpt.marks
  }

  @Test(arguments: [
    ("a [2](x)", "[2]", "  ^~~"), ("漢字 [2](x)", "[2]", "     ^~~"), ("한글ａ[2]", "[2]", "      ^~~"),
    // An accent of its own, and one on its letter.
    ("e\u{301}e\u{301} [2]", "[2]", "   ^~~"), ("éé [2]", "[2]", "   ^~~"),
    // Emoji: of one scalar, with a skin colour, of a family, a flag, a heart by its selector.
    ("😀 [2]", "[2]", "   ^~~"), ("👍🏽[2]", "[2]", "  ^~~"), ("👩‍👩‍👧[2]", "[2]", "  ^~~"),
    ("🇩🇪[2]", "[2]", "  ^~~"), ("❤️[2]", "[2]", "  ^~~"), ("❤[2]", "[2]", " ^~~"),
    ("漢\t字[2]", "[2]", "  \t  ^~~"), ("a\u{200B}b[2]", "[2]", "  ^~~"),
    ("a\u{7}b[2]", "[2]", "   ^~~"),
    ("[漢字](x)", "漢字", " ^~~~"), ("[e\u{301}](x)", "e\u{301}", " ^"),
  ])
  func marksStandBelowTheirPlace(text: String, part: String, expected: String) throws {
    #expect(try lines(text, marking: part) == expected)
  }

  /// Widths as Python's `unicodedata.east_asian_width` (Unicode 14) gives them: W and F are two cells.
  @Test func widthsAreThoseOfUnicode() {
    let wide = "ᄀ〈⺀〾ぁ㉐䶿一꓆ꥠ가豈︐︰！￠𖿠𗀀𛀀🈀𠀀𰀀⌚⏩◽☔♈⚓⚡⛔✅➕⬛⭐🀄🃏🆎🌀🏏🐀💯🔋🕐🙏🚀🛫🟠🤌🥇🧿🫶"
    let narrow = "aßЖאعहไ–…“←√∞≈─█☀☎✓✗➜⟨ﬁ｡ﾊￜ𝑥𝟙🀀🂡🄰🏋🖐🛠"
    #expect(wide.unicodeScalars.filter { String($0).cellCount != 2 }.isEmpty)
    #expect(narrow.unicodeScalars.filter { String($0).cellCount != 1 }.isEmpty)
  }
}
