// Whether two values differ by no more than a tolerance allows.

internal import BookRecords

/// How far apart two values are, and how far they may be.
struct Agreement {
  /// The norm of the difference.
  var residual = 0.0
  var allowed = 0.0
  private var difference: Difference?
  /// Where the two stand in the lists that were compared.
  private var indices: [Int] = []

  /// The agreement of two values; of lists, that of the entries which agree the least. Nil when
  /// their shapes differ, or they are not numeric.
  static func worst(
    of left: ComparedForm, _ right: ComparedForm, within tolerance: RecordedTolerance
  ) -> Agreement? {
    switch (left, right) {
    case (.whole(let left), .whole(let right)):
      Difference(left, right).map { Agreement($0, within: tolerance) }
    case (.entries(let left), .entries(let right)):
      worst(among: left, right, within: tolerance)
    case (.whole, .entries), (.entries, .whole): nil
    }
  }

  private static func worst(
    among left: [ComparedForm], _ right: [ComparedForm], within tolerance: RecordedTolerance
  ) -> Agreement? {
    let entries = zip(left, right).enumerated().compactMap { index, pair in
      var entry = worst(of: pair.0, pair.1, within: tolerance)
      entry?.indices.insert(index, at: 0)
      return entry
    }
    guard left.count == right.count, entries.count == left.count else { return nil }
    return entries.max { $0.excess < $1.excess } ?? Agreement()
  }

  private init() {}

  private init(_ difference: Difference, within tolerance: RecordedTolerance) {
    self.difference = difference
    residual = difference.norm
    let scale = min(difference.scale, .greatestFiniteMagnitude)
    allowed = tolerance.kind == .relative ? tolerance.value * scale : tolerance.value
  }

  /// A tolerance that overflowed must not let everything agree.
  var holds: Bool {
    residual == 0 || (residual.isFinite && allowed.isFinite && residual <= allowed)
  }

  /// By how much the difference is too large, so that entries can be ordered; NaN is the worst.
  private var excess: Double {
    guard !holds else { return -1 }
    return residual.isNaN || allowed.isNaN ? .infinity : max(0, residual - allowed)
  }

  /// Where the two differ the most, in words; nil when they agree, and for single numbers.
  var remark: String? {
    guard !holds, let difference else { return nil }
    guard !indices.isEmpty else { return difference.worstEntry }
    let place = indices.map(String.init).joined(separator: ", ")
    return "the entries differ most at \(place): \(difference.worstTexts)"
  }
}
