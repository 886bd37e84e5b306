// The names of the operations that a computation graph can show.

/// An elementary operation on `Var`s, as a computation graph shows it.
public enum Operation: String, Sendable, CaseIterable {
  case input = "input"
  case add = "+"
  case subtract = "-"
  case multiply = "·"
  case divide = "/"
  case power = "pow"
  case exp, expm1, log, log1p, log2, log10, sqrt, cbrt
  case sin, cos, tan, asin, acos, atan, atan2, sinh, cosh, tanh, hypot
  case sigmoid, softplus, relu, leakyReLU, gelu, erf, abs, max, min
}
