// A feed-forward network: layers one after the other, with the gradients of all that they learn.

/// A composition of dense layers.
///
/// ```swift
/// let network = Network([
///   DenseLayer(weights: W1, activation: .tanh), DenseLayer(weights: W2),
/// ])
/// let step = network.valueAndGradients(X, Y, loss: .softmaxCrossEntropy)
/// ```
public struct Network: Sendable, Equatable {
  /// The layers from input to output.
  public var layers: [DenseLayer]

  /// Makes a network. Stops when a layer does not take what the one before it gives.
  public init(_ layers: [DenseLayer]) {
    for (i, (before, after)) in zip(layers, layers.dropFirst()).enumerated()
    where before.outputCount != after.inputCount {
      trap(
        "Network(layers)",
        "layer \(i) has \(before.outputCount) outputs and layer \(i + 1) \(after.inputCount) inputs"
      )
    }
    self.layers = layers
  }

  /// The output for one example.
  /// - Complexity: two flops per weight.
  public func callAsFunction(_ x: Vector) -> Vector { layers.reduce(x) { $1($0) } }

  /// The outputs for a batch, one example per row.
  /// - Complexity: two flops per weight and example.
  public func callAsFunction(_ X: Matrix) -> Matrix { layers.reduce(X) { $1($0) } }

  /// The class with the largest output for every example.
  /// - Complexity: two flops per weight and example.
  public func classify(_ X: Matrix) -> [Int] { self(X).rows.map(\.indexOfMaximum) }

  /// How many numbers the network learns.
  public var parameterCount: Int { layers.reduce(0) { $0 + $1.parameterCount } }

  /// All weights and biases in one vector: for each layer the weights row by row, then the bias.
  /// Stops when set to another count.
  public var parameters: Vector {
    get { Vector(layers.flatMap { $0.weights.elements + $0.bias.elements }) }
    set {
      if newValue.count != parameterCount {
        trap(
          "network.parameters = x",
          "the network has \(parameterCount) parameters and x has \(newValue.count)")
      }
      var start = 0
      for i in layers.indices {
        let (w, b) = (layers[i].weights.count, layers[i].bias.count)
        layers[i].weights.elements = Array(newValue.elements[start..<start + w])
        layers[i].bias = Vector(Array(newValue.elements[start + w..<start + w + b]))
        start += w + b
      }
    }
  }
}

extension Network {
  /// The gradients of a loss by every layer's weights and bias, by hand-derived backpropagation.
  ///
  /// The forward pass keeps each layer's input and linear part; the backward pass applies
  /// ``DenseLayer/backward(input:gradient:)`` from the last layer to the first.
  /// - Parameters:
  ///   - X: the batch, one example per row.
  ///   - withInput: whether the gradient by `X` itself is computed too.
  ///   - gradient: the loss's gradient by the network's outputs, given those outputs.
  /// - Complexity: about three times a forward pass.
  public func backward(
    _ X: Matrix, withInput: Bool = true, gradient: (_ output: Matrix) -> Matrix
  ) -> [LayerGradients] {
    var steps: [(input: Matrix, linear: Matrix, output: Matrix)] = []
    var current = X
    for layer in layers {
      let Z = layer.linear(current)
      let Y = layer.activation(Z)
      steps.append((current, Z, Y))
      current = Y
    }
    var slope = gradient(current)
    var gradients: [LayerGradients] = []
    for (i, step) in steps.enumerated().reversed() {
      let found = layers[i].backward(
        input: step.input, linear: step.linear, output: step.output, gradient: slope,
        withInput: withInput || i > 0)
      gradients.append(found)
      slope = found.input ?? slope
    }
    return gradients.reversed()
  }

  /// The gradients for one example and a given gradient by the output.
  /// - Complexity: about six flops per weight, the forward pass included.
  public func backward(_ x: Vector, gradient: Vector) -> [LayerGradients] {
    backward(Matrix(row: x)) { _ in Matrix(row: gradient) }
  }

  /// The mean loss over a batch and its gradients, by hand-derived backpropagation.
  ///
  /// - Complexity: about three forward passes.
  public func valueAndGradients(
    _ X: Matrix, _ targets: Matrix, loss: Loss
  ) -> (value: Double, gradients: [LayerGradients]) {
    var value = 0.0
    let gradients = backward(X, withInput: false) { output in
      value = loss(output, targets)
      return loss.gradient(output, targets)
    }
    return (value, gradients)
  }

  /// The mean loss over a batch and its gradient by ``parameters``, by reverse mode over matrices.
  ///
  /// The same numbers as ``valueAndGradients(_:_:loss:)``, from the recorded forward pass instead of
  /// derived formulas.
  ///
  /// - Complexity: about three forward passes, and the memory of all intermediate matrices.
  public func reverseModeGradient(
    _ X: Matrix, _ targets: Matrix, loss: Loss
  ) -> (value: Double, gradient: Vector) {
    let inputs = layers.flatMap { [$0.weights, Matrix(row: $0.bias)] }
    let result = MathEngine.valueAndGradients(
      of: { p in
        var current = MatrixVar(X)
        for (i, layer) in layers.enumerated() {
          let linear = product(current, p[2 * i], transposeRight: true).adding(row: p[2 * i + 1])
          current = layer.activation(linear)
        }
        return loss(current, targets)
      }, at: inputs)
    return (result.value, Vector(result.gradients.flatMap(\.elements)))
  }
}

extension Array where Element == LayerGradients {
  /// All gradients in one vector, in the order of ``Network/parameters``.
  public var flattened: Vector { Vector(flatMap { $0.weights.elements + $0.bias.elements }) }
}
