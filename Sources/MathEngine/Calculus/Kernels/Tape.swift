// The record of one differentiated evaluation, behind one raw pointer: what reverse mode walks back.
// Goals in this order: never a wrong number, no allocation per operation, small nodes.

/// One recorded operation: its operands' indices and its local derivatives by them.
///
/// Where slopes alone are recorded, a sum of many terms is a run of nodes that nothing else refers to, each
/// with two of the terms, and a node behind them whose adjoint they all receive.
@usableFromInline
struct TapeNode {
  /// Index of the first and second operand, or -1 where there is none; −1 − m as the first operand of a
  /// node that is the sum of the m nodes before it.
  @usableFromInline var a: Int32
  @usableFromInline var b: Int32
  /// The local derivatives ∂node/∂a and ∂node/∂b.
  @usableFromInline var byA: Double
  @usableFromInline var byB: Double

  @inlinable
  init(a: Int32, b: Int32, byA: Double, byB: Double) {
    self.a = a
    self.b = b
    self.byA = byA
    self.byB = byB
  }
}

/// How the local derivatives of one node change along the direction of the inputs' tangents.
struct TapeBend {
  var byA: Double
  var byB: Double
}

/// What a computation graph shows of one node besides its derivatives.
struct TapeEntry {
  var operation: Operation
  var value: Double
}

/// What a tape keeps beyond first derivatives.
enum TapeDetail {
  /// Local derivatives only.
  case slopes
  /// Also their change along the tangents: second derivatives.
  case bends
  /// Also the operation and value of every node.
  case entries
}

/// The buffers of one tape. They grow by doubling and are kept between evaluations.
@usableFromInline
struct TapeState {
  @usableFromInline var nodes: UnsafeMutablePointer<TapeNode>
  /// Room for an adjoint per node, made when the first backward pass needs it.
  var adjoints: UnsafeMutablePointer<Double>?
  var bends: UnsafeMutablePointer<TapeBend>?
  var entries: UnsafeMutablePointer<TapeEntry>?
  @usableFromInline var count = 0
  @usableFromInline var capacity: Int
  /// Names the evaluation that owns the tape. Variables carry it, so a stale one is noticed.
  var epoch: UInt32 = 0
  /// The same where slopes are all that is recorded, else 0, which no recorded variable carries.
  @usableFromInline var plainEpoch: UInt32 = 0

  init(capacity: Int) {
    self.capacity = capacity
    nodes = .allocate(capacity: capacity)
  }
}

/// A reference to a tape.
@usableFromInline
struct Tape: Equatable, @unchecked Sendable {
  // The pool hands a tape to one evaluation at a time, under a lock, and an evaluation stays on its thread,
  // as `Var` is not Sendable.
  @usableFromInline let state: UnsafeMutablePointer<TapeState>

  static let initialCapacity = 1024
  /// Beyond this capacity a tape's memory is returned after use (32 MB of nodes and adjoints).
  static let keptCapacity = 1 << 20

  init() {
    state = .allocate(capacity: 1)
    state.initialize(to: TapeState(capacity: Tape.initialCapacity))
  }

  /// Adds a node and returns its index.
  func push(_ node: TapeNode) -> Int {
    if !hasRoom { grow() }
    return pushWithinRoom(node)
  }

  /// Whether another node fits into the buffers.
  @inlinable @inline(__always)
  var hasRoom: Bool { state.pointee.count < state.pointee.capacity }

  /// Adds a node where there is room, and returns its index.
  @inlinable @inline(__always)
  func pushWithinRoom(_ node: TapeNode) -> Int {
    let index = state.pointee.count
    (state.pointee.nodes + index).initialize(to: node)
    state.pointee.count = index &+ 1
    return index
  }

  /// Adds the first nodes, which have no operands. Where slopes alone are recorded nothing reads them.
  func pushInputs(_ values: [Double]) {
    while state.pointee.capacity < values.count { grow() }
    state.pointee.count = values.count
    if state.pointee.plainEpoch != 0 { return }
    let none = TapeNode(a: -1, b: -1, byA: 0, byB: 0)
    state.pointee.nodes.initialize(repeating: none, count: values.count)
    state.pointee.bends?.initialize(repeating: TapeBend(byA: 0, byB: 0), count: values.count)
    for (i, value) in values.enumerated() {
      guard let entries = state.pointee.entries else { break }
      (entries + i).initialize(to: TapeEntry(operation: .input, value: value))
    }
  }

  /// An adjoint of 0 for every node.
  func clearedAdjoints() -> UnsafeMutablePointer<Double> {
    let adjoints = state.pointee.adjoints ?? .allocate(capacity: state.pointee.capacity)
    state.pointee.adjoints = adjoints
    adjoints.initialize(repeating: 0, count: state.pointee.count)
    return adjoints
  }

  /// Prepares the tape for an evaluation.
  func begin(_ detail: TapeDetail, epoch: UInt32) {
    state.pointee.count = 0
    state.pointee.epoch = epoch
    state.pointee.plainEpoch = detail == .slopes ? epoch : 0
    let capacity = state.pointee.capacity
    if detail == .bends { state.pointee.bends = .allocate(capacity: capacity) }
    if detail == .entries { state.pointee.entries = .allocate(capacity: capacity) }
  }

  /// Ends an evaluation: its variables become stale, the node buffer stays for the next one.
  func end() {
    state.pointee.epoch = 0
    state.pointee.plainEpoch = 0
    state.pointee.bends?.deallocate()
    state.pointee.bends = nil
    state.pointee.entries?.deallocate()
    state.pointee.entries = nil
    if state.pointee.capacity > Tape.keptCapacity {
      state.pointee.nodes.deallocate()
      state.pointee.adjoints?.deallocate()
      state.pointee = TapeState(capacity: Tape.initialCapacity)
    }
  }

  @inline(never)
  private func grow() {
    let old = state.pointee.capacity
    if old >= 1 << 30 {
      trap("a differentiated function", "it records more than 2³⁰ operations")
    }
    state.pointee.adjoints?.deallocate()
    state.pointee.adjoints = nil
    state.pointee.nodes = moved(state.pointee.nodes, old)
    state.pointee.bends = state.pointee.bends.map { moved($0, old) }
    state.pointee.entries = state.pointee.entries.map { moved($0, old) }
    state.pointee.capacity = old * 2
  }

  private func moved<T>(_ old: UnsafeMutablePointer<T>, _ count: Int) -> UnsafeMutablePointer<T> {
    let new = UnsafeMutablePointer<T>.allocate(capacity: count * 2)
    new.moveInitialize(from: old, count: count)
    old.deallocate()
    return new
  }
}
