// Computed tables.

internal import BookRecords
public import MathEngine

/// A table in a report.
///
/// ```swift
/// Table("Norms of v", columns: ["norm", "value"], rows: [["L1", v.norm(.l1)], ["L2", v.norm]])
/// ```
public struct Table: ReportDisplay {
  /// How a column is titled, formatted and aligned.
  public struct Column: ExpressibleByStringLiteral {
    /// Where the cells of a column stand. Numbers stand on their decimal points unless said.
    public enum Alignment: Sendable { case left, center, right, decimal }

    public var title: String
    /// Shown after the title, in parentheses.
    public var unit: String?
    public var format: NumberFormat
    /// Nil aligns numbers on the decimal point and everything else on the left.
    public var alignment: Alignment?

    public init(
      _ title: String, unit: String? = nil, format: NumberFormat = .automatic,
      alignment: Alignment? = nil
    ) {
      self.title = title
      self.unit = unit
      self.format = format
      self.alignment = alignment
    }

    public init(stringLiteral title: String) { self.init(title) }
  }

  var caption: String?
  var columns: [Column]
  var rows: [[any Showable]]
  var hasRowHeaders: Bool

  /// A table from its rows.
  ///
  /// - Precondition: each row has as many cells as there are columns.
  public init(
    _ caption: String? = nil, columns: [Column], rows: [[any Showable]],
    hasRowHeaders: Bool = false
  ) {
    for (index, row) in rows.enumerated() where row.count != columns.count {
      preconditionFailure(
        "Table: row \(index) has \(row.count) cells for \(columns.count) columns")
    }
    self.caption = caption
    self.columns = columns
    self.rows = rows
    self.hasRowHeaders = hasRowHeaders
  }

  /// A table of a matrix, a column of the table for each of its columns.
  public init(_ caption: String? = nil, _ matrix: Matrix, columns: [Column]) {
    let entries = Array(matrix.flattened)
    let rows = (0..<matrix.rowCount).map { row in
      entries[(row * matrix.columnCount)..<((row + 1) * matrix.columnCount)].map {
        $0 as any Showable
      }
    }
    self.init(caption, columns: columns, rows: rows)
  }

  /// A table of values, a column for each key path.
  public init<Row>(
    _ caption: String? = nil, of values: [Row],
    columns: [(column: Column, value: KeyPath<Row, some Showable>)]
  ) {
    self.init(
      caption, columns: columns.map(\.column),
      rows: values.map { row in columns.map { row[keyPath: $0.value] } })
  }

  func recordDisplay() {
    record(
      .table(
        TableRecord(
          caption: caption, hasRowHeaders: hasRowHeaders,
          columns: columns.indices.map(recordedColumn), rows: rows.map(recordedRow))))
  }

  private func recordedColumn(_ index: Int) -> TableRecord.Column {
    let column = columns[index]
    let isNumeric = rows.allSatisfy { $0[index].shown.value.numbers?.count == 1 }
    let alignment: TableRecord.Alignment =
      switch column.alignment {
      case .left: .left
      case .center: .center
      case .right: .right
      case .decimal: .decimal
      case nil: isNumeric && !rows.isEmpty ? .decimal : .left
      }
    return TableRecord.Column(title: column.title, unit: column.unit, alignment: alignment)
  }

  private func recordedRow(_ row: [any Showable]) -> [TableRecord.Cell] {
    zip(row, columns).map { cell, column in
      let shown = cell.shown
      return TableRecord.Cell(value: shown.value, text: column.text(shown))
    }
  }
}

extension Table.Column {
  /// The text of a cell: numbers by the column's format, everything else as it is shown.
  func text(_ shown: Shown) -> String {
    switch shown.value {
    case .number(let value): format.text(value)
    case .integer(let value) where format != .automatic: format.text(Double(value))
    default: shown.text
    }
  }
}
