// How an operation on `Var`s becomes a value, a tangent and a node: one function per arity. The
// common case, a live tape that records slopes alone, is inlined into callers of the engine too.

extension Var {
  /// The result of a function of one variable.
  ///
  /// Where slopes alone are recorded no node is needed: the result depends on the node of `x` alone, and
  /// the variable carries its slope by that node along. `curvature` is evaluated only when second
  /// derivatives are asked for.
  @inlinable @inline(__always)
  static func unary(
    _ operation: Operation, _ x: Var, _ value: Double, slope: Double,
    curvature: @autoclosure () -> Double
  ) -> Var {
    if let tape = x.tape, tape.state.pointee.plainEpoch == x.epoch {
      let direction = skippingZero(slope, x.direction)
      return Var(value: value, direction: direction, tape: tape, slot: x.slot)
    }
    return detailedUnary(operation, x, value, slope: slope, curvature: curvature)
  }

  /// The result of a function of two variables. Where slopes alone are recorded, one node, or none when
  /// both depend on the same node.
  ///
  /// `curvature` gives ∂²/∂a², ∂²/∂a∂b and ∂²/∂b², only when second derivatives are asked for.
  @inlinable @inline(__always)
  static func binary(
    _ operation: Operation, _ a: Var, _ b: Var, _ value: Double, byA: Double, byB: Double,
    curvature: @autoclosure () -> (aa: Double, ab: Double, bb: Double)
  ) -> Var {
    // An epoch is that of one tape only, so that equal epochs mean equal tapes.
    if let tape = a.tape, tape.state.pointee.plainEpoch == a.epoch, a.epoch == b.epoch {
      let (shareA, shareB) = (skippingZero(byA, a.direction), skippingZero(byB, b.direction))
      if a.slot == b.slot {
        return Var(value: value, direction: shareA + shareB, tape: tape, slot: a.slot)
      }
      if tape.hasRoom {
        let index = tape.pushWithinRoom(
          TapeNode(a: a.nodeIndex, b: b.nodeIndex, byA: shareA, byB: shareB))
        return Var(value: value, direction: 1, tape: tape, slot: a.slot(index))
      }
    }
    return detailedBinary(operation, a, b, value, byA: byA, byB: byB, curvature: curvature)
  }

  @inline(never) @usableFromInline
  static func detailedUnary(
    _ operation: Operation, _ x: Var, _ value: Double, slope: Double, curvature: () -> Double
  ) -> Var {
    let tangent = skippingZero(x.tangent, slope)
    guard let tape = x.tape else {
      return Var(value: value, direction: tangent, tape: nil, slot: x.slot(0))
    }
    x.requireLive(tape)
    let index = tape.push(TapeNode(a: x.nodeIndex, b: -1, byA: slope, byB: 0))
    if let bends = tape.state.pointee.bends {
      let bend = x.tangent == 0 ? 0 : curvature() * x.tangent
      (bends + index).initialize(to: TapeBend(byA: bend, byB: 0))
    } else if let entries = tape.state.pointee.entries {
      (entries + index).initialize(to: TapeEntry(operation: operation, value: value))
    }
    return Var(value: value, direction: tangent, tape: tape, slot: x.slot(index))
  }

  @inline(never) @usableFromInline
  static func detailedBinary(
    _ operation: Operation, _ a: Var, _ b: Var, _ value: Double, byA: Double, byB: Double,
    curvature: () -> (aa: Double, ab: Double, bb: Double)
  ) -> Var {
    let tangent = skippingZero(a.tangent, byA) + skippingZero(b.tangent, byB)
    if (a.epoch != b.epoch) && (a.epoch != 0) && (b.epoch != 0) { trapMixed(operation) }
    let owner = a.epoch != 0 ? a : b
    guard let tape = owner.tape else {
      return Var(value: value, direction: tangent, tape: nil, slot: owner.slot(0))
    }
    owner.requireLive(tape)
    if owner.isPlain, a.epoch != b.epoch {
      return unary(operation, owner, value, slope: a.epoch == 0 ? byB : byA, curvature: 0)
    }
    let index = tape.push(
      TapeNode(
        a: a.operandIndex, b: b.operandIndex, byA: skippingZero(byA, a.nodeFactor),
        byB: skippingZero(byB, b.nodeFactor)))
    if let bends = tape.state.pointee.bends {
      var bend = TapeBend(byA: 0, byB: 0)
      if a.tangent != 0 || b.tangent != 0 {
        let c = curvature()
        bend.byA = skippingZero(a.tangent, c.aa) + skippingZero(b.tangent, c.ab)
        bend.byB = skippingZero(a.tangent, c.ab) + skippingZero(b.tangent, c.bb)
      }
      (bends + index).initialize(to: bend)
    } else if let entries = tape.state.pointee.entries {
      (entries + index).initialize(to: TapeEntry(operation: operation, value: value))
    }
    return Var(
      value: value, direction: owner.isPlain ? 1 : tangent, tape: tape, slot: owner.slot(index))
  }

  /// The inputs of an evaluation: the first nodes of its tape.
  static func inputs(_ point: [Double], tangents: [Double]?, on tape: Tape) -> [Var] {
    let epoch = UInt64(tape.state.pointee.epoch) << 32
    let unmoved = tape.state.pointee.plainEpoch == 0 ? 0.0 : 1
    tape.pushInputs(point)
    return [Var](unsafeUninitializedCapacity: point.count) { variables, initialized in
      for i in point.indices {
        let direction = tangents?[i] ?? unmoved
        let variable = Var(
          value: point[i], direction: direction, tape: tape, slot: epoch | UInt64(i))
        variables.initializeElement(at: i, to: variable)
      }
      initialized = point.count
    }
  }

  /// The slot of another node of the same evaluation.
  @inlinable @inline(__always)
  func slot(_ index: Int) -> UInt64 {
    slot & 0xFFFF_FFFF_0000_0000 | UInt64(truncatingIfNeeded: index)
  }

  /// The index as a node's operand.
  @inlinable @inline(__always)
  var nodeIndex: Int32 { Int32(truncatingIfNeeded: slot) }

  /// The index as a node's operand, or -1 for a constant.
  @inline(__always)
  private var operandIndex: Int32 { tape == nil ? -1 : nodeIndex }

  @inline(__always)
  private func requireLive(_ tape: Tape) {
    if tape.state.pointee.epoch != epoch { Var.trapStale() }
  }

  @inline(never)
  private static func trapStale() -> Never {
    trap(
      "an operation on Var", "the variable has outlived the evaluation that made it",
      hint: "return numbers from a differentiated function, and keep `.value` instead of the Var")
  }

  @inline(never)
  static func trapMixed(_ operation: Operation) -> Never {
    trap(
      "a \(operation.rawValue) b", "a and b are variables of two different evaluations",
      hint: "inside a differentiated function use an outer variable's `.value`")
  }
}
