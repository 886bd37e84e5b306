// Sums over contiguous doubles in NumPy's order of additions, so that printed digits agree with it.

internal import CVectorKernels

enum Reductions {
  /// The pairwise sum of `f` over all elements: blocks of up to 128 elements with eight running sums,
  /// combined as a balanced tree. The error grows like log n · ε instead of n · ε.
  @inline(__always)
  static func sum(_ x: [Double], _ f: (Double) -> Double = { $0 }) -> Double {
    x.withUnsafeBufferPointer { pairwise($0, f) }
  }

  /// The pairwise sums of the rows of a row-major matrix.
  static func rowSums(_ x: [Double], rows: Int, columns: Int) -> [Double] {
    x.withUnsafeBufferPointer { buffer in
      (0..<rows).map { i in
        pairwise(.init(rebasing: buffer[i * columns..<(i + 1) * columns])) { $0 }
      }
    }
  }

  /// The column sums of a row-major matrix, each row added to the running sums in turn.
  static func columnSums(_ x: [Double], rows: Int, columns: Int) -> [Double] {
    var sums = [Double](repeating: 0, count: columns)
    VectorPasses.best.add_rows(x, rows, columns, &sums)
    return sums
  }

  /// The column sums of absolute values, in the same order.
  static func columnMagnitudes(_ x: [Double], rows: Int, columns: Int) -> [Double] {
    var sums = [Double](repeating: 0, count: columns)
    VectorPasses.best.add_magnitudes(x, rows, columns, &sums)
    return sums
  }

  static func pairwise(
    _ x: UnsafeBufferPointer<Double>, _ f: (Double) -> Double
  ) -> Double {
    if x.count <= 128 { return block(x, f) }
    var half = x.count / 2
    half -= half % 8
    return pairwise(.init(rebasing: x[..<half]), f) + pairwise(.init(rebasing: x[half...]), f)
  }

  /// At most 128 elements: eight running sums, then the rest one by one.
  @inline(__always)
  private static func block(
    _ x: UnsafeBufferPointer<Double>, _ f: (Double) -> Double
  ) -> Double {
    guard x.count >= 8 else {
      var total = x.isEmpty ? 0.0 : -0.0
      for value in x { total += f(value) }
      return total
    }
    var lanes = SIMD8<Double>()
    for k in 0..<8 { lanes[k] = f(x[k]) }
    let whole = x.count - x.count % 8
    for i in stride(from: 8, to: whole, by: 8) {
      for k in 0..<8 { lanes[k] += f(x[i + k]) }
    }
    var total =
      ((lanes[0] + lanes[1]) + (lanes[2] + lanes[3]))
      + ((lanes[4] + lanes[5]) + (lanes[6] + lanes[7]))
    for i in whole..<x.count { total += f(x[i]) }
    return total
  }
}
