// Tapes waiting for their next evaluation. They are kept because a loop that takes a gradient in
// every step would otherwise allocate and grow a tape in every step.

internal import Synchronization

enum TapePool {
  private static let waiting = Mutex<[Tape]>([])
  /// Epoch 0 is a constant's, 1 that of the dual numbers that the user makes.
  private static let lastEpoch = Atomic<UInt32>(1)

  /// The bit that tells the epochs of evaluations that record slopes alone.
  private static let plainMark: UInt32 = 1 << 31

  /// A number below the mark that no other evaluation in progress has.
  static func newEpoch() -> UInt32 {
    let epoch = lastEpoch.add(1, ordering: .relaxed).newValue & ~plainMark
    return epoch < 2 ? newEpoch() : epoch
  }

  /// Lends a tape to `body`. Calls may be nested and may come from several threads.
  static func withTape<Result>(
    _ detail: TapeDetail, _ body: (Tape) throws -> Result
  ) rethrows -> Result {
    let tape = waiting.withLock { $0.popLast() } ?? Tape()
    tape.begin(detail, epoch: detail == .slopes ? newEpoch() | plainMark : newEpoch())
    defer {
      tape.end()
      waiting.withLock { $0.append(tape) }
    }
    return try body(tape)
  }
}
