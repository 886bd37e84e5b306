// Exact numbers in a report: fractions as fractions, and as numbers where text is checked against them.

public import BookRecords
public import MathEngine

extension BigInteger: Showable {
  /// The digits, all of them: text is checked against the exact number.
  public var shown: Shown {
    let text = description
    return Shown(value: Int(exactly: self).map { .integer($0) } ?? .digits(text), text: text)
  }
}

extension Rational: Showable {
  /// The fraction; digits in text are checked against the nearest double.
  public var shown: Shown {
    isInteger
      ? numerator.shown : Shown(value: .number(Double(self)), text: description, tex: latex)
  }
}

extension RationalMatrix: Showable {
  public var shown: Shown {
    Shown(
      value: .matrix(rows: rowCount, columns: columnCount, elements: elements.map { Double($0) }),
      text: description, tex: texMatrix(rowCount, columnCount) { self[$0, $1].latex })
  }
}
