// How vectors and matrices print.

extension Vector: CustomStringConvertible {
  /// The coordinates as NumPy prints them: at most eight digits after the point, one common width, the
  /// middle left out beyond 1000 coordinates.
  public var description: String {
    let shown = ArrayLayout.shown(count, shortened: count > ArrayLayout.threshold)
    let column = NumberColumn(shown.compactMap { $0.map { self[$0] } })
    return ArrayLayout.vector(count) { column.text(self[$0]) }
  }

  /// The coordinates with a fixed count of digits after the point, correctly rounded.
  public func formatted(decimals: Int) -> String {
    let words = FixedDecimals.words(elements, decimals)
    return ArrayLayout.vector(count) { words[$0] }
  }

  /// The vector as a LaTeX column with a fixed count of digits after the point.
  public func latex(decimals: Int) -> String { Matrix(column: self).latex(decimals: decimals) }

  /// Every coordinate rounded to a count of decimals as NumPy rounds: `rint(x·10ᵈ) / 10ᵈ`, with ties
  /// to even. The product is rounded too, so 2.675 becomes 2.68, while its exact value lies below.
  public func rounded(_ decimals: Int) -> Vector {
    Vector(FixedDecimals.rounded(elements, decimals))
  }

  /// Rounds every coordinate to a count of decimals; see ``rounded(_:)``.
  public mutating func round(_ decimals: Int) { self = rounded(decimals) }
}

extension Matrix: CustomStringConvertible {
  /// The entries as NumPy prints them: a row a line, at most eight digits after the point, one common
  /// width, the middle left out beyond 1000 entries.
  public var description: String {
    let shortened = count > ArrayLayout.threshold
    let rows = ArrayLayout.shown(rowCount, shortened: shortened).compactMap { $0 }
    let columns = ArrayLayout.shown(columnCount, shortened: shortened).compactMap { $0 }
    let column = NumberColumn(rows.flatMap { i in columns.map { self[i, $0] } })
    return ArrayLayout.matrix(rowCount, columnCount) { column.text(self[$0, $1]) }
  }

  /// The entries with a fixed count of digits after the point, correctly rounded.
  public func formatted(decimals: Int) -> String {
    let words = FixedDecimals.words(storage, decimals)
    return ArrayLayout.matrix(rowCount, columnCount) { words[$0 * columnCount + $1] }
  }

  /// The matrix as LaTeX in brackets, with a fixed count of digits after the point.
  public func latex(decimals: Int) -> String {
    let lines = rows.map { row in
      row.elements.map { DecimalText.fixed($0, decimals: decimals) }.joined(separator: " & ")
    }
    return "\\begin{bmatrix} " + lines.joined(separator: " \\\\ ") + " \\end{bmatrix}"
  }

  /// Every entry rounded to a count of decimals as NumPy rounds; see ``Vector/rounded(_:)``.
  public func rounded(_ decimals: Int) -> Matrix {
    sameShape(FixedDecimals.rounded(storage, decimals))
  }

  /// Rounds every entry to a count of decimals; see ``rounded(_:)``.
  public mutating func round(_ decimals: Int) { self = rounded(decimals) }
}

private enum FixedDecimals {
  static func words(_ numbers: [Double], _ decimals: Int) -> [String] {
    if decimals < 0 { trap("formatted(decimals: \(decimals))", "a count of digits is at least 0") }
    let words = numbers.map { DecimalText.fixed($0, decimals: decimals) }
    let width = words.map(\.count).max() ?? 0
    return words.map { String(repeating: " ", count: width - $0.count) + $0 }
  }

  static func rounded(_ numbers: [Double], _ decimals: Int) -> [Double] {
    let scale = Libm.pow(10, Double(Swift.abs(decimals)))
    // To nearest also where other arithmetic is rounded in another direction.
    return RoundingDirection.nearest {
      if decimals < 0 {
        return Elementwise.map(numbers) { ($0 / scale).rounded(.toNearestOrEven) * scale }
      }
      return Elementwise.map(numbers) { ($0 * scale).rounded(.toNearestOrEven) / scale }
    }
  }
}
