// The rejection algorithm BTPE for binomials of large mean.

/// BTPE: candidates come from a triangle in the middle, parallelograms beside it and exponential
/// tails; a candidate outside the triangle is tested against the mass at the mode. Needs
/// p ≤ 1/2 and n p > 30. Names of constants follow the paper's.
struct BinomialRejection {
  private let trials: Int
  private let r: Double
  private let q: Double
  private let mode: Int
  private let p1: Double
  private let xm: Double
  private let xl: Double
  private let xr: Double
  private let c: Double
  private let laml: Double
  private let lamr: Double
  private let p2: Double
  private let p3: Double
  private let p4: Double
  private let spread: Double

  init(trials: Int, probability: Double) {
    self.trials = trials
    let n = Double(trials)
    r = min(probability, 1 - probability)
    q = 1 - r
    let fm = n * r + r
    let floorOfMode = fm.rounded(.down)
    mode = Int(floorOfMode)
    p1 = (2.195 * (n * r * q).squareRoot() - 4.6 * q).rounded(.down) + 0.5
    xm = floorOfMode + 0.5
    xl = xm - p1
    xr = xm + p1
    c = 0.134 + 20.5 / (15.3 + floorOfMode)
    let left = (fm - xl) / (fm - xl * r)
    laml = left * (1 + left / 2)
    let right = (xr - fm) / (xr * q)
    lamr = right * (1 + right / 2)
    p2 = p1 * (1 + 2 * c)
    p3 = p2 + c / laml
    p4 = p3 + c / lamr
    spread = n * r * q
  }

  func draw(using source: inout some RandomSource) -> Int {
    while true {
      let u = source.nextUniform() * p4
      let v = source.nextUniform()
      if u <= p1 { return Int((xm - p1 * v + u).rounded(.down)) }
      if let (count, height) = candidate(u, v), accepts(count, height) { return count }
    }
  }

  /// A candidate beside the triangle with its height under the hat, or nil when it falls outside.
  @inline(__always)
  private func candidate(_ u: Double, _ v: Double) -> (Int, Double)? {
    if u <= p2 {
      let x = xl + (u - p1) / c
      let height = v * c + 1 - abs(Double(mode) - x + 0.5) / p1
      return height > 1 ? nil : (Int(x.rounded(.down)), height)
    }
    if v == 0 { return nil }
    if u <= p3 {
      let count = (xl + log(v) / laml).rounded(.down)
      return count < 0 ? nil : (Int(count), v * (u - p2) * laml)
    }
    let count = (xr - log(v) / lamr).rounded(.down)
    return count > Double(trials) ? nil : (Int(count), v * (u - p3) * lamr)
  }

  private func accepts(_ count: Int, _ height: Double) -> Bool {
    let distance = abs(count - mode)
    if distance > 20, Double(distance) < spread / 2 - 1 {
      return acceptsFar(count, Double(distance), height)
    }
    return height <= massRatio(count)
  }

  /// The mass at `count` over the mass at the mode, by the recurrence between neighbours.
  private func massRatio(_ count: Int) -> Double {
    let s = r / q
    let a = s * Double(trials + 1)
    var ratio = 1.0
    if mode < count {
      for k in (mode + 1)...count { ratio *= a / Double(k) - s }
    } else if mode > count {
      for k in (count + 1)...mode { ratio /= a / Double(k) - s }
    }
    return ratio
  }

  /// Far from the mode: squeeze the logarithm first, then compare with Stirling's formula.
  private func acceptsFar(_ count: Int, _ k: Double, _ height: Double) -> Bool {
    let rho = (k / spread) * ((k * (k / 3 + 0.625) + 0.16666666666666666) / spread + 0.5)
    let t = -k * k / (2 * spread)
    let logHeight = log(height)
    if logHeight < t - rho { return true }
    if logHeight > t + rho { return false }
    let n = Double(trials)
    let m = Double(mode)
    let y = Double(count)
    let x1 = y + 1
    let f1 = m + 1
    let z = n + 1 - m
    let w = n - y + 1
    let bound =
      xm * log(f1 / x1) + (n - m + 0.5) * log(z / w) + (y - m) * log(w * r / (x1 * q))
      + correction(f1) + correction(z) + correction(x1) + correction(w)
    return logHeight <= bound
  }

  /// Stirling's correction as NumPy's streams have it: 13680 stands where the series has 13860.
  private func correction(_ x: Double) -> Double {
    let square = x * x
    let inner = 462 - (132 - (99 - 140 / square) / square) / square
    return (13680 - inner / square) / x / 166320
  }
}
