// A range of integration and the substitution that makes it finite.

/// A range of integration, brought to panels of a variable `u` that is 0 at every infinite end and at a
/// finite end beside one.
///
/// With one infinite end `x = a + t/(1 − t)`: `t = −u` on the half next to `a`, and `1 − t = u` on the far
/// half, so that neither end loses digits. With two, `x = t/(1 − t²)` with `1 − |t| = |u|`.
struct IntegrationRange {
  private enum Kind {
    case finite
    case upward(Double)
    case downward(Double)
    case whole
  }
  private let kind: Kind
  /// Where the first panels begin and end.
  let ends: [Double]

  init(_ a: Double, _ b: Double) {
    switch (a.isFinite, b.isFinite) {
    case (true, true): (kind, ends) = (.finite, [a, b])
    case (true, false): (kind, ends) = (.upward(a), [-0.5, 0, 0.5])
    case (false, true): (kind, ends) = (.downward(b), [-0.5, 0, 0.5])
    case (false, false): (kind, ends) = (.whole, [-1, 0, 1])
    }
  }

  /// The width of a panel that is not halved any more.
  ///
  /// The outermost node of a half lies 0.0011 of the panel from its end, and must not round to it, nor
  /// its point to a finite end. Next to an infinite end the square of a node must not vanish.
  func finest(_ lower: Double, _ upper: Double) -> Double {
    let spacing = Swift.max(lower.ulp, upper.ulp)
    return switch kind {
    case .finite: 2048 * spacing
    case .upward(let end), .downward(let end):
      upper > 0 ? Swift.max(0x1p-490, 2048 * spacing) : 2048 * Swift.max(spacing, end.ulp)
    case .whole: Swift.max(0x1p-490, 2048 * spacing)
    }
  }

  /// The original variable at `u`.
  func point(_ u: Double) -> Double {
    let s = u.magnitude
    return switch kind {
    case .finite: u
    case .upward(let a): a + distance(u)
    case .downward(let b): b - distance(u)
    case .whole: (1 - s) / (s * (2 - s)) * (u < 0 ? -1 : 1)
    }
  }

  /// How far `x` is from the finite end.
  private func distance(_ u: Double) -> Double { u < 0 ? -u / (1 + u) : (1 - u) / u }

  /// The factor `dx/du`, without its sign.
  func stretch(_ u: Double) -> Double {
    let s = u.magnitude
    let t = 1 - s
    return switch kind {
    case .finite: 1
    case .upward, .downward: u < 0 ? 1 / (t * t) : 1 / (s * s)
    case .whole: (1 + t * t) / (s * s * (2 - s) * (2 - s))
    }
  }
}
