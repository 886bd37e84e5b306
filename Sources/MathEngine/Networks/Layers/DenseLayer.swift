// A fully connected layer, forward and backward.

/// A fully connected layer `y = φ(Wx + b)`.
///
/// For a batch with an example in each row, `Y = φ(XWᵀ + 1bᵀ)`.
public struct DenseLayer: Sendable, Equatable {
  /// The weights, one row per output and one column per input.
  public var weights: Matrix
  /// The constants, one per output.
  public var bias: Vector
  /// The function φ applied to every output.
  public var activation: Activation

  /// Makes a layer; `bias` is 0 unless given. Stops when the bias has other than one entry per row
  /// of the weights.
  public init(weights: Matrix, bias: Vector? = nil, activation: Activation = .identity) {
    let bias = bias ?? .zeros(weights.rowCount)
    if bias.count != weights.rowCount {
      trap(
        "DenseLayer(weights:bias:)",
        "the weights are \(weights.shapeText) and the bias has \(bias.count) entries",
        hint: "the bias needs one entry per row of the weights")
    }
    (self.weights, self.bias, self.activation) = (weights, bias, activation)
  }

  /// The number of inputs.
  public var inputCount: Int { weights.columnCount }
  /// The number of outputs.
  public var outputCount: Int { weights.rowCount }
  /// How many numbers the layer learns.
  public var parameterCount: Int { weights.count + bias.count }

  /// The output for one example.
  /// - Complexity: `2mn` flops for m outputs of n inputs.
  public func callAsFunction(_ x: Vector) -> Vector { activation(weights * x + bias) }

  /// The outputs for a batch, one example per row.
  /// - Complexity: `2bmn` flops for b examples, m outputs and n inputs.
  public func callAsFunction(_ X: Matrix) -> Matrix { activation(linear(X)) }

  /// `XWᵀ + 1bᵀ`, before the activation.
  /// - Complexity: `2bmn` flops for b examples, m outputs and n inputs.
  public func linear(_ X: Matrix) -> Matrix {
    product(X, weights, transposeRight: true) + bias.asRow
  }
}

extension DenseLayer {
  /// The hand-derived backward step.
  ///
  /// With `Z = XWᵀ + 1bᵀ`, `Y = φ(Z)` and the loss's gradient `Ȳ`: `Z̄ = Ȳ ⊙ φ′(Z)`, then `W̄ = Z̄ᵀX`,
  /// `b̄ = Z̄ᵀ1` and `X̄ = Z̄W`.
  /// - Parameters:
  ///   - X: the batch of the forward step.
  ///   - gradient: the loss's gradient by the outputs, one example per row.
  /// - Complexity: two products of the size of the forward one.
  public func backward(input X: Matrix, gradient: Matrix) -> LayerGradients {
    let Z = linear(X)
    return backward(
      input: X, linear: Z, output: activation(Z), gradient: gradient, withInput: true)
  }

  /// The backward step where the forward step's results are at hand.
  func backward(
    input X: Matrix, linear Z: Matrix, output Y: Matrix, gradient: Matrix, withInput: Bool
  ) -> LayerGradients {
    requireSameShape("layer.backward(input:gradient:)", Y, gradient)
    let slope = activation.pullBack(gradient, input: Z, output: Y)
    return LayerGradients(
      weights: product(slope, X, transposeLeft: true), bias: slope.sum(.columns),
      input: withInput ? slope * weights : nil)
  }
}
