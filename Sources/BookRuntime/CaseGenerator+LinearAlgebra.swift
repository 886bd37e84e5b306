// Vectors and matrices for property claims.

public import MathEngine

extension CaseGenerator where Value == Vector {
  /// Vectors of a size, or of sizes in a range: zeros, ones, unit vectors, equal, huge, tiny and
  /// alternating entries, then random entries.
  public static func vector(_ size: some GeneratedSize) -> CaseGenerator<Vector> {
    let bounds = size.bounds
    return CaseGenerator(
      hardCases: {
        [bounds.lowerBound, bounds.upperBound].flatMap { count in
          hardRows(count).map { Vector($0) }
        }
      },
      draw: { random in
        let count = Int.random(in: bounds, using: &random)
        return Vector(randomEntries(count, using: &random))
      },
      shrink: { vector in
        let entries = Array(vector)
        let shorter =
          entries.count > bounds.lowerBound ? [Vector(Array(entries.dropLast()))] : []
        return shorter + simplerEntries(entries).map { Vector($0) }
      },
      source: { "Vector(\(swiftSource($0.elements)))" })
  }
}

extension CaseGenerator where Value == Matrix {
  /// Matrices of the given numbers of rows and columns, or of numbers in ranges: zero, identity,
  /// ones, repeated rows, Hilbert's ill-conditioned matrix, huge and tiny entries, then random ones.
  public static func matrix(
    _ rows: some GeneratedSize, _ columns: some GeneratedSize
  ) -> CaseGenerator<Matrix> {
    let height = rows.bounds
    let width = columns.bounds
    return CaseGenerator(
      hardCases: {
        hardMatrices(height.lowerBound, width.lowerBound)
          + hardMatrices(height.upperBound, width.upperBound)
      },
      draw: { random in
        let rows = Int.random(in: height, using: &random)
        let columns = Int.random(in: width, using: &random)
        return makeMatrix(rows, columns, randomEntries(rows * columns, using: &random))
      },
      shrink: { value in smallerMatrices(value, height, width) },
      source: { swiftSource($0) })
  }

  /// Square matrices of one size; several generators of the same size agree.
  public static func squareMatrix(_ size: Int) -> CaseGenerator<Matrix> { matrix(size, size) }
}

private func randomEntries(_ count: Int, using random: inout SplitMix64) -> [Double] {
  (0..<count).map { _ in Double.random(in: -10...10, using: &random) }
}

private func hardRows(_ count: Int) -> [[Double]] {
  let alternating = (0..<count).map { $0.isMultiple(of: 2) ? 1.0 : -1.0 }
  let unit = (0..<count).map { $0 == 0 ? 1.0 : 0.0 }
  return [
    Array(repeating: 0, count: count), Array(repeating: 1, count: count), unit, alternating,
    Array(repeating: -3, count: count), alternating.map { $0 * 1e100 },
    (0..<count).map { 1e-100 * Double($0 + 1) },
  ]
}

private func hardMatrices(_ rows: Int, _ columns: Int) -> [Matrix] {
  let size = rows * columns
  let identity = (0..<size).map { $0 / max(columns, 1) == $0 % max(columns, 1) ? 1.0 : 0.0 }
  let hilbert = (0..<size).map { 1 / Double($0 / max(columns, 1) + $0 % max(columns, 1) + 1) }
  let repeated = (0..<size).map { Double($0 % max(columns, 1) + 1) }
  let all = hardRows(size).filter { !$0.contains { $0.magnitude > 1e50 } }
  return (all + [identity, identity.map { -$0 }, hilbert, repeated, hilbert.map { $0 * 1e60 }])
    .map { makeMatrix(rows, columns, $0) }
}

private func makeMatrix(_ rows: Int, _ columns: Int, _ entries: [Double]) -> Matrix {
  Matrix(rows, columns) { entries[$0 * columns + $1] }
}

private func smallerMatrices(
  _ value: Matrix, _ height: ClosedRange<Int>, _ width: ClosedRange<Int>
) -> [Matrix] {
  var smaller: [Matrix] = []
  if value.rowCount > height.lowerBound {
    smaller.append(Matrix(value.rowCount - 1, value.columnCount) { value[$0, $1] })
  }
  if value.columnCount > width.lowerBound {
    smaller.append(Matrix(value.rowCount, value.columnCount - 1) { value[$0, $1] })
  }
  let entries = Array(value.flattened)
  return smaller + simplerEntries(entries).map { makeMatrix(value.rowCount, value.columnCount, $0) }
}

/// The same entries with one of them made simpler.
func simplerEntries(_ entries: [Double]) -> [[Double]] {
  entries.indices.flatMap { index in
    simplerNumbers(entries[index]).map { simpler in
      var changed = entries
      changed[index] = simpler
      return changed
    }
  }
}
