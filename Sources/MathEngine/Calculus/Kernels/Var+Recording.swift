// How an operation on `Var`s becomes a value, a tangent and a node: one function per arity.

extension Var {
  /// The result of a function of one variable.
  ///
  /// `curvature` is evaluated only when second derivatives are asked for.
  @inline(__always)
  static func unary(
    _ operation: Operation, _ x: Var, _ value: Double, slope: Double,
    curvature: @autoclosure () -> Double
  ) -> Var {
    let tangent = skippingZero(x.tangent, slope)
    guard let tape = x.tape else {
      return Var(value: value, tangent: tangent, tape: nil, slot: x.slot & 0xFFFF_FFFF_0000_0000)
    }
    x.requireLive(tape)
    let index = tape.push(
      TapeNode(a: Int32(truncatingIfNeeded: x.index), b: -1, byA: slope, byB: 0))
    if let bends = tape.state.pointee.bends {
      let bend = x.tangent == 0 ? 0 : curvature() * x.tangent
      (bends + index).initialize(to: TapeBend(byA: bend, byB: 0))
    } else if let entries = tape.state.pointee.entries {
      (entries + index).initialize(to: TapeEntry(operation: operation, value: value))
    }
    return Var(
      value: value, tangent: tangent, tape: tape,
      slot: x.slot & 0xFFFF_FFFF_0000_0000 | UInt64(index))
  }

  /// The result of a function of two variables.
  ///
  /// `curvature` gives ∂²/∂a², ∂²/∂a∂b and ∂²/∂b², only when second derivatives are asked for.
  @inline(__always)
  static func binary(
    _ operation: Operation, _ a: Var, _ b: Var, _ value: Double, byA: Double, byB: Double,
    curvature: @autoclosure () -> (aa: Double, ab: Double, bb: Double)
  ) -> Var {
    let tangent = skippingZero(a.tangent, byA) + skippingZero(b.tangent, byB)
    if (a.epoch != b.epoch) && (a.epoch != 0) && (b.epoch != 0) { trapMixed(operation) }
    let owner = a.epoch != 0 ? a : b
    guard let tape = owner.tape else {
      return Var(
        value: value, tangent: tangent, tape: nil, slot: owner.slot & 0xFFFF_FFFF_0000_0000)
    }
    owner.requireLive(tape)
    let index = tape.push(
      TapeNode(a: a.operandIndex, b: b.operandIndex, byA: byA, byB: byB))
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
      value: value, tangent: tangent, tape: tape,
      slot: owner.slot & 0xFFFF_FFFF_0000_0000 | UInt64(index))
  }

  /// The inputs of an evaluation: the first nodes of its tape.
  static func inputs(_ point: [Double], tangents: [Double]?, on tape: Tape) -> [Var] {
    let epoch = UInt64(tape.state.pointee.epoch) << 32
    return point.indices.map { i in
      let index = tape.push(TapeNode(a: -1, b: -1, byA: 0, byB: 0))
      if let bends = tape.state.pointee.bends {
        (bends + index).initialize(to: TapeBend(byA: 0, byB: 0))
      }
      if let entries = tape.state.pointee.entries {
        (entries + index).initialize(to: TapeEntry(operation: .input, value: point[i]))
      }
      return Var(
        value: point[i], tangent: tangents?[i] ?? 0, tape: tape, slot: epoch | UInt64(index))
    }
  }

  /// The index as a node's operand, or -1 for a constant.
  @inline(__always)
  private var operandIndex: Int32 { tape == nil ? -1 : Int32(truncatingIfNeeded: index) }

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
  private static func trapMixed(_ operation: Operation) -> Never {
    trap(
      "a \(operation.rawValue) b", "a and b are variables of two different evaluations",
      hint: "inside a differentiated function use an outer variable's `.value`")
  }
}
