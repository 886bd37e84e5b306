// Shown forms of exact numbers.

import BookRecords
import MathEngine
import Testing

@testable import BookRuntime

@Suite struct ShownExactTests {
  @Test func fractionsAreNumbersWithTeX() {
    let q = Rational(-22, 7)
    #expect(q.shown.value == .number(-22.0 / 7))
    #expect(q.shown.text == "-22/7" && q.shown.tex == "-\\frac{22}{7}")
    #expect(Rational(6, 3).shown.value == .integer(2))
    #expect(Rational(6, 3).shown.text == "2")
  }

  @Test func integersBeyond64BitsKeepTheirDigits() {
    let n = BigInteger(2).power(100)
    #expect(n.shown.value == .digits("1267650600228229401496703205376"))
    #expect(BigInteger(Int.min).shown.value == .integer(Int.min))
  }

  @Test func matricesShowTheirFractions() {
    let a: RationalMatrix = [[1, -1 / 2], [Rational("0.25"), 3]]
    #expect(a.shown.value == .matrix(rows: 2, columns: 2, elements: [1, -0.5, 0.25, 3]))
    #expect(
      a.shown.tex == "\\begin{pmatrix} 1 & -\\frac{1}{2} \\\\ \\frac{1}{4} & 3 \\end{pmatrix}")
    #expect(a.shown.text == "[[   1 -1/2]\n [ 1/4    3]]")
  }
}
