// The unit of an information measure.

/// The unit in which information is stated: the base of its logarithms.
public enum InformationUnit: Sendable, CaseIterable {
  /// Natural logarithms.
  case nats
  /// Logarithms to base 2.
  case bits

  /// A number of nats in this unit.
  func converted(fromNats nats: Double) -> Double {
    switch self {
    case .nats: nats
    case .bits: nats * 1.4426950408889634
    }
  }

  /// The logarithm in this unit's base.
  func logarithm(_ x: Double) -> Double {
    switch self {
    case .nats: log(x)
    case .bits: log2(x)
    }
  }
}
