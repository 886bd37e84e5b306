// Which way a reduction of a matrix goes.

/// Along which direction a reduction of a matrix runs.
public enum Axis: Sendable {
  /// One result per row.
  case rows
  /// One result per column.
  case columns
}
