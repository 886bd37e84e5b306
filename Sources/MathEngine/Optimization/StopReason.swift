// Why a minimisation ended.

/// Why a minimisation ended.
public enum StopReason: Sendable, Equatable {
  /// All steps asked for were made.
  case steps
  /// The gradient's norm fell to the tolerance.
  case smallGradient
  /// The step or the gain fell below what rounding can resolve.
  case noProgress
  /// The value or the gradient became infinite or NaN.
  case diverged
}
