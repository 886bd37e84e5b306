// The number that automatic differentiation works on: a value that knows how it depends on the inputs.

/// A real number under differentiation.
///
/// Functions written over `Var` are differentiated exactly, to rounding: nothing is approximated by
/// differences.
///
/// ```swift
/// let bowl = { (x: [Var]) in x[0] ** 2 + 4 * x[1] ** 2 }
/// gradient(of: bowl, at: [3, 3])     // [6. 24.]
/// ```
///
/// One type serves both modes. In *forward* mode a `Var` is a dual number `v + ḃ·ε` with `ε² = 0`:
/// every operation also computes its tangent. In *reverse* mode the local derivatives are recorded as the
/// function runs, and the chain rule is applied from the result back to all inputs at once. Second
/// derivatives run forward mode over the recorded reverse pass.
///
/// A `Var` mixes with `Double` in every operator; a `Double` is a constant. Comparisons look at the
/// value only, so a function may branch, and its derivative is that of the branch taken. Kinks are
/// documented at each function (`abs`, `max`, `relu` …).
///
/// A `Var` belongs to the evaluation that made it. One kept beyond it, or mixed with one of another
/// evaluation, stops with a message: the alternative would be a wrong number.
///
/// A `Var` also belongs to the thread that runs the evaluation: its operations write into one record, without
/// a lock. So it is not `Sendable`, and a differentiated function must not hand its variables to other
/// threads; in the Swift 5 language mode the compiler warns of this at most. Evaluations on different threads
/// do not touch each other.
public struct Var {
  /// The value.
  public let value: Double
  /// The derivative along the direction that forward mode follows; in plain reverse mode the derivative
  /// by the node on the tape, of which the variable may be a multiple with something added.
  @usableFromInline let direction: Double
  @usableFromInline let tape: Tape?
  /// The evaluation's epoch in the upper half, the index on the tape in the lower.
  @usableFromInline let slot: UInt64

  @inlinable @inline(__always)
  init(value: Double, direction: Double, tape: Tape?, slot: UInt64) {
    self.value = value
    self.direction = direction
    self.tape = tape
    self.slot = slot
  }

  @inline(__always)
  init(value: Double, tangent: Double, epoch: UInt32) {
    self.init(value: value, direction: tangent, tape: nil, slot: UInt64(epoch) << 32)
  }

  /// Makes a constant: its derivative by everything is 0.
  public init(_ value: Double) { self.init(value: value, tangent: 0, epoch: 0) }

  /// Makes the dual number `value + tangent·ε`, for forward mode by hand.
  ///
  /// ```swift
  /// let y = sin(Var(0.5, tangent: 1))     // y.tangent is cos 0.5
  /// ```
  public init(_ value: Double, tangent: Double) {
    self.init(value: value, tangent: tangent, epoch: 1)
  }

  /// The derivative along the direction that forward mode follows, 0 in plain reverse mode.
  public var tangent: Double { isPlain ? 0 : direction }

  /// Whether the evaluation records slopes alone.
  @inline(__always) var isPlain: Bool { slot >> 63 == 1 }
  /// The derivative by the node at `index`.
  @inline(__always) var nodeFactor: Double { isPlain ? direction : 1 }
  @inline(__always) var index: Int { Int(truncatingIfNeeded: slot & 0xFFFF_FFFF) }
  @inlinable @inline(__always) var epoch: UInt32 { UInt32(truncatingIfNeeded: slot >> 32) }
}

@available(*, unavailable)
extension Var: Sendable {}

extension Var: CustomStringConvertible {
  /// The value, as `Double` prints it.
  public var description: String { value.description }
}

extension Var: Comparable {
  /// Whether the values are equal; derivatives are not compared.
  public static func == (a: Var, b: Var) -> Bool { a.value == b.value }
  /// Whether the left value is smaller; derivatives are not compared.
  public static func < (a: Var, b: Var) -> Bool { a.value < b.value }

}

/// Comparisons with constants.
extension Var {
  /// Whether the left value is smaller.
  public static func < (a: Var, b: Double) -> Bool { a.value < b }
  /// Whether the left value is smaller.
  public static func < (a: Double, b: Var) -> Bool { a < b.value }
  /// Whether the left value is larger.
  public static func > (a: Var, b: Double) -> Bool { a.value > b }
  /// Whether the left value is larger.
  public static func > (a: Double, b: Var) -> Bool { a > b.value }
  /// Whether the left value is at most the right one.
  public static func <= (a: Var, b: Double) -> Bool { a.value <= b }
  /// Whether the left value is at most the right one.
  public static func <= (a: Double, b: Var) -> Bool { a <= b.value }
  /// Whether the left value is at least the right one.
  public static func >= (a: Var, b: Double) -> Bool { a.value >= b }
  /// Whether the left value is at least the right one.
  public static func >= (a: Double, b: Var) -> Bool { a >= b.value }
}
