// The backward pass over a tape, for first derivatives and for first and second ones together.

extension Tape {
  /// Adds the derivatives of Σ seedᵢ·nodeᵢ by the first `inputs.count` nodes into `inputs`.
  ///
  /// The chain rule backwards: when node i is reached its adjoint is complete, and it adds
  /// `adjointᵢ·∂node/∂operand` to each operand. Adjoints that are zero are skipped, so that an
  /// infinite slope on a branch that does not matter gives 0 and not NaN.
  func pullBack(seeds: [(index: Int, weight: Double)], into inputs: inout [Double]) {
    let count = state.pointee.count
    let nodes = state.pointee.nodes
    withUnsafeTemporaryAllocation(of: Double.self, capacity: count) { adjoint in
      adjoint.initialize(repeating: 0)
      for seed in seeds { adjoint[seed.index] += seed.weight }
      let adjoints = adjoint.baseAddress.unsafelyUnwrapped
      for i in stride(from: count - 1, through: inputs.count, by: -1) {
        let weight = adjoints[i]
        if weight == 0 { continue }
        let node = nodes[i]
        if node.a >= 0 { adjoints[Int(node.a)] += weight * node.byA }
        if node.b >= 0 { adjoints[Int(node.b)] += weight * node.byB }
      }
      for i in inputs.indices { inputs[i] = adjoints[i] }
    }
  }

  /// All adjoints of the node at `output`, for a computation graph.
  func adjoints(of output: Int) -> [Double] {
    var all = [Double](repeating: 0, count: state.pointee.count)
    all[output] = 1
    for i in stride(from: output, through: 0, by: -1) where all[i] != 0 {
      let node = state.pointee.nodes[i]
      if node.a >= 0 { all[Int(node.a)] += all[i] * node.byA }
      if node.b >= 0 { all[Int(node.b)] += all[i] * node.byB }
    }
    return all
  }

  /// The derivatives of the node at `output` by the inputs, and their change along the tangents
  /// that the inputs were given: gradient and Hessian-vector product in one pass.
  ///
  /// It differentiates the backward pass itself: with `w` an adjoint and `ẇ` its tangent, an
  /// operand receives `w·d` and `ẇ·d + w·ḋ`, where `ḋ` is the bend recorded for the slope `d`.
  func pullBackWithTangents(output: Int, inputCount: Int) -> (slope: [Double], bend: [Double]) {
    var weights = [Double](repeating: 0, count: state.pointee.count)
    var tangents = weights
    weights[output] = 1
    guard let bends = state.pointee.bends else { return (weights, tangents) }
    for i in stride(from: output, through: inputCount, by: -1) {
      let (w, t) = (weights[i], tangents[i])
      if w == 0 && t == 0 { continue }
      let node = state.pointee.nodes[i]
      for (operand, d, dDot) in [
        (node.a, node.byA, bends[i].byA), (node.b, node.byB, bends[i].byB),
      ]
      where operand >= 0 {
        weights[Int(operand)] += skippingZero(w, d)
        tangents[Int(operand)] += skippingZero(t, d) + skippingZero(w, dDot)
      }
    }
    return (Array(weights.prefix(inputCount)), Array(tangents.prefix(inputCount)))
  }
}

/// A product in which a zero weight wins over an infinite slope.
@inline(__always)
func skippingZero(_ weight: Double, _ slope: Double) -> Double { weight == 0 ? 0 : weight * slope }

extension Tape {
  /// The recorded nodes with their values and adjoints.
  func graphNodes(output: Int?) -> [ComputationGraph.Node] {
    guard let entries = state.pointee.entries else { return [] }
    let adjoints = output.map { self.adjoints(of: $0) }
    return (0..<state.pointee.count).map { i in
      let node = state.pointee.nodes[i]
      let operands = [(node.a, node.byA), (node.b, node.byB)].filter { $0.0 >= 0 }
      return ComputationGraph.Node(
        operation: entries[i].operation, operands: operands.map { Int($0.0) },
        localDerivatives: operands.map(\.1), value: entries[i].value, adjoint: adjoints?[i] ?? 0)
    }
  }
}
