// A value that a chapter computed, as plain data that both sides of the pipe understand.

/// A computed value on its way from a chapter's process to the report.
public indirect enum RecordedValue: Sendable, Equatable {
  case integer(Int)
  /// The digits of an integer beyond 64 bits, behind a minus where it is negative.
  case digits(String)
  case number(Double)
  case complex(real: Double, imaginary: Double)
  case boolean(Bool)
  case text(String)
  case vector([Double])
  /// Row-major elements; `elements.count == rows * columns`.
  case matrix(rows: Int, columns: Int, elements: [Double])
  case list([RecordedValue])
  /// A value that is none of these: its description alone is known.
  case other(String)

  /// Whether nothing but a description is known.
  public var isUnknown: Bool { if case .other = self { true } else { false } }

  /// The numbers of a value in reading order; nil when it holds anything else.
  public var numbers: [Double]? {
    switch self {
    case .integer(let value): [Double(value)]
    case .digits(let digits): Double(digits).map { [$0] }
    case .number(let value): [value]
    case .vector(let elements), .matrix(_, _, let elements): elements
    case .list(let values):
      values.reduce(into: [Double]?([])) { all, value in
        guard let numbers = value.numbers else { return all = nil }
        all?.append(contentsOf: numbers)
      }
    case .complex, .boolean, .text, .other: nil
    }
  }
}

/// A value with the ways it may be shown.
public struct Shown: Sendable, Equatable, Codable {
  public var value: RecordedValue
  /// The plain text form, several lines for a matrix.
  public var text: String
  /// The TeX form, for values that have one.
  public var tex: String?

  public init(value: RecordedValue, text: String, tex: String? = nil) {
    self.value = value
    self.text = text
    self.tex = tex
  }
}
