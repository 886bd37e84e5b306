// Pinned outputs: what agrees, where and how differences are told, and what accepting writes.

import TestSupport
import Testing

@testable import BookCore

@Suite struct PinnedComparisonTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var pinned: String
    var printed: String
    var tolerance: Tolerance?

    init(_ pinned: String, _ printed: String, _ tolerance: Tolerance? = nil) {
      self.pinned = pinned
      self.printed = printed
      self.tolerance = tolerance
    }

    var testDescription: String { "\(pinned) / \(printed)" }
  }

  static let agreeing: [Case] = [
    .init("", ""), .init("", "\n\n"), .init("a b\n", "a  b"), .init("a\n\n\n", "a\n"),
    .init("5.099", "5.0990195"), .init("x = 5.10", "x = 5.0996"), .init("5.10", "5.1"),
    .init("[1.0, 2.0]", "[1.0000000001, 1.99999]"), .init("[ 1.5  2.5]", "[1.5 2.5]"),
    .init("-0.5", "−0.5"), .init("1.2e-5", "1.2340e-05"), .init("4", "4.001"),
    .init("x1 = 3", "x1 = 3"), .init("a\n...\nz", "a\nb\nc\nz"), .init("a\n...\nz", "a\nz"),
    .init("...", "anything\nat all"), .init("...", ""), .init("...\nz", "a\nz\nz"),
    .init("a\n...", "a"), .init("a ... c", "a b b c"), .init("a ... c", "a c"),
    .init("pi = 3.141...", "pi = 3.14159"), .init("3.14 ...", "3.1415 and more"),
    .init("...\nb\n...\nd\n...", "a\nb\nc\nb\nd\ne"), .init("5.", "5.2"),
    .init("took ... s, x = 5.10", "took 0.1 s, x = 5.0996"), .init("   a", "a   "),
    .init("3.1", "3.14159", Tolerance(.absolute, 0.05)), .init("NaN inf", "NaN inf"),
    .init("value 1.5.", "value 1.5."), .init("1e3", "1499.0"), .init("a\r\n", "a\n"),
    .init("naïve café 3.0", "naïve café 2.99"), .init("≈3.1", "≈3.14"),
    .init("[1. 2.5]", "[1.2 2.5]"), .init("n is 3. Then", "n is 3. Then"),
  ]

  static let differing: [Case] = [
    .init("5.099", "5.0996"), .init("3.15", "3.14159"), .init("3.141", "3.14159"),
    .init("5.14", "5.1"), .init("11", "12"), .init("1", "1.6"), .init("a", "b"), .init("a", ""),
    .init("", "a"), .init("ab", "a b"), .init("a", "a\nb"), .init("a\nb", "a"),
    .init("NaN", "1.0"), .init("1.0", "NaN"), .init("[1, 2]", "[1, 2, 3]"),
    .init("v6.3.1", "v6.3.2"),
    .init("6.3.1", "6.3.2"), .init("x1", "x2"), .init("a\n...\nz", "a\nb"), .init("a ... c", "a b"),
    .init("3.142...", "3.14159"), .init("a\n...\nm\n...\nz", "a\nb\nz"), .init("0.5", "-0.5"),
    .init("3.1", "3.14159", Tolerance(.absolute, 0.01)), .init("1000000001", "1000000002"),
    .init("5", "6", Tolerance(.absolute, 2)), .init("a\n\nb", "a\nb"), .init("...a", "b"),
    .init("1.0", "1.0 2.0"), .init("3 - 4", "3 + 4"),
  ]

  @Test(arguments: agreeing)
  func agrees(_ item: Case) {
    let found = PinnedComparison.compare(
      expected: item.pinned, actual: item.printed, tolerance: item.tolerance)
    #expect(found == [])
  }

  @Test(arguments: differing)
  func differs(_ item: Case) {
    let found = PinnedComparison.compare(
      expected: item.pinned, actual: item.printed, tolerance: item.tolerance)
    #expect(!found.isEmpty)
    #expect(found.allSatisfy { !$0.summary.isEmpty })
  }

  /// Numbers written as in a claim, for what a program prints.
  static let writtenForms: [Case] = [
    .init("1,000,000", "1000000"), .init("n = 1,000,000.", "n = 1000000."),
    .init("1,234,567.9", "1234567.891"), .init("1\u{202F}000", "1000"), .init("1'000", "1000"),
    .init("1_000_000", "1000000"), .init("−1,000 m", "-1000 m"),
    .init("1.2 × 10⁻⁵", "1.2e-05"), .init("1.2\\times10^{-5}", "1.23e-05"),
    .init("x = 6.0·10^23 /mol", "x = 6.02e+23 /mol"), .init("3 - 4.5 × 10⁻⁵", "3 - 4.5e-05"),
    .init("∞", "inf"), .init("−∞", "-inf"), .init("[-∞, ∞]", "[-inf, inf]"),
    .init("\\infty", "inf"), .init("1 − 2i", "1.0 - 2.0i"), .init("1.5 − 2.0i", "1.5000001 - 2.0i"),
    .init("[1 − 2i, 3i]", "[1.0 - 2.0i, 0.0 + 3.0i]"), .init("x − 2i", "x - 2.0i"),
    .init("3.1 ± 0.1", "3.14"), .init("took 3.1 ± 0.1 s", "took 3.2 s"),
    .init("< 0.001", "0.0005"), .init("p < 0.001", "p 0.0005"), .init("≥ 3, ≤ 4", "3, 4"),
    .init("97.5%", "0.975"), .init("5 % of 1,000", "0.05 of 1000"),
    .init("1/3 of 1,000", "1/3 of 1000"), .init("p < 0.5, n = 1,000", "p < 0.5, n = 1000"),
    .init("... 1,000 ... −∞", "a b 1000 c -inf"), .init("...\n1,000", "a\nb\n1000"),
    .init("1.2 × 10³", "1234", Tolerance(.absolute, 50)),
  ]

  @Test(arguments: writtenForms)
  func understandsWrittenForms(_ item: Case) {
    let found = PinnedComparison.compare(
      expected: item.pinned, actual: item.printed, tolerance: item.tolerance)
    #expect(found == [])
  }

  static let falseForms: [Case] = [
    .init("1,000,000", "1000001"), .init("1,000,000", "1000000.4 s"),
    .init("1,234,567.9", "1234567.96"), .init("1.2 × 10⁻⁵", "1.3e-05"), .init("∞", "-inf"),
    .init("−∞", "inf"), .init("∞", "1e308"), .init("∞", "nan"), .init("1 − 2i", "1.0 + 2.0i"),
    .init("1 − 2i", "1.0 - 2.6i"), .init("1 − 2i", "1.6 - 2.0i"), .init("1 − 2i", "1.0"),
    .init("3.1 ± 0.1", "3.21"), .init("3.1 ± 0.1", "3.14 ± 0.2"), .init("< 0.001", "0.001"),
    .init("< 0.001", "nan"), .init("< 0.001", "< 0.002"), .init("97.5%", "97.5"),
    .init("97.5%", "0.976"), .init("5 %", "0.05 %"),
    // Entries of a list are no thousands.
    .init("[1,234]", "[1234]"), .init("(1,234)", "(1234)"), .init("{5, 1,234}", "{5, 1234}"),
    .init("1 234", "1234"), .init("0.5,123,456", "0.5,123456"), .init("1,23", "123"),
    .init("1234", "1,234"), .init("1000", "1'000"),
    .init("a,b\n1,234", "a,b\n1234"), .init("x,1,234", "x,1234"),
    // Between numbers these are operators.
    .init("10 < 20", "10 15"), .init("1 < 2 < 3", "1 1 2"), .init("x = 3 > 2", "x = 3 5"),
    .init("n = 5 % 3", "n = 0.05 3"), .init("x <- 5", "x -6"), .init("x >= 5", "x 6"),
    // Words, arrows and signs of operators are text.
    .init("=> 5", "= 6"), .init("-> 5", "- 6"), .init("infinity", "inf"), .init("inf", "infinity"),
    .init("about 3", "3"), .init("i", "1.0i"), .init("3 - 4", "3 -4"), .init("a-1,000", "a -1000"),
    .init("v1,000", "v1001"), .init("nan", "-nan"),
    // Integers are not loosened.
    .init("1,000", "1001", Tolerance(.absolute, 5)),
    .init("1 − 2i", "1 - 3i", Tolerance(.absolute, 5)),
  ]

  @Test(arguments: falseForms)
  func acceptsNoWrongNumberInWrittenForms(_ item: Case) {
    let found = PinnedComparison.compare(
      expected: item.pinned, actual: item.printed, tolerance: item.tolerance)
    #expect(!found.isEmpty)
  }

  @Test(arguments: [
    (
      "n = 1,000,000", "n = 1000001", "1,000,000 is pinned, 1000001 was printed",
      "They differ by 1; 1000001 would be pinned as 1,000,001"
    ),
    (
      "1.2 × 10⁻⁵", "1.34e-05", "1.2 × 10⁻⁵ is pinned, 1.34e-05 was printed",
      "They differ by 1.4e-6; 1.34e-05 would be pinned as 1.3 × 10⁻⁵"
    ),
    ("1 − 2i", "1.0 - 2.6i", "1 − 2i is pinned, 1.0 - 2.6i was printed", "They differ by 0.6"),
    ("−∞", "5.0", "−∞ is pinned, 5.0 was printed", nil),
    ("3.1 ± 0.1", "3.25", "3.1 ± 0.1 is pinned, 3.25 was printed", "They differ by 0.15"),
  ])
  func tellsWhatAWrittenFormMisses(
    _ pinned: String, _ printed: String, _ summary: String, _ explanation: String?
  ) {
    let found = PinnedComparison.compare(expected: pinned, actual: printed)
    #expect(found.map(\.summary) == [summary])
    #expect(found.first?.explanation == explanation)
  }

  @Test func acceptingKeepsWrittenFormsThatHold() {
    let rewritten = PinnedComparison.rewritten(
      pinned: "n = 1,000\ntook ... s: 1,000, −∞\n", actual: "n = 1000\ntook 3 s: 1001, -inf\n")
    #expect(rewritten == "n = 1,000\ntook ... s: 1001, −∞\n")
  }

  @Test func saysWhereAndByHowMuch() throws {
    let found = PinnedComparison.compare(
      expected: "norm\n‖v‖ = 5.099, n = 3", actual: "norm\n‖v‖ = 5.0996, n = 4")
    try #require(found.count == 2)
    #expect(found[0].range.start == SourcePosition(line: 2, column: 11))
    #expect(found[0].range.end == SourcePosition(line: 2, column: 16))
    #expect(found[0].summary == "5.099 is pinned, 5.0996 was printed")
    #expect(found[0].explanation == "They differ by 0.0006; 5.0996 would be pinned as 5.100")
    #expect(found[1].range.start == SourcePosition(line: 2, column: 22))
    #expect(found[1].summary == "3 is pinned, 4 was printed")
    #expect(found[1].explanation == "They differ by 1")
  }

  @Test(arguments: [
    ("a\nb\nc", "a\nc", 2, "the line “b” is pinned but was not printed"),
    ("a\nc", "a\nb\nc", 2, "the line “b” was printed but is not pinned"),
    ("a\n", "a\nb", 2, "the line “b” was printed but is not pinned"),
    ("one two", "one three", 1, "“two” is pinned, “three” was printed"),
    ("one two", "one", 1, "“one two” is pinned, “one” was printed"),
    ("a\n...\nm\nz", "a\nb\nm\ny", 4, "“z” is pinned, “y” was printed"),
    ("a\n...\nm\n...\nz", "a\nb\nz", 3, "the line “m” is pinned but was not printed"),
    ("n: 1.5\n...\nm: 2.5", "n: 1.5\nx\nm: 2.6", 3, "2.5 is pinned, 2.6 was printed"),
  ])
  func tellsTheDifference(_ pinned: String, _ printed: String, _ line: Int, _ summary: String) {
    let found = PinnedComparison.compare(expected: pinned, actual: printed)
    #expect(found.map(\.summary) == [summary])
    #expect(found.first?.range.start.line == line)
  }

  @Test(arguments: [
    ("a\n...\nz: 1.0\n", "a\nb\nz: 2.5\n", "a\n...\nz: 2.5\n"),
    ("took ... s, x = 5.1", "took 3 s, x = 6.25", "took ... s, x = 6.25"),
    ("x = 5.10\ny = 2\n", "x = 5.0996\ny = 3\n", "x = 5.10\ny = 3\n"),
    ("", "new\n", "new\n"), ("old\n", "", ""), ("a\n...\nm\n...\nz\n", "a\nb\nz\n", "a\nb\nz\n"),
    ("...\nloss 0.51\n...\n", "start\nloss 0.50\nend\n", "...\nloss 0.50\n...\n"),
    ("...\nb 9\n...\nc 3\n", "a 1\nb 2\nc 3\n", "...\nb 2\n...\nc 3\n"),
    (
      "...\nstep 2 loss 0.51\n...\n", "step 1 loss 0.9\nstep 2 loss 0.5\nend\n",
      "...\nstep 2 loss 0.5\n...\n"
    ),
    ("...\nlost\n...\n", "a 1\nb 2\n", "a 1\nb 2\n"),
    ("a\nc\n", "a\nb\nc\n", "a\nb\nc\n"), ("a\n...\n", "b\nc\n", "b\n...\n"),
  ])
  func acceptsKeepingElisions(_ pinned: String, _ printed: String, _ expected: String) {
    let rewritten = PinnedComparison.rewritten(pinned: pinned, actual: printed)
    #expect(rewritten == expected)
  }

  /// What follows a line that was not printed as it stands keeps its place.
  @Test func aLineTakesNoOtherLinesPlace() {
    let pinned = "...\nvalue 7.0 of run 3\n...\ndone\n...\n"
    let printed = "value 1.0 of run 2\ndone\nvalue 2.0 of run 3\nx\n"
    let found = PinnedComparison.compare(expected: pinned, actual: printed)
    #expect(found.map(\.expected) == ["7.0", "3"])
    let numbers = "...\ntotal 7\n...\nalpha 1\n...\nend 9\n"
    let output = "start\nalpha 1\nbeta 2\ntotal 3\ngamma 4\nend 9\n"
    let words = PinnedComparison.compare(expected: numbers, actual: output)
    #expect(!words.contains { $0.actual == "gamma" }, "\(words)")
  }

  @Test func aChangedLineBetweenElisionsIsToldByItsNumbers() {
    let found = PinnedComparison.compare(
      expected: "...\nloss 0.51\n...\n", actual: "start\nloss 0.50\nend\n")
    #expect(found.map(\.kind) == [.number] && found.map(\.expected) == ["0.51"])
    #expect(found.map(\.actual) == ["0.50"])
  }

  /// A chapter has one kind of line end and no NUL.
  @Test(arguments: [
    ("old\n", "a\rb\n", nil), ("old\n", "nul\0x\n", nil), ("old\n", "\ra\n", nil),
    ("old\n", "a\r\nb\r", "a\r\nb\r\n"), ("...\nx = 1\n", "10 %\r20 %\nx = 2\n", "...\nx = 2\n"),
  ])
  func acceptsWhatAChapterCanHold(_ pinned: String, _ printed: String, _ expected: String?) {
    let accepted = PinnedComparison.accepted(pinned: pinned, actual: printed, tolerance: nil)
    #expect(accepted == expected)
  }

  @Test func whatIsAcceptedHolds() {
    var bits = SeededGenerator(seed: 23)
    let pieces = [
      "a", "b", "1.5", "1.49", "2", "...", "\n", "\n", " ", "-3", ",", "\n...\n", "−", "é", "‖",
      "5.", "\r\n", "\t", "e5", "1,000", "×", "10⁻⁵", "∞", "inf", "± 1", "< 2", "%", "i", "\\",
      "{,}",
    ]
    for _ in 0..<3000 {
      let texts = (0..<2).map { _ in
        (0..<Int.random(in: 0...12, using: &bits)).map { _ in
          pieces.randomElement(using: &bits) ?? ""
        }.joined(separator: Bool.random(using: &bits) ? " " : "")
      }
      let printed = texts[1].replacing("...", with: "etc")
      let accepted = PinnedComparison.rewritten(pinned: texts[0], actual: printed)
      let found = PinnedComparison.compare(expected: accepted, actual: printed)
      #expect(found == [], "\(texts[0].debugDescription) / \(printed.debugDescription)")
      // Accepting twice changes nothing.
      #expect(PinnedComparison.rewritten(pinned: accepted, actual: printed) == accepted)
      // A text without elisions agrees with itself.
      #expect(PinnedComparison.compare(expected: printed, actual: printed) == [])
    }
  }
}
