// The roots of a quadratic polynomial without cancellation.

/// The roots of `ax² + bx + c`.
public enum QuadraticRoots: Sendable, Equatable {
  /// Two real roots, the smaller first; equal for a double root.
  case real(Double, Double)
  /// A pair `re ± im·i` with `im > 0`.
  case complex(re: Double, im: Double)
  /// One root, for `a = 0`.
  case linear(Double)
  /// No root or all numbers: `a = b = 0`.
  case none
}

/// Solves `ax² + bx + c = 0` stably.
///
/// The textbook formula `(−b ± √(b² − 4ac))/(2a)` loses digits twice: where `b² ≫ 4ac` one sign
/// subtracts nearly equal numbers, and where `b² ≈ 4ac` the discriminant does. Here the root without
/// cancellation comes from `q = −(b + sign(b)·√D)/2`, as `q/a` and `c/q`, and `D` is computed with its
/// rounding error. Coefficients are scaled by powers of 2 so that squares stay in range.
/// The relative error of real roots is a few ε. Coefficients that are NaN or infinite give NaN roots,
/// but for `a = 0`, where the root is `−c/b`.
/// - Note: discriminant by W. Kahan, 2004.
public func quadraticRoots(_ a: Double, _ b: Double, _ c: Double) -> QuadraticRoots {
  if a == 0 { return b == 0 ? .none : .linear(-c / b) }
  if !(a.isFinite && b.isFinite && c.isFinite) { return .real(.nan, .nan) }
  if c == 0 { return ordered(0, -b / a) }
  // With x = s·y the polynomial becomes a·s²y² + b·s·y + c; s = 2^k makes |a·s²| ≈ |c|.
  let unit = -Int(c.exponent)
  let shift = (Int(c.exponent) - Int(a.exponent)) / 2
  let (A, B, C) = (scaled(a, 2 * shift + unit), scaled(b, shift + unit), scaled(c, unit))
  // Beyond this 4ac is below the rounding of b², and b² itself might overflow.
  if B.magnitude > 0x1p100 { return ordered(-b / a, -c / b) }
  let D = discriminant(A, B, C)
  if D < 0 {
    let (re, im) = (-B / (2 * A), (-D).squareRoot() / (2 * A.magnitude))
    return .complex(re: scaled(re, shift), im: scaled(im, shift))
  }
  let q = -0.5 * (B + (B < 0 ? -1 : 1) * D.squareRoot())
  return ordered(scaled(q / A, shift), scaled(C / q, shift))
}

/// `b² − 4ac` with the errors of both products, as it decides the last digits when they cancel.
private func discriminant(_ a: Double, _ b: Double, _ c: Double) -> Double {
  let (square, product) = (twoProduct(b, b), twoProduct(4 * a, c))
  return (square.value - product.value) + (square.error - product.error)
}

private func scaled(_ x: Double, _ exponent: Int) -> Double {
  Double(sign: .plus, exponent: exponent, significand: x)
}

private func ordered(_ x: Double, _ y: Double) -> QuadraticRoots {
  x <= y ? .real(x, y) : .real(y, x)
}
