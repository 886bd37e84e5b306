// Softmax over the rows of a row-major matrix, in one pass over each row into fresh storage.

enum RowSoftmax {
  /// `exp(xᵢⱼ − maxⱼ xᵢⱼ) / Σⱼ` for every row; a row without a finite maximum becomes NaN.
  static func softmax(_ x: [Double], rows: Int, columns: Int) -> [Double] {
    transform(x, rows, columns) { source, target in
      let total = shiftedExponentials(source, target)
      for j in 0..<columns { target[j] /= total }
    }
  }

  /// `xᵢⱼ − maxⱼ xᵢⱼ − ln Σⱼ exp(xᵢⱼ − maxⱼ xᵢⱼ)` for every row.
  static func logSoftmax(_ x: [Double], rows: Int, columns: Int) -> [Double] {
    transform(x, rows, columns) { source, target in
      let shift = maximum(source)
      let rest = Libm.log(shiftedExponentials(source, target))
      for j in 0..<columns { target[j] = (source[j] - shift) - rest }
    }
  }

  private static func transform(
    _ x: [Double], _ rows: Int, _ columns: Int,
    _ row: (UnsafeBufferPointer<Double>, UnsafeMutableBufferPointer<Double>) -> Void
  ) -> [Double] {
    x.withUnsafeBufferPointer { source in
      [Double](unsafeUninitializedCapacity: x.count) { target, initialized in
        target.initialize(repeating: 0)
        for i in 0..<rows where columns > 0 {
          let range = i * columns..<(i + 1) * columns
          row(.init(rebasing: source[range]), .init(rebasing: target[range]))
        }
        initialized = x.count
      }
    }
  }

  /// Writes the exponentials after taking the maximum out, and returns their pairwise sum.
  private static func shiftedExponentials(
    _ source: UnsafeBufferPointer<Double>, _ target: UnsafeMutableBufferPointer<Double>
  ) -> Double {
    let shift = maximum(source)
    for j in 0..<source.count { target[j] = Libm.exp(source[j] - shift) }
    return Reductions.pairwise(UnsafeBufferPointer(target)) { $0 }
  }

  /// The largest number of a row, NaN when one is NaN.
  private static func maximum(_ row: UnsafeBufferPointer<Double>) -> Double {
    var largest = -Double.infinity
    var hasNaN = false
    for x in row {
      if x > largest { largest = x }
      if x.isNaN { hasNaN = true }
    }
    return hasNaN ? .nan : largest
  }
}
