// Symmetric eigenproblems of the orders at which they are divided, on one thread and on two.

import MathEngine
import TestSupport
import Testing

// The number of threads is one for the process: these tests take turns with others that set it.
extension BackendThreadTests {
  @Suite struct SymmetricEigenTests {
    /// Around the ends of panels, and of what is solved as one, in halves, and on several threads.
    private static let orders = [32, 33, 41, 79, 80, 81, 179, 261, 300]

    private static func symmetric(_ family: MatrixFamily, _ order: Int) -> Matrix {
      let half = family.make(order)
      return (half + half.T) / 2
    }

    private func expectSolves(_ eigen: SymmetricEigen, _ a: Matrix, _ name: String) throws {
      expectResidual((eigen.reconstruct() - a).norm, scale: roundingScale(a), name)
      let scale = Double(a.rowCount) * .ulpOfOne
      expectResidual(orthogonalityError(eigen.vectors), scale: scale, name)
      #expect(eigen.values.elements == eigen.values.elements.sorted(), "\(name)")
      // Found by the QL method, and not by divide and conquer.
      let alone = try a.symmetricEigenvalues()
      expectResidual((alone - eigen.values).norm, scale: roundingScale(a), name)
    }

    @Test(arguments: [1, 2]) func familiesAreSolved(_ threads: Int) throws {
      try BackendThreadTests.withThreads(threads) {
        for family in MatrixFamily.all {
          for order in Self.orders {
            let a = Self.symmetric(family, order)
            try expectSolves(a.symmetricEigen(), a, "\(family.name) \(order) on \(threads)")
          }
        }
      }
    }

    /// Nearly all values are taken out before the halves are joined, or all of them.
    @Test func equalValuesAreSolvedOnTwoThreads() throws {
      try BackendThreadTests.withThreads(2) {
        let direction = randomVector(150, seed: 3)
        let rankOne = Matrix.identity(150) + outer(direction, direction)
        try expectSolves(rankOne.symmetricEigen(), rankOne, "rank one")
        let same = 3 * Matrix.identity(150)
        #expect(try same.symmetricEigen().vectors == .identity(150))
        let zero = Matrix.zeros(100, 100)
        #expect(try zero.symmetricEigen().values == .zeros(100))
      }
    }

    /// Where an entry beside the diagonal is missing, the first division is not in the middle.
    @Test func partsAreSolvedOnTwoThreads() throws {
      try BackendThreadTests.withThreads(2) {
        for cut in [1, 60, 75, 149] {
          let a = Matrix(150, 150) { i, j in
            i == j ? Double(i % 7) : abs(i - j) == 1 && max(i, j) != cut ? 1 : 0
          }
          try expectSolves(a.symmetricEigen(), a, "cut \(cut)")
        }
      }
    }

    @Test(arguments: [1, 2]) func secondDifferencesHaveCosines(_ threads: Int) throws {
      try BackendThreadTests.withThreads(threads) {
        let values = try MatrixFamily.secondDifference.make(300).symmetricEigen().values
        let expected = (1...300).map { 2 - 2 * cos(Double($0) * .pi / 301) }
        expectClose(values.elements, expected, absolute: 1e-14)
      }
    }

    /// Signs are part of the contract: they are those of LAPACK, however the work is divided.
    @Test(arguments: [81, 150, 300]) func threadsKeepOrderAndSigns(_ order: Int) throws {
      let a = Self.symmetric(.random, order)
      let one = try BackendThreadTests.withThreads(1) { try a.symmetricEigen() }
      let two = try BackendThreadTests.withThreads(2) { try a.symmetricEigen() }
      expectClose(two.values.elements, one.values.elements, absolute: roundingScale(a))
      expectClose(two.vectors.elements, one.vectors.elements, absolute: 1e-9)
    }

    /// In halves these orders would be divided less often than as a whole.
    @Test(arguments: [101, 201, 401]) func unevenOrdersKeepSigns(_ order: Int) throws {
      let brownian = Matrix(order, order) { i, j in Double(Swift.min(i, j) + 1) }
      let one = try BackendThreadTests.withThreads(1) { try brownian.symmetricEigen() }
      let two = try BackendThreadTests.withThreads(2) { try brownian.symmetricEigen() }
      for (a, b) in zip(one.vectors.columns, two.vectors.columns) { #expect(dot(a, b) > 0.5) }
    }

    /// Squares of such entries overflow or vanish.
    @Test(arguments: [-1040.0, -600, 600, 1010]) func allMagnitudesAreSolved(_ exponent: Double)
      throws
    {
      let a = Self.symmetric(.random, 90)
      let scale = exp2(exponent)
      let expected = try a.symmetricEigenvalues()
      // The smallest entries have lost digits themselves.
      let tolerance = exponent < -1000 ? 1e-7 : roundingScale(a)
      for values in [
        try (a * scale).symmetricEigen().values, try (a * scale).symmetricEigenvalues(),
      ] {
        expectClose(values.map { $0 / scale }.elements, expected.elements, absolute: tolerance)
      }
    }
  }
}
