// Tables from columns, from a matrix, and from values with key paths.

internal import BookRecords
public import MathEngine

/// The cells of a column: a `Vector`, or an array of numbers, texts or other values.
public protocol ColumnValues {
  var cells: [any Showable] { get }
}

extension Vector: ColumnValues {
  public var cells: [any Showable] { elements }
}

extension Array: ColumnValues where Element: Showable {
  public var cells: [any Showable] { self }
}

extension Table {
  /// A table from its columns: `Table("Errors", ["step h": steps, "error": errors])`. Stops when
  /// they differ in count.
  public init(
    _ caption: String?, _ columns: KeyValuePairs<Column, any ColumnValues>,
    hasRowHeaders: Bool = false
  ) {
    let cells = columns.map { $0.value.cells.map(\.shown) }
    let count = cells.first?.count ?? 0
    if cells.contains(where: { $0.count != count }) {
      let counts = zip(columns, cells).map { "\($0.key.title) has \($1.count)" }
      trap(
        Table(caption, [], [], false).name,
        "the columns differ in count: \(counts.joined(separator: ", "))",
        hint: "a column needs a cell for every row")
    }
    self.init(
      caption, columns.map(\.key), (0..<count).map { row in cells.map { $0[row] } }, hasRowHeaders)
  }

  /// A table from its columns, without a caption.
  public init(
    _ columns: KeyValuePairs<Column, any ColumnValues>, hasRowHeaders: Bool = false
  ) {
    self.init(nil, columns, hasRowHeaders: hasRowHeaders)
  }

  /// A table of a matrix, a column of the table for each of its columns.
  ///
  /// - Parameters:
  ///   - caption: what the table shows, or nil.
  ///   - matrix: the cells.
  ///   - columns: as many as the matrix has.
  ///   - rowHeaders: the names of the rows, as many as the matrix has.
  ///   - corner: the title of the column of row names.
  public init(
    _ caption: String?, _ matrix: Matrix, columns: [Column], rowHeaders: [String]? = nil,
    corner: String = ""
  ) {
    let shape = "\(matrix.rowCount)×\(matrix.columnCount)"
    let name = Table(caption, [], [], false).name
    if columns.count != matrix.columnCount {
      trap(name, "the matrix is \(shape) and there are \(columns.count) columns")
    }
    if let rowHeaders, rowHeaders.count != matrix.rowCount {
      trap(name, "the matrix is \(shape) and there are \(rowHeaders.count) row headers")
    }
    let rows = (0..<matrix.rowCount).map { row in
      (rowHeaders.map { [$0[row].shown] } ?? []) + matrix[row: row].elements.map(\.shown)
    }
    let head = rowHeaders == nil ? [] : [Column(corner)]
    self.init(caption, head + columns, rows, rowHeaders != nil)
  }

  /// A table of a matrix, without a caption.
  public init(
    _ matrix: Matrix, columns: [Column], rowHeaders: [String]? = nil, corner: String = ""
  ) {
    self.init(nil, matrix, columns: columns, rowHeaders: rowHeaders, corner: corner)
  }

  /// A table of values, a column for each key path.
  public init<Row>(
    _ caption: String? = nil, of values: [Row],
    _ columns: KeyValuePairs<Column, PartialKeyPath<Row>>, hasRowHeaders: Bool = false
  ) {
    self.init(
      caption, columns.map(\.key),
      values.map { row in columns.map { shownForm(of: row[keyPath: $0.value]) } }, hasRowHeaders)
  }
}
