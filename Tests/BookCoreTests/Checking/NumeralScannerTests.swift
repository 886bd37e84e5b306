// Which numerals of a text count as results.

import TestSupport
import Testing

@testable import BookCore

@Suite struct NumeralScannerTests {
  @Test(arguments: [
    ("The norm is 5.099.", ["5.099"]), ("Its cosine, 0.9839, is close to 1.", ["0.9839"]),
    ("κ ≈ 1.4e4 and n = 3", ["1.4e4", "3"]), ("about 1.2 × 10⁻⁵ remain", ["1.2 × 10⁻⁵"]),
    ("1.2·10^-5", ["1.2·10^-5"]), ("97.5% or 5 %", ["97.5%", "5 %"]),
    ("3.14 ± 0.01", ["3.14 ± 0.01"]), ("The determinant is −2.", ["−2"]),
    ("the sum equals 11", ["11"]), ("1,234,567 cases", ["1,234,567"]),
    ("x = -0.5, y<.25", ["-0.5", ".25"]),
    ("from 0.1 to 0.2", ["0.1", "0.2"]), ("Only 5.3 remain", ["5.3"]),
    ("(0.5, 0.25)", ["0.5", "0.25"]),
    ("an error of 1e-9.", ["1e-9"]), ("which gives 42", ["42"]), ("It is 1024", ["1024"]),
    ("It is 2048", ["2048"]),
  ])
  func finds(_ text: String, _ numerals: [String]) {
    #expect(NumeralScanner.numerals(in: text).map { String(text[$0]) } == numerals)
  }

  @Test(arguments: [
    "", "no digits", "in 1995", "It is 2024.", "chapter 3", "Section 3.2 and Figure 2.1", "§ 2.5",
    "2 vectors in 3 dimensions", "the 2nd and 3rd", "3-fold", "2D", "x1 and A_2", "a 2 × 2 matrix",
    "It is 3 × 4", "Swift 6.3.1", "with Swift 6.3", "version 2.0", "v1.2", "2026-01-31",
    "31/1/2026", "at 12:30", "1. First", "(2) second", "[3]", "https://a.org/1.5/x", "$5.20",
    "pages 10–12", "eq. 3.1", "step 1.5", "#12", "is 3-dimensional", "π/2", "10 × 10",
  ])
  func leavesOut(_ text: String) {
    #expect(NumeralScanner.numerals(in: text).map { String(text[$0]) } == [])
  }

  @Test func anyTextIsScannedWithoutATrap() {
    var bits = SeededGenerator(seed: 29)
    let pieces = [
      "1", "23", ".", ",", " ", "-", "×", "10", "^", "⁻⁵", "%", "±", "e", "is", "é", "🙂", "$",
    ]
    for _ in 0..<5000 {
      let text = (0..<10).map { _ in pieces.randomElement(using: &bits) ?? "" }.joined()
      let found = NumeralScanner.numerals(in: text)
      #expect(zip(found, found.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound })
      #expect(found.allSatisfy { text[$0].contains(where: \.isNumber) })
    }
  }
}
