// The nonlinear functions between layers, on numbers, vectors, matrices and variables.

/// An elementwise nonlinear function of a layer.
public enum Activation: String, Sendable, CaseIterable, Codable {
  /// `x`.
  case identity
  /// `max(x, 0)`, with derivative 0 at 0.
  case relu
  /// The hyperbolic tangent.
  case tanh
  /// `1/(1 + e⁻ˣ)`.
  case sigmoid
  /// `ln(1 + eˣ)`.
  case softplus

  /// The function of one number. No input overflows; NaN stays NaN.
  public func callAsFunction(_ x: Double) -> Double {
    switch self {
    case .identity: x
    case .relu: x > 0 || x.isNaN ? x : 0
    case .tanh: Libm.tanh(x)
    case .sigmoid: logistic(x)
    case .softplus: (x > 0 ? x : 0) + Libm.log1p(Libm.exp(-x.magnitude))
    }
  }

  /// The derivative at `x`, where the function's value `y` is known.
  public func derivative(at x: Double, value y: Double) -> Double {
    switch self {
    case .identity: 1
    case .relu: x > 0 ? 1 : 0
    case .tanh: tanhSlope(at: x, value: y)
    case .sigmoid: y * logistic(-x)
    case .softplus: logistic(x)
    }
  }

  /// The function of every coordinate, within a few units in the last place of that of one number.
  /// - Complexity: `O(n)`; allocates the result.
  public func callAsFunction(_ x: Vector) -> Vector { Vector(mapped(x.elements)) }

  /// The function of every entry.
  /// - Complexity: `O(mn)`; allocates the result.
  public func callAsFunction(_ A: Matrix) -> Matrix { A.sameShape(mapped(A.elements)) }

  /// The function of every entry, under differentiation.
  /// - Complexity: `O(mn)`, and as much again in the backward pass; allocates the result.
  public func callAsFunction(_ x: MatrixVar) -> MatrixVar {
    if self == .identity { return x }
    let (input, output) = (x.value, self(x.value))
    return .record(output, [x]) { [pullBack($0, input: input, output: output)] }
  }

  /// `gradient ⊙ f′(input)`, for the backward step of a layer. Slopes come from the outputs, as in other
  /// frameworks: quick, and 0 where an output is saturated to the last digit.
  func pullBack(_ gradient: Matrix, input: Matrix, output: Matrix) -> Matrix {
    gradient.sameShape(pulledBack(gradient.elements, input.elements, output.elements))
  }

  private func pulledBack(_ gradient: [Double], _ x: [Double], _ y: [Double]) -> [Double] {
    switch self {
    case .identity: gradient
    case .relu: Elementwise.zip(gradient, x) { $0 * ($1 > 0 ? 1 : 0) }
    case .tanh: Elementwise.zip(gradient, y) { $0 * ((1 - $1) * (1 + $1)) }
    case .sigmoid: Elementwise.zip(gradient, y) { $0 * ($1 * (1 - $1)) }
    case .softplus: Elementwise.zip(gradient, x) { $0 * logistic($1) }
    }
  }

  /// The function of every element, in passes; exponentials and hyperbolic tangents of arrays may
  /// differ from those of single numbers in the last place.
  private func mapped(_ x: [Double]) -> [Double] {
    switch self {
    case .identity: x
    case .relu: Elementwise.positiveParts(x)
    case .tanh: Elementwise.hyperbolicTangents(x)
    case .sigmoid: Elementwise.zip(Self.decays(x), x) { ($1 >= 0 ? 1 : $0) / (1 + $0) }
    case .softplus: Elementwise.zip(Self.decays(x), x) { ($1 > 0 ? $1 : 0) + Libm.log1p($0) }
    }
  }

  /// `e^−|x|` of every element.
  private static func decays(_ x: [Double]) -> [Double] {
    Elementwise.exponentials(Elementwise.map(x) { -$0.magnitude })
  }
}

/// The logistic function `1/(1 + e⁻ˣ)`, computed without overflow.
public func sigmoid(_ x: Double) -> Double { logistic(x) }
/// The logistic function of every coordinate.
/// - Complexity: `O(n)`; allocates the result.
public func sigmoid(_ x: Vector) -> Vector { Activation.sigmoid(x) }
/// The logistic function of every entry.
/// - Complexity: `O(mn)`; allocates the result.
public func sigmoid(_ A: Matrix) -> Matrix { Activation.sigmoid(A) }
/// The ramp `max(x, 0)`.
public func relu(_ x: Double) -> Double { Activation.relu(x) }
/// The ramp of every coordinate.
/// - Complexity: `O(n)`; allocates the result.
public func relu(_ x: Vector) -> Vector { Activation.relu(x) }
/// The ramp of every entry.
/// - Complexity: `O(mn)`; allocates the result.
public func relu(_ A: Matrix) -> Matrix { Activation.relu(A) }
/// The smooth ramp `ln(1 + eˣ)`, computed without overflow.
public func softplus(_ x: Double) -> Double { Activation.softplus(x) }
/// The smooth ramp of every coordinate.
/// - Complexity: `O(n)`; allocates the result.
public func softplus(_ x: Vector) -> Vector { Activation.softplus(x) }
/// The smooth ramp of every entry.
/// - Complexity: `O(mn)`; allocates the result.
public func softplus(_ A: Matrix) -> Matrix { Activation.softplus(A) }
