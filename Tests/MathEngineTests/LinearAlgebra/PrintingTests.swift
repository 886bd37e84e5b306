// Text of vectors and matrices against NumPy's.

import MathEngine
import TestSupport
import Testing

@Suite struct PrintingTests {
  struct TextCase: Decodable {
    let matrix: Bool
    let values: [[Double]]
    let text: String
  }

  @Test func descriptionIsNumPys() throws {
    let cases: [TextCase] = try ReferenceFile.load("linear-algebra/numpy-text.json")
    #expect(cases.count > 30)
    for reference in cases {
      let text =
        reference.matrix
        ? Matrix(rows: reference.values).description
        : Vector(reference.values[0]).description
      #expect(text == reference.text)
    }
  }

  @Test func emptyMatricesPrintAsBrackets() {
    #expect(Matrix.zeros(0, 3).description == "[]")
    #expect(Matrix.zeros(2, 0).description == "[]")
  }

  @Test func fixedDecimalsAreCorrectlyRounded() {
    #expect(Vector([2.675, -1, 10]).formatted(decimals: 2) == "[ 2.67 -1.00 10.00]")
    #expect(Matrix([[1, 0.5], [-2, 3]]).formatted(decimals: 1) == "[[ 1.0  0.5]\n [-2.0  3.0]]")
  }

  @Test func roundingFollowsNumPy() {
    #expect(Vector([2.675, 0.5, 1.5, -2.5]).rounded(2) == [2.68, 0.5, 1.5, -2.5])
    #expect(Vector([0.5, 1.5, 2.5, -0.5]).rounded(0) == [0, 2, 2, -0.0])
    #expect(Matrix([[1234, 1251]]).rounded(-2) == [[1200, 1300]])
  }

  @Test func latexHasRowsAndColumns() {
    #expect(
      Matrix([[1, 2], [3, 4.25]]).latex(decimals: 1)
        == "\\begin{bmatrix} 1.0 & 2.0 \\\\ 3.0 & 4.2 \\end{bmatrix}")
    #expect(Vector([1, 2]).latex(decimals: 0) == "\\begin{bmatrix} 1 \\\\ 2 \\end{bmatrix}")
  }

  @Test func complexNumbersShowBothParts() {
    #expect(Complex(1.5, -2).description == "1.5-2.0i")
    #expect(ComplexVector([Complex(0, 1), Complex(0, -1)]).description == "[0.+1.i 0.-1.i]")
    #expect(
      ComplexVector([Complex(1, 0.5), Complex(-2, -3)]).description == "[ 1.+0.5i -2.-3.i ]")
  }
}
