// The names of the operations that a computation graph can show.

/// An elementary operation on `Var`s, as a computation graph shows it. The raw value is the label.
public enum Operation: String, Sendable, CaseIterable {
  /// A variable that the function was given.
  case input = "input"
  /// A sum, also with a constant.
  case add = "+"
  /// A difference or an opposite.
  case subtract = "-"
  /// A product, also with a constant.
  case multiply = "·"
  /// A quotient.
  case divide = "/"
  /// A power with a constant or a variable exponent.
  case power = "pow"
  /// An exponential, a logarithm or a root, named as its function.
  case exp, expm1, log, log1p, log2, log10, sqrt, cbrt
  /// A trigonometric or hyperbolic function, or an inverse of one, named as its function.
  case sin, cos, tan, asin, acos, atan, atan2, sinh, cosh, tanh, hypot
  /// An activation or another function with a kink or a tail, named as its function.
  case sigmoid, softplus, relu, leakyReLU, gelu, erf, abs, max, min
}
