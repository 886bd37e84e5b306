// The backward pass over a tape, for first derivatives and for first and second ones together.

extension Tape {
  /// Adds the derivatives of Σ seedᵢ·nodeᵢ by the first `inputs.count` nodes into `inputs`.
  ///
  /// The chain rule backwards: when node i is reached its adjoint is complete, and it adds
  /// `adjointᵢ·∂node/∂operand` to each operand. Adjoints that are zero are skipped, so that an
  /// infinite slope on a branch that does not matter gives 0 and not NaN.
  func pullBack(seeds: [(index: Int, weight: Double)], into inputs: inout [Double]) {
    let nodes = state.pointee.nodes
    let adjoints = clearedAdjoints()
    for seed in seeds { adjoints[seed.index] += seed.weight }
    // What the next node to come receives from this one, which need not go through memory.
    var passed = 0.0
    var i = state.pointee.count - 1
    while i >= inputs.count {
      let weight = adjoints[i] + passed
      let node = nodes[i]
      passed = 0
      i -= 1
      if weight == 0 { continue }
      if node.a == i {
        passed = weight * node.byA
      } else if node.a >= 0 {
        adjoints[Int(node.a)] += weight * node.byA
      } else if node.a < -1 {
        i = Tape.pullBack(weight, throughTermsOf: node, endingAt: i, nodes, adjoints)
        continue
      }
      if node.b == i {
        passed += weight * node.byB
      } else if node.b >= 0 {
        adjoints[Int(node.b)] += weight * node.byB
      }
    }
    if i >= 0 { adjoints[i] += passed }
    for i in inputs.indices { inputs[i] = adjoints[i] }
  }

  /// Gives all terms of a sum the sum's adjoint; returns the index of the node before them.
  @inline(__always)
  private static func pullBack(
    _ weight: Double, throughTermsOf sum: TapeNode, endingAt last: Int,
    _ nodes: UnsafeMutablePointer<TapeNode>, _ adjoints: UnsafeMutablePointer<Double>
  ) -> Int {
    let first = last + 2 + Int(sum.a)
    for term in first...last {
      let node = nodes[term]
      if node.a >= 0 { adjoints[Int(node.a)] += weight * node.byA }
      if node.b >= 0 { adjoints[Int(node.b)] += weight * node.byB }
    }
    return first - 1
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
    typealias Pair = SIMD2<Double>
    let nodes = state.pointee.nodes
    guard let bends = state.pointee.bends else {
      let zeros = [Double](repeating: 0, count: inputCount)
      return (zeros, zeros)
    }
    return withUnsafeTemporaryAllocation(of: Pair.self, capacity: output + inputCount + 1) { room in
      room.initialize(repeating: Pair())
      room[output] = Pair(1, 0)
      for i in stride(from: output, through: inputCount, by: -1) {
        let pair = room[i]
        if pair[0] == 0 && pair[1] == 0 { continue }
        let (node, bend) = (nodes[i], bends[i])
        if node.a >= 0 { room[Int(node.a)] += Tape.share(pair, node.byA, bend.byA) }
        if node.b >= 0 { room[Int(node.b)] += Tape.share(pair, node.byB, bend.byB) }
      }
      return (
        (0..<inputCount).map { room[$0][0] }, (0..<inputCount).map { room[$0][1] }
      )
    }
  }

  /// What an operand receives: `w·d` and `ẇ·d + w·ḋ`.
  @inline(__always)
  private static func share(_ pair: SIMD2<Double>, _ d: Double, _ bend: Double) -> SIMD2<Double> {
    SIMD2(
      skippingZero(pair[0], d), skippingZero(pair[1], d) + skippingZero(pair[0], bend))
  }
}

/// A product in which a zero weight wins over an infinite slope.
@inlinable @inline(__always)
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
