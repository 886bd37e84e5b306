// Comparisons joined by `&&` and `||`: each part is recorded with its two sides.

internal import BookRecords

/// A claim that both comparisons hold. The right one is made when the left one holds.
@_disfavoredOverload
public func && (
  left: Comparison, right: @autoclosure () throws -> Comparison
) rethrows -> Comparison {
  guard left.holds else { return .joined(left, "&&", nil, holds: false) }
  let right = try right()
  return .joined(left, "&&", right, holds: right.holds)
}

/// A claim that one of two comparisons holds. The right one is made when the left one does not.
@_disfavoredOverload
public func || (
  left: Comparison, right: @autoclosure () throws -> Comparison
) rethrows -> Comparison {
  guard !left.holds else { return .joined(left, "||", nil, holds: true) }
  let right = try right()
  return .joined(left, "||", right, holds: right.holds)
}

extension Comparison {
  /// - Parameter right: nil when the left side decides, as in Swift.
  fileprivate static func joined(
    _ left: Comparison, _ sign: String, _ right: Comparison?, holds: Bool
  ) -> Comparison {
    let failing = [left, right].compactMap { $0 }.filter { !$0.holds && $0.operation != .holds }
    var joined = Comparison(
      .holds, .words { "\(left.words) \(sign) \(right?.words ?? "…")" }, nil, holds: holds,
      remarks: holds
        ? []
        : left.joinedRemarks + (right?.joinedRemarks ?? [])
          + failing.map { "\($0.words) does not hold" })
    joined.looseZero = left.looseZero ?? right?.looseZero
    return joined
  }

  /// The remarks that a comparison made of others has gathered.
  private var joinedRemarks: [String] { operation == .holds ? remarks : [] }

  /// `1.5 > 0.0`, with the values that were computed.
  private var words: String {
    guard operation != .holds, let left = left?.shown, let right = right?.shown else {
      return left?.shown.text ?? "\(holds)"
    }
    if let written { return "\(left.text) ≈ \(written)" }
    let within = tolerance.map { $0.kind == .absolute ? " ± \($0.value)" : "" } ?? ""
    return "\(left.text) \(operation.rawValue) \(right.text)\(within)"
  }
}
