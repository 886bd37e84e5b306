// Matrices of exact fractions: representation, initialisers, entries and conversions.

/// A matrix of exact fractions, stored row by row.
///
/// ```swift
/// let A: RationalMatrix = [[1, 1 / 2], [1 / 2, 1 / 3]]
/// A.determinant()                    // 1/12
/// try A.inverse()                    // [[ 4 -6]
///                                    //  [-6 12]]
/// try RationalMatrix(exactly: B).rank  // of the doubles in a Matrix B
/// ```
///
/// A `RationalMatrix` is a value. Results are exact, so there is no tolerance and no conditioning:
/// singular means singular. Use it for small matrices and as the judge of what doubles compute; a
/// determinant of order n works on integers of about n times the digits of the entries.
public struct RationalMatrix: Hashable, Sendable {
  /// The number of rows.
  public let rowCount: Int
  /// The number of columns.
  public let columnCount: Int
  /// The entries, row by row.
  public let elements: [Rational]

  init(rowCount: Int, columnCount: Int, elements: [Rational]) {
    self.rowCount = rowCount
    self.columnCount = columnCount
    self.elements = elements
  }

  /// Makes a matrix of the given rows, which must have the same count.
  /// - Complexity: `O(mn)`; allocates the result.
  public init(rows: [[Rational]]) {
    let width = rows.first?.count ?? 0
    if let odd = rows.firstIndex(where: { $0.count != width }) {
      trap(
        "RationalMatrix(rows:)", "row 0 has \(width) entries and row \(odd) has \(rows[odd].count)",
        hint: "every row needs the same number of entries")
    }
    self.init(rowCount: rows.count, columnCount: width, elements: Array(rows.joined()))
  }

  /// Makes a matrix of the given rows, which must have the same count.
  /// - Complexity: `O(mn)`; allocates the result.
  public init(_ rows: [[Rational]]) { self.init(rows: rows) }

  /// Makes the matrix whose entry `(i, j)` is `entry(i, j)`, with both indices counted from 0.
  /// Stops for a negative count.
  public init(
    _ rowCount: Int, _ columnCount: Int, _ entry: (_ row: Int, _ column: Int) -> Rational
  ) {
    requireCount("RationalMatrix(rows, columns, entry)", min(rowCount, columnCount))
    let entries = (0..<rowCount).flatMap { i in (0..<columnCount).map { j in entry(i, j) } }
    self.init(rowCount: rowCount, columnCount: columnCount, elements: entries)
  }

  /// Makes the matrix of the fractions that the doubles are, exactly.
  ///
  /// - Complexity: `O(mn)`; allocates the result.
  /// - Throws: `.notFinite` at the first entry that is NaN or infinite.
  public init(exactly matrix: Matrix) throws(LinearAlgebraError) {
    try matrix.requireFinite()
    self.init(
      rowCount: matrix.rowCount, columnCount: matrix.columnCount,
      elements: matrix.elements.map { Rational($0) })
  }

  /// Makes the matrix of the decimals that the doubles print as: 1/10 for 0.1. For data that were
  /// written as decimals with at most 15 digits this is what was written.
  ///
  /// - Complexity: `O(mn)`; allocates the result.
  /// - Throws: `.notFinite` at the first entry that is NaN or infinite.
  public init(decimal matrix: Matrix) throws(LinearAlgebraError) {
    try matrix.requireFinite()
    self.init(
      rowCount: matrix.rowCount, columnCount: matrix.columnCount,
      elements: matrix.elements.map { Rational(decimal: $0) })
  }

  /// The n×n identity matrix.
  /// - Complexity: `O(n²)`; allocates the result.
  public static func identity(_ size: Int) -> RationalMatrix {
    RationalMatrix(size, size) { i, j in i == j ? .one : .zero }
  }
}

extension RationalMatrix: ExpressibleByArrayLiteral {
  /// Makes a matrix from a literal of rows such as `[[1, 1 / 2], [Rational("0.1"), 4]]`.
  /// - Complexity: `O(mn)`; allocates the result.
  public init(arrayLiteral rows: [Rational]...) { self.init(rows: rows) }
}

extension RationalMatrix {
  /// The counts of rows and columns.
  public var shape: (rows: Int, columns: Int) { (rowCount, columnCount) }
  /// Whether there are as many rows as columns.
  public var isSquare: Bool { rowCount == columnCount }
  var shapeText: String { "\(rowCount)×\(columnCount)" }

  /// The entry in a row and a column, both counted from 0. Stops when either is outside the shape.
  public subscript(row: Int, column: Int) -> Rational {
    if row < 0 || row >= rowCount || column < 0 || column >= columnCount {
      trap(
        "A[\(row), \(column)]", "the matrix is \(shapeText)",
        hint: "rows and columns are counted from 0")
    }
    return elements[row * columnCount + column]
  }

  /// The rows from top to bottom.
  public var rows: [[Rational]] {
    (0..<rowCount).map { Array(elements[$0 * columnCount..<($0 + 1) * columnCount]) }
  }

  /// The transpose.
  // swift-format-ignore: AlwaysUseLowerCamelCase
  public var T: RationalMatrix { RationalMatrix(columnCount, rowCount) { i, j in self[j, i] } }
}

extension RationalMatrix: CustomStringConvertible {
  /// A row a line, the entries to the right of columns of one width.
  public var description: String {
    let words = elements.map(\.description)
    let width = words.map(\.count).max() ?? 0
    return ArrayLayout.matrix(rowCount, columnCount) { i, j in
      let word = words[i * columnCount + j]
      return String(repeating: " ", count: width - word.count) + word
    }
  }
}

extension Matrix {
  /// Makes the matrix of the doubles nearest to the fractions, each rounded once.
  /// - Complexity: `mn` roundings, each linear in the digits of a fraction.
  public init(rounding exact: RationalMatrix) {
    self.init(exact.rowCount, exact.columnCount, exact.elements.map { Double($0) })
  }
}

extension Vector {
  /// Makes the vector of the doubles nearest to the fractions, each rounded once.
  /// - Complexity: `n` roundings, each linear in the digits of a fraction.
  public init(rounding exact: [Rational]) { self.init(exact.map { Double($0) }) }
}
