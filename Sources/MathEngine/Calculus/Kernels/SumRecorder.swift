// Sums of many variables on a tape that records slopes alone: two terms to a node, and a node for them
// all.

/// Records `Σ fᵢ·xᵢ + Σ gⱼ·yⱼ·zⱼ`, while nothing else is recorded.
struct SumRecorder {
  private let tape: Tape
  /// The evaluation's epoch, as in a variable's slot.
  private let slot: UInt64
  private let first: Int
  private var waiting: (node: Int32, share: Double)?

  /// Starts a sum, or gives `nil` where the terms are no variables of a live evaluation that records
  /// slopes alone; then the operators do what is right.
  init?(_ x: [Var], _ y: [Var] = []) {
    guard let member = x.first(where: { $0.tape != nil }) ?? y.first(where: { $0.tape != nil }),
      let tape = member.tape, tape.state.pointee.plainEpoch == member.epoch
    else { return nil }
    self.tape = tape
    slot = member.slot(0)
    first = tape.state.pointee.count
  }

  /// Adds the multiple of a variable by a constant.
  mutating func add(_ x: Var, times factor: Double = 1) {
    if let node = operand(x) { append(node, skippingZero(factor, x.direction)) }
  }

  private mutating func append(_ node: Int32, _ share: Double) {
    if let other = waiting {
      _ = tape.push(TapeNode(a: other.node, b: node, byA: other.share, byB: share))
      waiting = nil
    } else {
      waiting = (node, share)
    }
  }

  /// Adds the product of two variables.
  mutating func add(_ x: Var, times y: Var) {
    guard let a = operand(x) else { return add(y, times: x.value) }
    guard let b = operand(y) else { return add(x, times: y.value) }
    let shareA = skippingZero(y.value, x.direction)
    let shareB = skippingZero(x.value, y.direction)
    if a == b { return append(a, shareA + shareB) }
    _ = tape.push(TapeNode(a: a, b: b, byA: shareA, byB: shareB))
  }

  /// The sum as a variable of the given value.
  mutating func finish(value: Double) -> Var {
    if let last = waiting {
      _ = tape.push(TapeNode(a: last.node, b: -1, byA: last.share, byB: 0))
      waiting = nil
    }
    let count = tape.state.pointee.count - first
    if count > 1 { _ = tape.push(TapeNode(a: Int32(-1 - count), b: -1, byA: 0, byB: 0)) }
    let index = UInt64(tape.state.pointee.count - 1)
    return Var(value: value, direction: 1, tape: tape, slot: slot | index)
  }

  /// The node of a variable, or `nil` for a constant, which has no part in the derivatives.
  private func operand(_ x: Var) -> Int32? {
    if x.epoch == 0 { return nil }
    if x.slot >> 32 != slot >> 32 { Var.trapMixed(.add) }
    return x.nodeIndex
  }
}
