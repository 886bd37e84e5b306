// The graph that reverse mode walks, as a value: what was computed, from what, with which slopes.

/// The computation graph of one evaluation, with the adjoint of every node.
///
/// ```swift
/// let graph = ComputationGraph(of: { x in (x[0] + x[1]) * sin(x[0]) }, at: [2, 3])
/// graph.nodes.last?.value
/// ```
///
/// Constants are folded into the operations that use them and are no nodes of their own.
public struct ComputationGraph: Sendable {
  /// One node: an input or the result of one operation.
  public struct Node: Sendable {
    /// What computed the node.
    public let operation: Operation
    /// The indices of the nodes that it was computed from.
    public let operands: [Int]
    /// The derivatives by those operands.
    public let localDerivatives: [Double]
    /// The number that the node holds.
    public let value: Double
    /// The derivative of the result by this node.
    public let adjoint: Double
  }

  /// All nodes in the order of evaluation: the inputs first, the result last used.
  public let nodes: [Node]
  /// The index of the result, or `nil` when the function is constant.
  public let output: Int?
  /// The number of inputs; they are the first nodes.
  public let inputCount: Int

  /// Evaluates a function and records how.
  /// - Complexity: one recorded evaluation and its backward pass; keeps every operation.
  public init(of f: ([Var]) -> Var, at x: Vector) {
    inputCount = x.count
    (nodes, output) = TapePool.withTape(.entries) { tape in
      let y = f(Var.inputs(x.elements, tangents: nil, on: tape))
      let output = y.isRecorded(on: tape) ? y.index : nil
      return (tape.graphNodes(output: output), output)
    }
  }

  /// The gradient: the adjoints of the inputs.
  public var gradient: Vector { Vector(nodes.prefix(inputCount).map(\.adjoint)) }
}

extension ComputationGraph: CustomStringConvertible {
  /// One line per node: index, operation with operands, value and adjoint.
  public var description: String {
    nodes.enumerated().map { i, node in
      let operands = node.operands.map { "v\($0)" }.joined(separator: ", ")
      return
        "v\(i) = \(node.operation.rawValue)(\(operands)) = \(node.value), adjoint \(node.adjoint)"
    }.joined(separator: "\n")
  }
}
