// Values with their numbers in a stated format.

internal import BookRecords

extension Shown {
  /// The same value with every number in it written in a format; what holds no numbers stays.
  func written(as format: NumberFormat) -> Shown {
    guard let text = format.text(of: value) else { return self }
    return Shown(value: value, text: text, tex: tex == nil ? nil : format.tex(of: value))
  }
}

extension NumberFormat {
  /// The text of a value; nil when it holds something that is no number.
  fileprivate func text(of value: RecordedValue) -> String? {
    switch value {
    case .integer(let value): self.text(Double(value))
    case .digits(let digits): Double(digits).map { self.text($0) }
    case .number(let value): self.text(value)
    case .complex(let real, let imaginary): self.text(real: real, imaginary: imaginary)
    case .vector(let elements): bracketed(elements.map { text($0) })
    case .matrix(let rows, let columns, let elements):
      bracketed(
        (0..<rows).map { row in
          bracketed(elements[(row * columns)..<((row + 1) * columns)].map { text($0) })
        })
    case .list(let values): list(values)
    case .boolean, .text, .other: nil
    }
  }

  private func list(_ values: [RecordedValue]) -> String? {
    let texts = values.compactMap { text(of: $0) }
    return texts.count == values.count ? bracketed(texts) : nil
  }

  private func bracketed(_ parts: [String]) -> String { "[" + parts.joined(separator: ", ") + "]" }

  fileprivate func tex(of value: RecordedValue) -> String? {
    switch value {
    case .integer(let value): tex(Double(value))
    case .digits(let digits): Double(digits).map { tex($0) }
    case .number(let value): tex(value)
    case .complex(let real, let imaginary): tex(real: real, imaginary: imaginary)
    case .vector(let elements): texMatrix(elements.count, 1) { row, _ in tex(elements[row]) }
    case .matrix(let rows, let columns, let elements):
      texMatrix(rows, columns) { tex(elements[$0 * columns + $1]) }
    case .list, .boolean, .text, .other: nil
    }
  }
}
