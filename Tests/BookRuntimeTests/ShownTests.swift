// Shown forms: the data, the text and the TeX of values.

import BookRecords
import MathEngine
import Testing

@testable import BookRuntime

@Suite struct ShownTests {
  @Test func vectorsAndMatricesHaveTeX() {
    let v: Vector = [1, -0.5]
    #expect(v.shown.value == .vector([1, -0.5]))
    #expect(v.shown.tex == "\\begin{pmatrix} 1 \\\\ -0.5 \\end{pmatrix}")
    let matrix = Matrix(rows: [[1, 2], [3, 1e-9]])
    #expect(matrix.shown.value == .matrix(rows: 2, columns: 2, elements: [1, 2, 3, 1e-9]))
    #expect(
      matrix.shown.tex
        == "\\begin{pmatrix} 1 & 2 \\\\ 3 & 1 \\times 10^{-9} \\end{pmatrix}")
    #expect(Matrix.zeros(30, 30).shown.tex == nil)
  }

  @Test func complexValuesAreNumbers() {
    let z = Complex(1.5, -2)
    #expect(z.shown.value == .complex(real: 1.5, imaginary: -2))
    #expect(z.shown.tex == "1.5 - 2i")
    let v = ComplexVector([z, .i])
    #expect(
      v.shown.value
        == .list([.complex(real: 1.5, imaginary: -2), .complex(real: 0, imaginary: 1)]))
    #expect(v.shown.tex == "\\begin{pmatrix} 1.5 - 2i \\\\ 0 + 1i \\end{pmatrix}")
    let matrix = ComplexMatrix(real: [[1, 0]], imaginary: [[0, 2]])
    #expect(
      matrix.shown.value
        == .list([.list([.complex(real: 1, imaginary: 0), .complex(real: 0, imaginary: 2)])]))
  }

  @Test func factorizationsNameTheirFactors() throws {
    let matrix = Matrix(rows: [[4, 0], [0, 9]])
    let qr = matrix.qr().shown
    #expect(qr.text.hasPrefix("Q =\n[[") && qr.text.contains("\nR =\n[["))
    let svd = try matrix.svd().shown
    #expect(svd.text.contains("\nσ = [9. 4.]\n"))
    #expect(svd.tex?.contains("\\sigma = \\begin{pmatrix} 9 \\\\ 4 \\end{pmatrix}") == true)
    #expect(try matrix.eigen().shown.text.hasPrefix("λ = [4. 9.]\nV =\n"))
    let rotation = Matrix(rows: [[0, -1], [1, 0]])
    #expect(try rotation.eigen().shown.text.contains("i"))
    #expect(
      try matrix.cholesky().shown.tex == "L = \\begin{pmatrix} 2 & 0 \\\\ 0 & 3 \\end{pmatrix}")
    #expect(matrix.lu().shown.text.hasPrefix("P =\n"))
    #expect(try matrix.symmetricEigen().shown.text.contains("Q ="))
  }

  @Test func scalarsOfAllKindsAreNumbers() {
    #expect(shownForm(of: UInt8(200)).value == .integer(200))
    #expect(shownForm(of: Int64(-3)).value == .integer(-3))
    #expect(shownForm(of: UInt64.max).value == .digits("18446744073709551615"))
    #expect(shownForm(of: Float(0.5)).value == .number(0.5))
    #expect(shownForm(of: BFloat16(0.5)).value == .number(0.5))
    #expect(shownForm(of: Var(2.5)).value == .number(2.5))
    #expect(shownForm(of: Substring("ab")).value == .text("ab"))
    #expect(shownForm(of: [1, 2]).value == .list([.integer(1), .integer(2)]))
    #expect(shownForm(of: [1.5, 2]).value == .vector([1.5, 2]))
    #expect(shownForm(of: Double?.none as Any).text == "nil")
    #expect(shownForm(of: Interval(1, 2)).value == .vector([1, 2]))
  }

  @Test func othersAreShownByTheirDescription() {
    struct Named: CustomStringConvertible { let description = "a name" }
    #expect(shownForm(of: Named()).value == .other("a name"))
  }

  @Test func distributionsNameTheirParameters() throws {
    let normal = shownForm(of: Normal(mean: 1, deviation: 2.5))
    #expect(normal.text == "Normal(mean: 1, deviation: 2.5)")
    #expect(normal.tex == "\\operatorname{Normal}(\\mu = 1,\\; \\sigma = 2.5)")
    #expect(shownForm(of: Uniform(from: 0, to: 1e-9)).text == "Uniform(from: 0, to: 1e-09)")
    #expect(shownForm(of: Binomial(trials: 10, probability: 0.5)).tex?.contains("n = 10") == true)
    let joint = try MultivariateNormal(mean: [0, 1], covariance: [[1, 0], [0, 1]]).shown
    #expect(joint.tex?.contains("\\Sigma = \\begin{pmatrix}") == true)
  }

  @Test func tuplesAreListsAndOrderIsNoMatterOfMemory() {
    #expect(shownForm(of: (2, 3)).value == .list([.integer(2), .integer(3)]))
    #expect(shownForm(of: (rows: 2, name: "é")).text == #"(rows: 2, name: "é")"#)
    #expect(shownForm(of: ["b": 2, "a": 1, "c": 3]).text == "[a: 1, b: 2, c: 3]")
    #expect(shownForm(of: [String: Int]()).text == "[:]")
    #expect(shownForm(of: Set([3, 1, 2])).text == "{1, 2, 3}")
  }

  @Test(arguments: [
    (NumberFormat.fixed(2), "[0.33, 2.00]"), (.significant(2), "[0.33, 2]"),
    (.scientific(1), "[3.3e-01, 2.0e+00]"), (.percent(0), "[33%, 200%]"),
  ])
  func valuesAreWrittenInAFormat(_ format: NumberFormat, _ text: String) {
    let v: Vector = [1.0 / 3, 2]
    #expect(v.shown.written(as: format).text == text)
    #expect(v.shown.written(as: format).value == v.shown.value)
    #expect("text".shown.written(as: format) == "text".shown)
    #expect(shownForm(of: (1, "a")).written(as: format).text == "(1, \"a\")")
  }

  @Test func chaptersMayAdoptTheProtocol() {
    struct Angle: Showable {
      var degrees: Double
      var shown: Shown { Shown(value: .number(degrees), text: "\(degrees)°") }
    }
    #expect(RecordSink.events { show(Angle(degrees: 90)) } == [.value(Angle(degrees: 90).shown)])
    #expect(RecordSink.events { show(tex: "x^2") } == [.tex("x^2")])
  }
}
