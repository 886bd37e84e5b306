// Values as Swift source that can be pasted into a chapter.

internal import MathEngine

func swiftSource(_ value: Double) -> String {
  if value.isNaN { return "Double.nan" }
  if value.isInfinite { return value < 0 ? "-Double.infinity" : "Double.infinity" }
  return value.description
}

func swiftSource(_ numbers: [Double]) -> String {
  "[" + numbers.map { swiftSource($0) }.joined(separator: ", ") + "]"
}

func swiftSource(_ matrix: Matrix) -> String {
  let rows = (0..<matrix.rowCount).map { swiftSource(matrix[row: $0].elements) }
  return "Matrix(rows: [\(rows.joined(separator: ", "))])"
}

/// Numbers, vectors and matrices as expressions; anything else as the debugger writes it.
func swiftSource(of value: Any) -> String {
  switch value {
  case let number as Double: swiftSource(number)
  case let vector as Vector: "Vector(\(swiftSource(vector.elements)))"
  case let matrix as Matrix: swiftSource(matrix)
  default: String(reflecting: value)
  }
}
