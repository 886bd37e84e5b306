// How many of the digits that an author wrote stand under every way of computing the value.

import BookRecords

/// A written number beside the values that several runs computed for it.
struct WrittenDigits {
  /// The number as written; for a list the entry that differs most.
  private(set) var decimal: WrittenDecimal
  let values: [Double]

  /// - Parameters:
  ///   - written: the text of the author.
  ///   - values: what the runs computed.
  /// - Returns: nil when no entry of it is written with digits and false for one of the values.
  init?(_ written: String, values: [RecordedValue]) {
    guard let parsed = WrittenValue(parsing: written) else { return nil }
    for form in parsed.readings {
      let mismatches = values.compactMap { form.verdict(for: $0, tolerance: nil).mismatch }
        .filter { $0.reason != .shape }
      for mismatch in mismatches {
        guard let decimal = form.decimal(at: mismatch.entry, mismatch.part) else { continue }
        let numbers = values.compactMap { $0.number(at: mismatch.entry, mismatch.part) }
        guard numbers.count == values.count, numbers.allSatisfy(\.isFinite) else { continue }
        self.decimal = decimal
        // The sign between the parts of a complex number is none of the number itself.
        if mismatch.part == .imaginary { self.decimal.style.plus = "" }
        self.values = numbers
        return
      }
    }
    return nil
  }

  /// The least and the largest value, with two digits more than were written.
  var range: String {
    guard let least = values.min(), let largest = values.max() else { return "" }
    let ends = [least, largest].map(text)
    return ends[0] == ends[1] ? "\(least) … \(largest)" : ends.joined(separator: " … ")
  }

  private func text(_ value: Double) -> String {
    guard let exact = ExactDecimal(value) else { return "\(value)" }
    guard decimal.isScientific else {
      return decimal.with(exact.rounded(toUnit: decimal.unit - 2), unit: decimal.unit - 2).text
    }
    let count = decimal.significantDigits + 2
    let rounded = exact.rounded(toSignificantDigits: count)
    return decimal.with(rounded, unit: (rounded.leadingExponent ?? 0) - count + 1).text
  }

  /// The number with as many digits as hold for every value; nil when not even one does.
  var safe: String? {
    let exact = values.compactMap { ExactDecimal($0) }
    let coarsest = decimal.isScientific ? decimal.unit + decimal.significantDigits - 1 : wholeUnit
    guard decimal.unit < coarsest else { return nil }
    for unit in (decimal.unit + 1)...coarsest {
      var coarse = decimal
      coarse.unit = unit
      for candidate in exact.map({ coarse.corrected(to: $0) })
      where exact.allSatisfy({ candidate.isRounding(of: $0) }) && !candidate.value.isZero {
        return candidate.text
      }
    }
    return nil
  }

  /// The unit of the last digit before the point: zeros that only hold a place count as digits.
  private var wholeUnit: Int { decimal.style.percent.isEmpty ? 0 : -2 }
}

extension WrittenForm {
  /// The digits at a place of a list or matrix, or in a part of a complex number.
  fileprivate func decimal(at place: [Int], _ part: WrittenMismatch.Part?) -> WrittenDecimal? {
    if let first = place.first {
      let entries = place.count == 1 ? line ?? children : children
      guard let entries, entries.indices.contains(first) else { return nil }
      return entries[first].decimal(at: Array(place.dropFirst()), part)
    }
    switch (self, part) {
    case (.scalar(.digits(let decimal)), nil), (.scalar(.digits(let decimal)), .real),
      (.complex(.digits(let decimal), _), .real), (.complex(_, .digits(let decimal)), .imaginary):
      return decimal
    default: return nil
    }
  }
}

extension RecordedValue {
  fileprivate func number(at place: [Int], _ part: WrittenMismatch.Part?) -> Double? {
    if let first = place.first {
      guard let entries = children, entries.indices.contains(first) else { return nil }
      return entries[first].number(at: Array(place.dropFirst()), part)
    }
    switch (self, part) {
    case (.integer, .imaginary), (.number, .imaginary): return 0
    case (.integer(let value), _): return Double(value)
    case (.number(let value), _): return value
    case (.complex(_, let imaginary), .imaginary): return imaginary
    case (.complex(let real, _), _): return real
    default: return nil
    }
  }
}
