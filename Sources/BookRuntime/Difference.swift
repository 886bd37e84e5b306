// How far two values of the same shape are from each other, and where the most.

internal import BookRecords

/// The difference of two numeric values, entry by entry.
struct Difference {
  /// The Euclidean norm of the difference; equal infinities differ by nothing.
  let norm: Double
  /// The larger of the two sides' Euclidean norms.
  let scale: Double
  let count: Int
  /// The entry that differs the most, in words; nil for single numbers and equal values.
  let worstEntry: String?

  /// Nil when the values are not numeric or their shapes differ.
  init?(_ left: RecordedValue, _ right: RecordedValue) {
    guard left.shape == right.shape, let a = left.numbers, let b = right.numbers,
      a.count == b.count
    else { return nil }
    let differences = zip(a, b).map { $0 == $1 ? 0 : $0 - $1 }
    count = a.count
    norm = Self.norm(differences)
    scale = max(Self.norm(a), Self.norm(b))
    let worst = differences.indices.max { Self.size(differences[$0]) < Self.size(differences[$1]) }
    worstEntry = worst.flatMap { index in
      guard a.count > 1, Self.size(differences[index]) > 0 else { return nil }
      let columns = left.shape.last ?? 1
      let place =
        left.shape.count == 2 ? "row \(index / columns), column \(index % columns)" : "\(index)"
      return "the entries differ most at \(place): \(a[index]) against \(b[index])"
    }
  }

  /// NaN counts as the largest difference.
  private static func size(_ value: Double) -> Double { value.isNaN ? .infinity : value.magnitude }

  /// Scaled, so that squares neither overflow nor underflow.
  private static func norm(_ values: [Double]) -> Double {
    let largest = values.reduce(0) { $1.isNaN ? $1 : max($0, $1.magnitude) }
    guard largest > 0, largest.isFinite else { return largest }
    return largest * values.reduce(0) { $0 + ($1 / largest) * ($1 / largest) }.squareRoot()
  }
}

extension RecordedValue {
  /// The shape of a numeric value: empty for a number, counts for vectors and matrices.
  fileprivate var shape: [Int] {
    switch self {
    case .vector(let elements): [elements.count]
    case .matrix(let rows, let columns, _): [rows, columns]
    case .list(let values): [values.count]
    default: []
    }
  }
}
