// What the backward step of a layer returns.

/// The gradients of a loss by what a layer learns and by its input.
public struct LayerGradients: Sendable, Equatable {
  /// By the weights, in their shape.
  public let weights: Matrix
  /// By the bias.
  public let bias: Vector
  /// By the input, one example per row; `nil` where it was not asked for.
  public let input: Matrix?
}
