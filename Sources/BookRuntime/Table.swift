// Computed tables.

internal import BookRecords
internal import MathEngine

/// A table in a report.
///
/// ```swift
/// Table("Norms of v", columns: ["norm", "value"], rows: [["L1", v.norm(.l1)], ["L2", v.norm]])
/// Table("Errors", ["step h": steps, .init("error", format: .scientific(1)): errors])
/// Table("Runs", of: runs, ["method": \.name, .init("time", unit: "s"): \.seconds])
/// Table("Confusion", confusion, columns: ["cat", "dog"], rowHeaders: ["cat", "dog"])
/// ```
public struct Table: ReportDisplay {
  /// How a column is titled, formatted and aligned.
  public struct Column: ExpressibleByStringLiteral {
    /// Where the cells of a column stand. Numbers stand on their decimal points unless said.
    public enum Alignment: Sendable { case left, center, right, decimal }

    /// What the column holds.
    public var title: String
    /// Shown after the title, in parentheses.
    public var unit: String?
    /// How its numbers are written; everything else is written as it is shown.
    public var format: NumberFormat
    /// Nil aligns numbers on the decimal point, among which cells may be `nil`, and everything else on
    /// the left.
    public var alignment: Alignment?

    /// A column with a title, and what is said of its cells.
    public init(
      _ title: String, unit: String? = nil, format: NumberFormat = .automatic,
      alignment: Alignment? = nil
    ) {
      self.title = title
      self.unit = unit
      self.format = format
      self.alignment = alignment
    }

    /// A column with a title alone.
    public init(stringLiteral title: String) { self.init(title) }
  }

  var caption: String?
  var columns: [Column]
  var rows: [[Shown]]
  var hasRowHeaders: Bool

  /// A table from its rows. Stops when a row has more or fewer cells than there are columns.
  ///
  /// - Parameters:
  ///   - caption: what the table shows.
  ///   - columns: what each cell of a row is.
  ///   - rows: the cells, as many in each row as there are columns.
  ///   - hasRowHeaders: whether the first column names its rows.
  public init(
    _ caption: String? = nil, columns: [Column], rows: [[any Showable]],
    hasRowHeaders: Bool = false
  ) {
    self.init(caption, columns, rows.map { $0.map(\.shown) }, hasRowHeaders)
  }

  init(_ caption: String?, _ columns: [Column], _ rows: [[Shown]], _ hasRowHeaders: Bool) {
    self.caption = caption
    self.columns = columns
    self.rows = rows
    self.hasRowHeaders = hasRowHeaders
    for (index, row) in rows.enumerated() where row.count != columns.count {
      trap(
        name, "row \(index) has \(row.count) cells and there are \(columns.count) columns",
        hint: "the row is: \(row.map(\.text).joined(separator: ", "))")
    }
  }

  /// The table in messages.
  var name: String { caption.map { "Table “\($0)”" } ?? "Table" }

  func recordDisplay() {
    record(
      .table(
        TableRecord(
          caption: caption, hasRowHeaders: hasRowHeaders,
          columns: columns.indices.map(recordedColumn), rows: rows.map(recordedRow))))
  }

  private func recordedColumn(_ index: Int) -> TableRecord.Column {
    let column = columns[index]
    let present = rows.map { $0[index] }.filter { !$0.isMissing }
    let isNumeric = present.allSatisfy { $0.value.numbers?.count == 1 }
    let alignment: TableRecord.Alignment =
      switch column.alignment {
      case .left: .left
      case .center: .center
      case .right: .right
      case .decimal: .decimal
      case nil: isNumeric && !present.isEmpty ? .decimal : .left
      }
    return TableRecord.Column(title: column.title, unit: column.unit, alignment: alignment)
  }

  private func recordedRow(_ row: [Shown]) -> [Shown] {
    zip(row, columns).map {
      Shown(value: $0.value, text: $1.text($0), tex: $1.tex($0))
    }
  }
}

extension Table.Column {
  /// The text of a cell: numbers by the column's format, a dash for `nil`, everything else as it is
  /// shown.
  func text(_ shown: Shown) -> String {
    if shown.isMissing { return "–" }
    return switch shown.value {
    case .number(let value): format.text(value)
    case .complex(let real, let imaginary): format.text(real: real, imaginary: imaginary)
    case .integer(let value) where format != .automatic: format.text(Double(value))
    default: shown.text
    }
  }

  /// The TeX of a vector, which lies in a cell, or of a matrix; nil for what a cell shows as text.
  func tex(_ shown: Shown) -> String? {
    switch shown.value {
    case .vector(let elements) where (1...8).contains(elements.count):
      "\\left(" + elements.map(format.tex).joined(separator: ",\\, ") + "\\right)"
    case .matrix(let rows, let columns, let elements):
      texMatrix(rows, columns) { format.tex(elements[$0 * columns + $1]) }
    default: nil
    }
  }
}

extension Shown {
  /// Whether it is an optional without a value.
  fileprivate var isMissing: Bool { self == Double?.none.shown }
}
