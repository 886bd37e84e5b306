// The four operations and powers on `Var`, alone and mixed with `Double`. All operators are concrete,
// since generic ones slow the type checking of every chapter.

extension Var {
  /// The sum; its derivatives are 1 and 1.
  @inlinable
  public static func + (a: Var, b: Var) -> Var {
    binary(.add, a, b, a.value + b.value, byA: 1, byB: 1, curvature: (0, 0, 0))
  }

  /// The difference; its derivatives are 1 and −1.
  @inlinable
  public static func - (a: Var, b: Var) -> Var {
    binary(.subtract, a, b, a.value - b.value, byA: 1, byB: -1, curvature: (0, 0, 0))
  }

  /// The product; its derivatives are `b` and `a`.
  @inlinable
  public static func * (a: Var, b: Var) -> Var {
    binary(
      .multiply, a, b, a.value * b.value, byA: b.value, byB: a.value, curvature: (0, 1, 0))
  }

  /// The quotient; its derivatives are `1/b` and `−a/b²`, infinite or NaN where `b` is 0.
  @inlinable
  public static func / (a: Var, b: Var) -> Var {
    let quotient = a.value / b.value
    let reciprocal = 1 / b.value
    return binary(
      .divide, a, b, quotient, byA: reciprocal, byB: -quotient * reciprocal,
      curvature: (0, -reciprocal * reciprocal, 2 * quotient * reciprocal * reciprocal))
  }

  /// The sum with a constant.
  @inlinable
  public static func + (a: Var, b: Double) -> Var {
    unary(.add, a, a.value + b, slope: 1, curvature: 0)
  }

  /// The sum with a constant.
  @inlinable
  public static func + (a: Double, b: Var) -> Var {
    unary(.add, b, a + b.value, slope: 1, curvature: 0)
  }

  /// The difference with a constant.
  @inlinable
  public static func - (a: Var, b: Double) -> Var {
    unary(.subtract, a, a.value - b, slope: 1, curvature: 0)
  }

  /// The difference from a constant.
  @inlinable
  public static func - (a: Double, b: Var) -> Var {
    unary(.subtract, b, a - b.value, slope: -1, curvature: 0)
  }

  /// The multiple by a constant.
  @inlinable
  public static func * (a: Var, b: Double) -> Var {
    unary(.multiply, a, a.value * b, slope: b, curvature: 0)
  }

  /// The multiple by a constant.
  @inlinable
  public static func * (a: Double, b: Var) -> Var {
    unary(.multiply, b, a * b.value, slope: a, curvature: 0)
  }

  /// The quotient by a constant.
  @inlinable
  public static func / (a: Var, b: Double) -> Var {
    unary(.divide, a, a.value / b, slope: 1 / b, curvature: 0)
  }

  /// A constant divided by a variable; its derivative is `−a/b²`.
  @inlinable
  public static func / (a: Double, b: Var) -> Var {
    let (quotient, reciprocal) = (a / b.value, 1 / b.value)
    return unary(
      .divide, b, quotient, slope: -quotient * reciprocal,
      curvature: 2 * quotient * reciprocal * reciprocal)
  }

  /// The opposite.
  @inlinable
  public static prefix func - (a: Var) -> Var {
    unary(.subtract, a, -a.value, slope: -1, curvature: 0)
  }

  /// The variable itself.
  @inlinable
  public static prefix func + (a: Var) -> Var { a }

  /// Adds a variable; the result is a new node, as for `+`.
  @inlinable
  public static func += (a: inout Var, b: Var) { a = a + b }
  /// Subtracts a variable; the result is a new node.
  @inlinable
  public static func -= (a: inout Var, b: Var) { a = a - b }
  /// Multiplies by a variable; the result is a new node.
  @inlinable
  public static func *= (a: inout Var, b: Var) { a = a * b }
  /// Divides by a variable; the result is a new node.
  @inlinable
  public static func /= (a: inout Var, b: Var) { a = a / b }
  /// Adds a constant.
  @inlinable
  public static func += (a: inout Var, b: Double) { a = a + b }
  /// Subtracts a constant.
  @inlinable
  public static func -= (a: inout Var, b: Double) { a = a - b }
  /// Multiplies by a constant.
  @inlinable
  public static func *= (a: inout Var, b: Double) { a = a * b }
  /// Divides by a constant.
  @inlinable
  public static func /= (a: inout Var, b: Double) { a = a / b }
}
