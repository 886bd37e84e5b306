// Reading and writing matrices, with the shape checked on the way in.

extension Matrix: Codable {
  private enum CodingKeys: String, CodingKey {
    case rows, columns, elements
  }

  /// Reads the counts and the entries in row order.
  ///
  /// - Complexity: `O(mn)`.
  /// - Throws: `DecodingError.dataCorrupted` when the counts do not fit the entries.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let rowCount = try container.decode(Int.self, forKey: .rows)
    let columnCount = try container.decode(Int.self, forKey: .columns)
    let elements = try container.decode([Double].self, forKey: .elements)
    let (needed, overflow) = rowCount.multipliedReportingOverflow(by: columnCount)
    guard rowCount >= 0, columnCount >= 0, !overflow, needed == elements.count else {
      throw DecodingError.dataCorruptedError(
        forKey: .elements, in: container,
        debugDescription: "\(elements.count) entries for a \(rowCount)×\(columnCount) matrix")
    }
    self.init(rowCount: rowCount, columnCount: columnCount, storage: elements)
  }

  /// Writes the counts and the entries in row order.
  ///
  /// - Complexity: `O(mn)`.
  /// - Throws: what the encoder throws.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(rowCount, forKey: .rows)
    try container.encode(columnCount, forKey: .columns)
    try container.encode(storage, forKey: .elements)
  }
}
