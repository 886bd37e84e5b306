// The ends of processes.

/// How a process came to its end.
enum ProcessEnding: Sendable, Equatable {
  case exited(Int)
  case signalled(Int)
  /// It was stopped because a block took longer than its own limit, or the others longer than the
  /// chapter's.
  case blockTimedOut(TimeLimit)
  case chapterTimedOut(TimeLimit)
  /// It was stopped because it wrote more records than any report could hold.
  case tooMuchOutput
  /// It was stopped because it, or its files, took more than they may.
  case tooMuchMemory
  case tooManyFiles
}
