// Distributions at parameters and orders where closed forms cancel, overflow or underflow, against
// mpmath with 60 digits and more.

import MathEngine
import TestSupport
import Testing

struct ExtremeParameterTests {
  @Test func gammaEntropies() {
    let expected: [(shape: Double, entropy: Double)] = [
      (0.001, -992.6668174744946), (0.3, -1.0559689607220177), (1, 1), (15.9, 2.7808014695496603),
      (16, 2.784071458928986), (17.5, 2.8307172641740617), (1000, 4.8724827560179715),
      (1e6, 8.326693478853393), (1e13, 16.385741637665937), (1e15, 18.688326730660016),
      (1e18, 22.142204370151084), (1e300, 346.80670248231155),
    ]
    for (shape, entropy) in expected {
      expectClose(Gamma(shape: shape).entropy, entropy, relative: 1e-15)
      expectClose(Gamma(shape: shape, scale: 3).entropy, entropy + log(3), relative: 1e-15)
      expectClose(
        ChiSquared(degreesOfFreedom: 2 * shape).entropy, entropy + log(2), relative: 1e-15)
    }
  }

  @Test func betaEntropies() {
    let expected: [(alpha: Double, beta: Double, entropy: Double)] = [
      (0.2, 0.3, -1.6902369594575484), (1, 1, 0), (2, 3.5, -0.29869028194708824),
      (15, 0.9, -1.8740930754978267), (0.01, 20, -97.91709177119868),
      (8, 8, -0.6937427565041577), (30, 40, -1.416416796499153),
      (1e6, 2.5, -12.085565898456533), (1e-3, 1e15, -1027.2055938694052),
      (1e15, 1e15, -16.89017043509059), (1e18, 7, -39.10398647247352),
      (1e200, 1e3, -455.6445358427912),
    ]
    for (alpha, beta, entropy) in expected {
      expectClose(Beta(alpha: alpha, beta: beta).entropy, entropy, relative: 1e-15)
      expectClose(Beta(alpha: beta, beta: alpha).entropy, entropy, relative: 1e-15)
    }
  }

  @Test func studentEntropies() {
    let expected: [(degrees: Double, entropy: Double)] = [
      (0.1, 12.228957898730014), (1, 2.5310242469692907), (4.5, 1.651535724757466),
      (31.9, 1.4505269235981617), (32, 1.450427477494832), (33, 1.4494663966003087),
      (1e3, 1.4199387830378813), (1e6, 1.4189395332049228), (1e13, 1.4189385332047728),
      (1e15, 1.4189385332046738), (1e20, 1.4189385332046727), (1e300, 1.4189385332046727),
    ]
    for (degrees, entropy) in expected {
      expectClose(StudentT(degreesOfFreedom: degrees).entropy, entropy, relative: 1e-15)
    }
  }
}
