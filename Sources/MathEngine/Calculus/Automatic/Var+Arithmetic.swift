// The four operations and powers on `Var`, alone and mixed with `Double`. All operators are concrete,
// since generic ones slow the type checking of every chapter.

extension Var {
  public static func + (a: Var, b: Var) -> Var {
    binary(.add, a, b, a.value + b.value, byA: 1, byB: 1, curvature: (0, 0, 0))
  }

  public static func - (a: Var, b: Var) -> Var {
    binary(.subtract, a, b, a.value - b.value, byA: 1, byB: -1, curvature: (0, 0, 0))
  }

  public static func * (a: Var, b: Var) -> Var {
    binary(
      .multiply, a, b, a.value * b.value, byA: b.value, byB: a.value, curvature: (0, 1, 0))
  }

  public static func / (a: Var, b: Var) -> Var {
    let quotient = a.value / b.value
    let reciprocal = 1 / b.value
    return binary(
      .divide, a, b, quotient, byA: reciprocal, byB: -quotient * reciprocal,
      curvature: (0, -reciprocal * reciprocal, 2 * quotient * reciprocal * reciprocal))
  }

  public static func + (a: Var, b: Double) -> Var {
    unary(.add, a, a.value + b, slope: 1, curvature: 0)
  }

  public static func + (a: Double, b: Var) -> Var {
    unary(.add, b, a + b.value, slope: 1, curvature: 0)
  }

  public static func - (a: Var, b: Double) -> Var {
    unary(.subtract, a, a.value - b, slope: 1, curvature: 0)
  }

  public static func - (a: Double, b: Var) -> Var {
    unary(.subtract, b, a - b.value, slope: -1, curvature: 0)
  }

  public static func * (a: Var, b: Double) -> Var {
    unary(.multiply, a, a.value * b, slope: b, curvature: 0)
  }

  public static func * (a: Double, b: Var) -> Var {
    unary(.multiply, b, a * b.value, slope: a, curvature: 0)
  }

  public static func / (a: Var, b: Double) -> Var {
    unary(.divide, a, a.value / b, slope: 1 / b, curvature: 0)
  }

  public static func / (a: Double, b: Var) -> Var {
    let (quotient, reciprocal) = (a / b.value, 1 / b.value)
    return unary(
      .divide, b, quotient, slope: -quotient * reciprocal,
      curvature: 2 * quotient * reciprocal * reciprocal)
  }

  public static prefix func - (a: Var) -> Var {
    unary(.subtract, a, -a.value, slope: -1, curvature: 0)
  }

  public static prefix func + (a: Var) -> Var { a }

  public static func += (a: inout Var, b: Var) { a = a + b }
  public static func -= (a: inout Var, b: Var) { a = a - b }
  public static func *= (a: inout Var, b: Var) { a = a * b }
  public static func /= (a: inout Var, b: Var) { a = a / b }
  public static func += (a: inout Var, b: Double) { a = a + b }
  public static func -= (a: inout Var, b: Double) { a = a - b }
  public static func *= (a: inout Var, b: Double) { a = a * b }
  public static func /= (a: inout Var, b: Double) { a = a / b }
}
