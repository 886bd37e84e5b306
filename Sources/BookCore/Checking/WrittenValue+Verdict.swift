// Judging written values of every shape: each entry by the rule for numbers, and the shape itself.

import BookRecords

extension WrittenValue {
  /// Judges what is written against what was computed.
  ///
  /// Without a tolerance, the digits decide. With one, |written − computed| has to be within it
  /// (times |computed| when it is relative), for complex numbers in absolute value; bounds, `±`,
  /// infinities, NaN and truth values are not loosened by it.
  func verdict(
    for value: RecordedValue, tolerance: Tolerance? = nil
  ) -> WrittenVerdict {
    let verdicts = readings.map { $0.verdict(for: value, tolerance: tolerance) }
    // Of two readings, the one of the computed value's shape explains more. There is always one.
    return verdicts.first { $0.holds } ?? verdicts.first { $0.mismatch?.reason != .shape }
      ?? verdicts[0]
  }
}

extension WrittenForm {
  func verdict(for value: RecordedValue, tolerance: Tolerance?) -> WrittenVerdict {
    var judge = EntryJudge(tolerance: tolerance)
    if judge.judge(self, value, at: []) { return judge.verdict }
    var mismatch = WrittenMismatch(.shape, written: shape, computed: value.shape)
    if case .list(let entries) = self, entries.count == 2, value.isSingle {
      mismatch.remarks = ["A comma separates entries; decimals stand behind a point"]
    }
    return WrittenVerdict(mismatch: mismatch)
  }

  /// The entries of a list, the rows of a matrix; nil for anything else.
  var children: [WrittenForm]? {
    switch self {
    case .list(let entries): entries
    case .matrix(let rows): rows.map { .list($0) }
    case .scalar, .complex, .boolean: nil
    }
  }

  /// A single row or column of a matrix: it may state a vector.
  var line: [WrittenForm]? {
    guard case .matrix(let rows) = self else { return nil }
    if rows.count == 1 { return rows[0] }
    return rows.allSatisfy { $0.count == 1 } ? rows.map { $0[0] } : nil
  }

  private var shape: String {
    switch self {
    case .scalar: "a number"
    case .complex: "a complex number"
    case .boolean: "a truth value"
    case .list(let entries):
      if entries.contains(where: { $0.children != nil }) {
        "a list of \(entries.count) lists"
      } else {
        "a list of \(entries.count)"
      }
    case .matrix(let rows): "a \(rows.count) × \(rows[0].count) matrix"
    }
  }
}

extension RecordedValue {
  var children: [RecordedValue]? {
    switch self {
    case .vector(let elements): elements.map { .number($0) }
    case .matrix(let rows, let columns, let elements):
      Self.rows(of: elements, rows, columns)?.map { .vector(Array($0)) }
    case .list(let values): values
    case .integer, .digits, .number, .complex, .boolean, .text, .other: nil
    }
  }

  fileprivate var isSingle: Bool {
    switch self {
    case .integer, .digits, .number, .complex: true
    case .boolean, .text, .vector, .matrix, .list, .other: false
    }
  }

  /// nil when a record's sizes do not fit its elements.
  private static func rows(
    of elements: [Double], _ rows: Int, _ columns: Int
  ) -> [ArraySlice<Double>]? {
    guard rows >= 0, columns >= 0,
      rows.multipliedReportingOverflow(by: columns) == (elements.count, false)
    else { return nil }
    return (0..<rows).map { elements[($0 * columns)..<(($0 + 1) * columns)] }
  }

  fileprivate var shape: String {
    switch self {
    case .integer, .digits, .number: "a number"
    case .complex: "a complex number"
    case .boolean: "a truth value"
    case .text: "a text"
    case .vector(let elements): "a vector of \(elements.count)"
    case .matrix(let rows, let columns, _): "a \(rows) × \(columns) matrix"
    case .list(let values): "a list of \(values.count)"
    case .other: "a value that is no number"
    }
  }
}

/// Walks a written and a computed value side by side and keeps the worst entry.
private struct EntryJudge {
  let tolerance: Tolerance?
  private var entries = 0
  private var falseEntries = 0
  private var worst: WrittenMismatch?
  private var slack: Double?
  private var looseZero: Double?

  init(tolerance: Tolerance?) { self.tolerance = tolerance }

  var verdict: WrittenVerdict {
    guard var worst else { return WrittenVerdict(slack: slack, looseZero: looseZero) }
    worst.falseEntries = falseEntries
    worst.entries = entries
    return WrittenVerdict(mismatch: worst)
  }

  /// False when the shapes differ.
  mutating func judge(_ form: WrittenForm, _ value: RecordedValue, at place: [Int]) -> Bool {
    if case .vector(let elements) = value, let line = form.line, line.count == elements.count {
      return judge(.list(line), value, at: place)
    }
    switch (form.children, value.children) {
    case (let written?, let computed?):
      guard written.count == computed.count else { return false }
      return zip(written, computed).enumerated().allSatisfy { index, pair in
        judge(pair.0, pair.1, at: place + [index])
      }
    case (nil, nil):
      guard let verdict = form.leafVerdict(for: value, tolerance: tolerance) else { return false }
      note(verdict, at: place)
      return true
    default: return false
    }
  }

  private mutating func note(_ verdict: WrittenVerdict, at place: [Int]) {
    entries += 1
    if let room = verdict.slack { slack = min(slack ?? room, room) }
    if let value = verdict.looseZero {
      looseZero = looseZero.map { $0.magnitude < value.magnitude ? value : $0 } ?? value
    }
    guard var mismatch = verdict.mismatch else { return }
    falseEntries += 1
    mismatch.entry = place
    let size = mismatch.difference ?? .infinity
    guard let known = worst, !(size > known.difference ?? .infinity) else {
      worst = mismatch
      return
    }
  }
}

extension WrittenForm {
  /// The verdict on a single value; nil when they are different kinds of things.
  fileprivate func leafVerdict(
    for value: RecordedValue, tolerance: Tolerance?
  ) -> WrittenVerdict? {
    switch (self, value) {
    case (.boolean(let written), .boolean(let computed)):
      guard written != computed else { return .holding }
      return WrittenVerdict(
        mismatch: WrittenMismatch(.inexact, written: "\(written)", computed: "\(computed)"))
    case (.scalar(let scalar), .integer(let integer)):
      return scalar.verdict(for: .integer(integer), tolerance: tolerance)
    case (.scalar(let scalar), .digits(let digits)):
      return ComputedNumber(digits: digits).map { scalar.verdict(for: $0, tolerance: tolerance) }
    case (.scalar(let scalar), .number(let double)):
      return scalar.verdict(for: .double(double), tolerance: tolerance)
        .noting([(scalar, double)], tolerance)
    case (.scalar(let scalar), .complex(let real, let imaginary)):
      guard scalar.mayBePart else { return nil }
      return ComplexJudge(real: scalar, imaginary: nil, tolerance: tolerance)
        .verdict(real, imaginary).noting([(scalar, real)], tolerance)
    case (.complex(let real, let imaginary), .complex(let x, let y)):
      return ComplexJudge(real: real, imaginary: imaginary, tolerance: tolerance).verdict(x, y)
        .noting([(real, x), (imaginary, y)], tolerance)
    case (.complex(let real, let imaginary), .number(let x)):
      return ComplexJudge(real: real, imaginary: imaginary, tolerance: tolerance).verdict(x, 0)
    case (.complex(let real, let imaginary), .integer(let x)):
      return ComplexJudge(real: real, imaginary: imaginary, tolerance: tolerance)
        .verdict(Double(x), 0)
    default: return nil
    }
  }
}
