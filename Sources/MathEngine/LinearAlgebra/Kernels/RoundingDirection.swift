// The direction in which the processor rounds, and its absence while numbers become text.

#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// The direction in which results of the calling thread's arithmetic are rounded.
package enum RoundingDirection: String, Sendable {
  case nearest, upward, downward
  case towardZero = "toward-zero"

  /// Makes it the direction of the calling thread and of the threads that it starts; false when the
  /// processor refuses.
  package func apply() -> Bool { fesetround(mode) == 0 }

  /// Calls `body` with rounding to nearest: the C library prints numbers in the current direction.
  package static func nearest<Result>(_ body: () -> Result) -> Result {
    let current = fegetround()
    guard current != RoundingDirection.nearest.mode else { return body() }
    fesetround(RoundingDirection.nearest.mode)
    defer { fesetround(current) }
    return body()
  }

  private var mode: Int32 {
    switch self {
    case .nearest: FE_TONEAREST
    case .upward: FE_UPWARD
    case .downward: FE_DOWNWARD
    case .towardZero: FE_TOWARDZERO
    }
  }
}
