// How complex numbers, vectors and matrices print.

extension Complex: CustomStringConvertible {
  /// The number as `1.5+2.0i`.
  public var description: String {
    "\(real)" + (imaginary.sign == .minus ? "-" : "+") + "\(Swift.abs(imaginary))i"
  }
}

extension ComplexVector: CustomStringConvertible {
  /// The coordinates in NumPy's layout, with `i` for the imaginary unit.
  public var description: String {
    let shown = ArrayLayout.shown(count, shortened: count > ArrayLayout.threshold)
    let columns = ComplexColumns(shown.compactMap { $0.map { self[$0] } })
    return ArrayLayout.vector(count) { columns.text(self[$0]) }
  }
}

extension ComplexMatrix: CustomStringConvertible {
  /// The entries in NumPy's layout, with `i` for the imaginary unit.
  public var description: String {
    let shortened = rowCount * columnCount > ArrayLayout.threshold
    let rows = ArrayLayout.shown(rowCount, shortened: shortened).compactMap { $0 }
    let columns = ArrayLayout.shown(columnCount, shortened: shortened).compactMap { $0 }
    let layout = ComplexColumns(rows.flatMap { i in columns.map { self[i, $0] } })
    return ArrayLayout.matrix(rowCount, columnCount) { layout.text(self[$0, $1]) }
  }
}

/// A layout for the real parts and a signed one for the imaginary parts.
private struct ComplexColumns {
  private let real: NumberColumn
  private let imaginary: NumberColumn

  init(_ numbers: [Complex]) {
    real = NumberColumn(numbers.map(\.real))
    imaginary = NumberColumn(numbers.map(\.imaginary), alwaysSigned: true)
  }

  func text(_ number: Complex) -> String {
    let part = imaginary.text(number.imaginary)
    let digits = part.reversed().drop { $0 == " " }.count
    return real.text(number.real) + part.prefix(digits) + "i" + part.dropFirst(digits)
  }
}
