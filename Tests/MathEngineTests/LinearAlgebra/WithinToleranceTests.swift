// `≈` with a stated tolerance: both ends count, NaN agrees with nothing, and shapes must be equal.

import MathEngine
import Testing

@Suite struct WithinToleranceTests {
  @Test(arguments: [
    (Complex(3, 4), true), (Complex(3, 4.25), true), (Complex(3.125, 4.125), true),
    (Complex(3, 4.2500001), false), (Complex(3.2, 4.2), false), (Complex(.nan, 4), false),
    (Complex(3, .infinity), false),
  ])
  func complexDistance(_ z: Complex, _ agrees: Bool) {
    #expect(holds(z ≈ Complex(3, 4) ± 0.25) == agrees)
    #expect(holds(z ≈ WithinTolerance(value: Complex(3, 4), tolerance: 0.25)) == agrees)
    let vector = ComplexVector([.i, z])
    #expect(holds(vector ≈ ComplexVector([.i, Complex(3, 4)]) ± 0.25) == agrees)
    let matrix = ComplexMatrix(real: [[z.real, 1]], imaginary: [[z.imaginary, 0]])
    let expected = ComplexMatrix(real: [[3, 1]], imaginary: [[4, 0]])
    #expect(holds(matrix ≈ expected ± 0.25) == agrees)
  }

  @Test func shapesMustBeEqual() {
    #expect(!holds(ComplexVector([.i]) ≈ ComplexVector([.i, .i]) ± 1))
    let (row, column) = (ComplexMatrix(Matrix.zeros(1, 2)), ComplexMatrix(Matrix.zeros(2, 1)))
    #expect(!holds(row ≈ column ± 1) && holds(row ≈ row ± 0))
  }

  @Test func realTolerances() {
    #expect(holds(1.5 ≈ 1.25 ± 0.25) && !holds(1.5 ≈ 1.25 ± 0.2))
    #expect(holds(2.0 ≈ 2.0 ± -1) && !holds(2.0 ≈ 2.5 ± .nan))
    #expect(!holds(Double.nan ≈ Double.nan ± 1))
    #expect(holds(Vector([1, 2]) ≈ Vector([1.5, 2]) ± 0.5))
  }

  /// The comparison on its own: the expectation's macro would group `≈` before `±`.
  private func holds(_ comparison: Bool) -> Bool { comparison }
}
