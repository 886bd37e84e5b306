// A computed table as data: the report decides how it looks.

/// A table that a chapter computed.
public struct TableRecord: Sendable, Equatable, Codable {
  public enum Alignment: String, Sendable, Codable { case left, center, right, decimal }

  public struct Column: Sendable, Equatable, Codable {
    public var title: String
    /// Shown after the title, in parentheses.
    public var unit: String?
    public var alignment: Alignment

    public init(title: String, unit: String? = nil, alignment: Alignment) {
      self.title = title
      self.unit = unit
      self.alignment = alignment
    }
  }

  /// A cell: the value, and what its column's format makes of it.
  public struct Cell: Sendable, Equatable, Codable {
    public var value: RecordedValue
    public var text: String
    /// The TeX form of vectors and matrices.
    public var tex: String?

    public init(value: RecordedValue, text: String, tex: String? = nil) {
      self.value = value
      self.text = text
      self.tex = tex
    }
  }

  public var caption: String?
  /// Whether the first column heads its rows.
  public var hasRowHeaders: Bool
  public var columns: [Column]
  public var rows: [[Cell]]

  public init(
    caption: String? = nil, hasRowHeaders: Bool = false, columns: [Column], rows: [[Cell]]
  ) {
    self.caption = caption
    self.hasRowHeaders = hasRowHeaders
    self.columns = columns
    self.rows = rows
  }
}
