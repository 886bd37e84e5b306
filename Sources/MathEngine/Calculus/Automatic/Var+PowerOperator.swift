// The operator `**` on `Var`.

extension Var {
  /// The power `xᵖ`; see ``pow(_:_:)-(Var,Double)``.
  @inlinable
  public static func ** (x: Var, exponent: Double) -> Var {
    exponent == 2 ? squared(x) : pow(x, exponent)
  }
  /// The power `xⁿ` with an integer exponent.
  @_disfavoredOverload
  public static func ** (x: Var, exponent: Int) -> Var { pow(x, exponent) }
  /// The power `xʸ` of two variables.
  public static func ** (x: Var, y: Var) -> Var { pow(x, y) }
  /// The power `aˣ` of a constant.
  public static func ** (base: Double, x: Var) -> Var { pow(base, x) }

  /// The square root.
  public static prefix func √ (x: Var) -> Var { sqrt(x) }
}
