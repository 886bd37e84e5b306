// Complex numbers.

/// A complex number `a + bi` in double precision.
///
/// Products and quotients follow the textbook formulas, with Smith's scaling for quotients; infinities
/// are not given the special treatment of the C standard, so `∞·0` parts become NaN.
@frozen
public struct Complex: Equatable, Hashable, Sendable, Codable {
  /// The real part.
  public var real: Double
  /// The imaginary part.
  public var imaginary: Double

  /// Makes `real + imaginary·i`.
  @inlinable
  public init(_ real: Double, _ imaginary: Double = 0) {
    self.real = real
    self.imaginary = imaginary
  }

  /// The imaginary unit.
  public static let i = Complex(0, 1)
  /// 0.
  public static let zero = Complex(0)
  /// 1.
  public static let one = Complex(1)

  /// The number at a distance from 0 and an angle from the positive real axis: `r·e^{iθ}`.
  public init(magnitude: Double, angle: Double) {
    self.init(magnitude * Libm.cos(angle), magnitude * Libm.sin(angle))
  }

  /// The distance from 0, without overflow on the way.
  public var magnitude: Double { Libm.hypot(real, imaginary) }

  /// The angle from the positive real axis, in [−π, π].
  public var angle: Double { Libm.atan2(imaginary, real) }

  /// `a − bi`.
  public var conjugate: Complex { Complex(real, -imaginary) }

  /// Whether both parts are finite.
  public var isFinite: Bool { real.isFinite && imaginary.isFinite }
}

extension Complex {
  /// The sum.
  public static func + (x: Complex, y: Complex) -> Complex {
    Complex(x.real + y.real, x.imaginary + y.imaginary)
  }

  /// The difference.
  public static func - (x: Complex, y: Complex) -> Complex {
    Complex(x.real - y.real, x.imaginary - y.imaginary)
  }

  /// The opposite.
  public static prefix func - (x: Complex) -> Complex { Complex(-x.real, -x.imaginary) }

  /// The sum with a real number.
  public static func + (x: Complex, c: Double) -> Complex { Complex(x.real + c, x.imaginary) }

  /// The sum with a real number.
  public static func + (c: Double, x: Complex) -> Complex { Complex(c + x.real, x.imaginary) }

  /// The difference from a real number.
  public static func - (x: Complex, c: Double) -> Complex { Complex(x.real - c, x.imaginary) }

  /// The difference of a real number and a complex one.
  public static func - (c: Double, x: Complex) -> Complex { Complex(c - x.real, -x.imaginary) }

  /// The product.
  public static func * (x: Complex, y: Complex) -> Complex {
    Complex(
      x.real * y.real - x.imaginary * y.imaginary, x.real * y.imaginary + x.imaginary * y.real)
  }

  /// The real multiple.
  public static func * (c: Double, x: Complex) -> Complex { Complex(c * x.real, c * x.imaginary) }

  /// The real multiple.
  public static func * (x: Complex, c: Double) -> Complex { Complex(x.real * c, x.imaginary * c) }

  /// The quotient by a real number.
  public static func / (x: Complex, c: Double) -> Complex { Complex(x.real / c, x.imaginary / c) }

  /// The quotient of a real number by a complex one.
  public static func / (c: Double, x: Complex) -> Complex { Complex(c, 0) / x }

  /// The quotient, scaled by the larger part of the divisor against overflow (Smith 1962).
  public static func / (x: Complex, y: Complex) -> Complex {
    if abs(y.real) >= abs(y.imaginary) {
      let ratio = y.imaginary / y.real
      let divisor = y.real + y.imaginary * ratio
      return Complex(
        (x.real + x.imaginary * ratio) / divisor, (x.imaginary - x.real * ratio) / divisor)
    }
    let ratio = y.real / y.imaginary
    let divisor = y.real * ratio + y.imaginary
    return Complex(
      (x.real * ratio + x.imaginary) / divisor, (x.imaginary * ratio - x.real) / divisor)
  }

  /// Adds in place.
  public static func += (x: inout Complex, y: Complex) { x = x + y }
  /// Multiplies in place.
  public static func *= (x: inout Complex, y: Complex) { x = x * y }
}

/// The exponential `e^{a+bi} = eᵃ(cos b + i sin b)`. A real number stays real, and a part is infinite only
/// where it is out of range itself.
public func exp(_ z: Complex) -> Complex {
  if z.imaginary == 0 { return Complex(Libm.exp(z.real), z.imaginary) }
  guard z.real > 709, z.isFinite else {
    return Complex(magnitude: Libm.exp(z.real), angle: z.imaginary)
  }
  // Part by part, for a cosine or a sine may bring back what is out of range: the least, 2⁻¹⁰⁷⁴, up to
  // e¹⁴⁵⁴. Division by 4 is exact.
  let root = Libm.exp(z.real / 4)
  let direction = Complex(magnitude: root, angle: z.imaginary)
  return Complex(
    root * (root * (root * direction.real)), root * (root * (root * direction.imaginary)))
}

/// The square root with a real part of at least 0.
public func sqrt(_ z: Complex) -> Complex {
  let magnitude = z.magnitude
  if magnitude == 0 { return z }
  let sum = magnitude + abs(z.real)
  if z.isFinite, !(sum > 0x1p-1000 && sum < .infinity) {
    // Scaled by an even power of two, where the sum leaves the range or loses digits.
    return sum < 1 ? 0x1p-500 * sqrt(0x1p1000 * z) : 2 * sqrt(0.25 * z)
  }
  let large = (sum / 2).squareRoot()
  let small = abs(z.imaginary) / (2 * large)
  let (real, imaginary) = z.real >= 0 ? (large, small) : (small, large)
  return Complex(real, z.imaginary.sign == .minus ? -imaginary : imaginary)
}

/// The distance from 0.
public func abs(_ z: Complex) -> Double { z.magnitude }
