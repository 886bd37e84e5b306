// Lasso problems on which coordinate descent alone needs too many sweeps.

import MathEngine
import TestSupport
import Testing

struct SlowLassoTests {
  /// mpmath with 40 digits, by trying all supports and signs; scikit-learn 1.9 agrees.
  @Test func nearlyEqualColumns() throws {
    let i = Vector(0..<40)
    let (x, z, w) = (sin(7 * i), cos(5 * i), sin(3 * i .+ 1))
    let X = Matrix(columns: [x, x + 1e-6 * z, w])
    let y = x + 0.5 * w + 0.3 * sin(11 * i)
    let fit = try Lasso(alpha: 0.1).fit(X, y)
    expectClose(fit.coefficients, [0.78924375495453623, 0, 0.27467652137832041], relative: 1e-9)
    #expect(fit.support == [0, 2] && fit.dualityGap.magnitude < 1e-14)
    let path = try Lasso.path(X, y, alphas: [0.2, 0.1])
    expectClose(path.coefficients[1], fit.coefficients, relative: 1e-9)
  }

  /// The support by scikit-learn 1.9 (tol 1e-15, 17 435 sweeps), the weights on it by mpmath.
  @Test func moreColumnsThanExamples() throws {
    let X = Matrix(20, 40) { i, j in sin((2 + 1.37 * Double(j)) * Double(i) + Double(j)) }
    let y = Vector(20) { cos(5 * Double($0 * $0)) }
    let expected = [
      0: -0.34806149168076493, 1: -0.027015399244064086, 2: -0.0072042706294578437,
      3: -0.12121362356087537, 5: -0.31724440110673426, 7: -0.17861789362441637,
      8: -0.18166137193346758, 9: -0.21666809088151765, 11: -0.21089997896398592,
      12: -0.52388317813241132, 13: 0.20773122038285939, 15: 0.056129132853925012,
      16: 0.14743656664742751, 17: 0.027113107439355422, 22: 0.282067894626518,
      29: -0.32917707785768849, 32: 0.59480326361200455, 33: -0.11879436519241091,
      34: 0.0020660988728492104,
    ]
    let fit = try Lasso(alpha: 0.001).fit(X, y)
    expectClose(fit.coefficients, Vector(40) { expected[$0] ?? 0 }, relative: 1e-8)
    #expect(fit.sweeps < 5000 && fit.dualityGap.magnitude < 1e-13)
  }

  /// Columns that differ by less than the price can tell: the minimum is 0.24662 (active sets in 50 digits),
  /// and what the steps come to is 0.25765. That is no fit.
  @Test func columnsThatRoundingHides() {
    let X = Matrix(8, 20) { i, j in
      let (a, b) = (Double(i), Double(j))
      return 1 + a / 10 + 1e-7 * sin((a + 1) * (b + 2) * 0.7 + 0.3 * b * b)
    }
    let y = Vector(8) { 2 * cos(1.3 * Double($0)) + 0.1 * Double($0) }
    #expect(throws: RegressionError.self) { try Lasso(alpha: 1e-8, intercept: false).fit(X, y) }
  }

  struct WideFit: Decodable, Sendable {
    let objective, gap: Double
    let sweeps: Int
  }
  struct WideCase: Decodable, Sendable {
    let n, p: Int
    let distance, alpha: Double
    let plain, careful: WideFit
  }

  /// The minimum, which lies at most a duality gap below what scikit-learn finds in 10⁶ sweeps.
  @Test func groupsOfNearlyEqualColumnsAtSmallPrices() throws {
    for wide in try ReferenceFile.load("regression/wide-lasso.json", as: [WideCase].self) {
      let (X, y) = groupsOfNearlyEqualColumns(wide)
      let fit = try Lasso(alpha: wide.alpha).fit(X, y)
      let rest = y - fit.predict(X)
      let objective = dot(rest, rest) / (2 * y.n) + wide.alpha * fit.coefficients.norm(.l1)
      #expect(objective <= wide.careful.objective * (1 + 1e-12), "\(wide)")
      #expect(objective >= wide.careful.objective - wide.careful.gap - 1e-11, "\(wide)")
      #expect(objective < wide.plain.objective && fit.dualityGap < 1e-10, "\(wide)")
      #expect(fit.support.count < wide.n && fit.sweeps <= 4000, "\(wide)")
    }
  }

  private func groupsOfNearlyEqualColumns(_ wide: WideCase) -> (X: Matrix, y: Vector) {
    var source = RandomState(seed: 0)
    let base = source.normal(wide.n, wide.p / 4)
    let others = (0..<3).map { _ in base + wide.distance * source.normal(wide.n, wide.p / 4) }
    let X = hstack(base, others[0], others[1], others[2])
    let w = Vector([1, -2, 3, -1, 0.5]).appending(.zeros(wide.p - 5))
    return (X, X * w + 0.1 * source.normal(wide.n))
  }

  @Test func theOptionsOfTheMessageExist() throws {
    let X = Matrix(20, 3) { i, j in sin(Double(7 * i + 3 * j * i)) }
    let y = Vector(20) { cos(Double($0)) }
    #expect(throws: RegressionError.self) { try Lasso(alpha: 0.01, sweeps: 1).fit(X, y) }
    #expect(throws: RegressionError.self) {
      try Lasso.path(X, y, alphas: [0.01], sweeps: 1)
    }
    #expect(try Lasso(alpha: 0.01, tolerance: 1e3, sweeps: 1).fit(X, y).sweeps == 1)
    let path = try ElasticNet.path(X, y, alphas: [0.01], l1Ratio: 0.5, tolerance: 1e3, sweeps: 1)
    #expect(path.coefficients.count == 1)
  }
}
