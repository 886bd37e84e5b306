// What makes the compiler look at both operands of a power at once.

extension SIMD2 {
  /// There is no power of the language's own vectors.
  ///
  /// It is here for the compiler, which weighs the types of the operands for the operators of the language
  /// and for those that a `SIMD` type has, and settles inner expressions before any other operator. Without
  /// it `x ** (1 / 2)` were 1, by the quotient of integers, and long sums of powers took it seconds.
  @available(*, unavailable, message: "write Vector(...) ** y")
  public static func ** (x: SIMD2, y: SIMD2) -> SIMD2 { trap("x ** y", "is not defined") }

  /// There is no power of the language's own vectors; see `**`.
  @available(*, unavailable, message: "write Vector(...) .** y")
  public static func .** (x: SIMD2, y: SIMD2) -> SIMD2 { trap("x .** y", "is not defined") }
}
