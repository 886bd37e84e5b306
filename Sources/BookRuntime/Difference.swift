// How far two values of the same shape are from each other, and where the most.

internal import BookRecords

/// The difference of two numeric values, entry by entry.
struct Difference {
  /// The Euclidean norm of the difference; equal infinities differ by nothing.
  let norm: Double
  /// The larger of the two sides' Euclidean norms, without the infinities on which both agree.
  let scale: Double
  let count: Int
  private let left: Entries
  private let right: Entries

  /// Nil when the values are not numeric or their shapes differ.
  init?(_ left: RecordedValue, _ right: RecordedValue) {
    guard let a = Entries(left), let b = Entries(right), a.shape == b.shape,
      a.isComplex == b.isComplex, a.numbers.count == b.numbers.count
    else { return nil }
    let pairs = zip(a.numbers, b.numbers)
    count = a.numbers.count
    norm = Self.norm(pairs.map { $0 == $1 ? 0 : $0 - $1 })
    let open = pairs.filter { $0 != $1 || $0.isFinite }
    scale = max(Self.norm(open.map(\.0)), Self.norm(open.map(\.1)))
    (self.left, self.right) = (a, b)
  }

  /// The entry that differs the most, in words; nil for single numbers and equal values.
  var worstEntry: String? { worst.map { "the entries differ most at \($0.place): \($0.texts)" } }

  /// Both sides of the entry that differs the most; of single numbers, themselves.
  var worstTexts: String { worst?.texts ?? texts(0) }

  private func texts(_ index: Int) -> String { "\(left.text(index)) against \(right.text(index))" }

  private var worst: (place: String, texts: String)? {
    let (a, b) = (left, right)
    let width = a.isComplex ? 2 : 1
    let sizes = stride(from: 0, to: a.numbers.count, by: width).map { start -> Double in
      let parts = (start..<(start + width)).map { index in
        a.numbers[index] == b.numbers[index] ? 0 : a.numbers[index] - b.numbers[index]
      }
      let size = Self.norm(parts)
      return size.isNaN ? .infinity : size  // NaN counts as the largest difference
    }
    guard sizes.count > 1, let worst = sizes.indices.max(by: { sizes[$0] < sizes[$1] }),
      sizes[worst] > 0
    else { return nil }
    return (a.place(worst), texts(worst))
  }

  /// Scaled, so that squares neither overflow nor underflow.
  private static func norm(_ values: [Double]) -> Double {
    let largest = values.reduce(0) { $0.isNaN || $1.isNaN ? .nan : max($0, $1.magnitude) }
    guard largest > 0, largest.isFinite else { return largest }
    return largest * values.reduce(0) { $0 + ($1 / largest) * ($1 / largest) }.squareRoot()
  }
}

/// The numbers of a value in reading order, with its shape; a complex entry is two numbers.
private struct Entries {
  var shape: [Int]
  var numbers: [Double]
  var isComplex = false

  /// Nil when the value is not numeric, or a list of different shapes.
  init?(_ value: RecordedValue) {
    switch value {
    case .integer(let value): (shape, numbers) = ([], [Double(value)])
    case .digits(let digits): (shape, numbers) = ([], [Double(digits) ?? .nan])
    case .number(let value): (shape, numbers) = ([], [value])
    case .complex(let real, let imaginary):
      (shape, numbers, isComplex) = ([], [real, imaginary], true)
    case .vector(let elements): (shape, numbers) = ([elements.count], elements)
    case .matrix(let rows, let columns, let elements):
      (shape, numbers) = ([rows, columns], elements)
    case .list(let values):
      guard let entries = Entries(list: values) else { return nil }
      self = entries
    case .boolean, .text, .other: return nil
    }
  }

  private init?(list values: [RecordedValue]) {
    let parts = values.compactMap(Entries.init)
    guard parts.count == values.count,
      parts.allSatisfy({ $0.shape == parts[0].shape && $0.isComplex == parts[0].isComplex })
    else { return nil }
    shape = [values.count] + (parts.first?.shape ?? [])
    numbers = parts.flatMap(\.numbers)
    isComplex = parts.first?.isComplex ?? false
  }

  /// Where an entry stands, in words.
  func place(_ index: Int) -> String {
    var rest = index
    let indices = shape.reversed().map { size in
      defer { rest /= size }
      return rest % size
    }.reversed().map(String.init)
    return indices.count == 2
      ? "row \(indices[0]), column \(indices[1])" : indices.joined(separator: ", ")
  }

  func text(_ index: Int) -> String {
    guard isComplex else { return "\(numbers[index])" }
    return NumberFormat.exact.text(real: numbers[2 * index], imaginary: numbers[2 * index + 1])
  }
}
