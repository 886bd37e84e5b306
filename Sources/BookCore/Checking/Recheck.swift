// Judges a record of a claim again, from the numbers that it holds.

import BookRecords

extension ClaimRecord {
  /// Whether the recorded numbers bear the runtime's verdict out; true where they cannot tell.
  var isBorneOut: Bool {
    guard holds, let left = left.flatMap({ ComputedNumber($0.value) }),
      let right = right.flatMap({ ComputedNumber($0.value) })
    else { return true }
    return switch operation {
    case .less: left < right
    case .atMost: left <= right
    case .greater: right < left
    case .atLeast: right <= left
    case .approximately: Self.isNear(left.double, right.double, tolerance)
    case .equal, .notEqual, .holds, .throws, .forAll: true
    }
  }

  private static func isNear(_ a: Double, _ b: Double, _ tolerance: RecordedTolerance?) -> Bool {
    guard let tolerance, a.isFinite, b.isFinite else { return a == b }
    let scale = tolerance.kind == .relative ? max(a.magnitude, b.magnitude) : 1
    return (a - b).magnitude <= tolerance.value * scale
  }
}

extension ComputedNumber {
  /// Nil for what is no single real number.
  fileprivate init?(_ value: RecordedValue) {
    switch value {
    case .integer(let integer): self = .integer(integer)
    case .digits(let digits): self.init(digits: digits)
    case .number(let double): self = .double(double)
    case .complex, .boolean, .text, .vector, .matrix, .list, .other: return nil
    }
  }

  /// By the exact values: integers beyond 2⁵³ may have one double. False where one is NaN.
  fileprivate static func < (left: ComputedNumber, right: ComputedNumber) -> Bool {
    guard let a = left.exact, let b = right.exact else { return left.double < right.double }
    return a < b
  }

  fileprivate static func <= (left: ComputedNumber, right: ComputedNumber) -> Bool {
    guard let a = left.exact, let b = right.exact else { return left.double <= right.double }
    return a <= b
  }
}
