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

  public var caption: String?
  /// Whether the first column heads its rows.
  public var hasRowHeaders: Bool
  public var columns: [Column]
  /// The cells: each value with what its column's format makes of it; TeX for vectors and matrices.
  public var rows: [[Shown]]

  public init(
    caption: String? = nil, hasRowHeaders: Bool = false, columns: [Column], rows: [[Shown]]
  ) {
    self.caption = caption
    self.hasRowHeaders = hasRowHeaders
    self.columns = columns
    self.rows = rows
  }
}
