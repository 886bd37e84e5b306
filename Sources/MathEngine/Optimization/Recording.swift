// Which points of a minimisation are kept.

/// Which points a trajectory keeps. The first and the last are always kept.
public enum Recording: Sendable {
  /// Every point.
  case all
  /// Every `n`-th point.
  case every(Int)
  /// Only the first and the last.
  case ends

  func keeps(_ step: Int) -> Bool {
    switch self {
    case .all: true
    case .every(let n): step.isMultiple(of: Swift.max(n, 1))
    case .ends: false
    }
  }
}
