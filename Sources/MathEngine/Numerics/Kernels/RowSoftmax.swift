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

  /// `maxⱼ xᵢⱼ + ln Σⱼ exp(xᵢⱼ − maxⱼ xᵢⱼ)` for every row; the maximum itself where it is infinite.
  static func logSumExp(_ x: [Double], rows: Int, columns: Int) -> [Double] {
    withUnsafeTemporaryAllocation(of: Double.self, capacity: columns) { room in
      x.withUnsafeBufferPointer { source in
        (0..<rows).map { i in
          let row = UnsafeBufferPointer(rebasing: source[i * columns..<(i + 1) * columns])
          let shift = maximum(row)
          let total = shiftedExponentials(row, room)
          return shift.isInfinite && !row.contains(where: \.isNaN) ? shift : shift + Libm.log(total)
        }
      }
    }
  }

  /// Every element of the target is written by `row`.
  private static func transform(
    _ x: [Double], _ rows: Int, _ columns: Int,
    _ row: (UnsafeBufferPointer<Double>, UnsafeMutableBufferPointer<Double>) -> Void
  ) -> [Double] {
    x.withUnsafeBufferPointer { source in
      [Double](unsafeUninitializedCapacity: x.count) { target, initialized in
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
    ShiftedExponential.write(source, minus: shift, to: target)
    return Reductions.pairwise(UnsafeBufferPointer(target)) { $0 }
  }

  /// The largest number of a row, NaN aside: a NaN makes its own exponential and the sum NaN.
  ///
  /// Four running maxima, so that comparisons do not wait for each other.
  private static func maximum(_ row: UnsafeBufferPointer<Double>) -> Double {
    guard let input = UnsafeRawPointer(row.baseAddress) else { return -.infinity }
    var lanes = SIMD4<Double>(repeating: -.infinity)
    var j = 0
    while j + 4 <= row.count {
      let next = input.loadUnaligned(fromByteOffset: 8 * j, as: SIMD4<Double>.self)
      lanes.replace(with: next, where: next .> lanes)
      j += 4
    }
    var largest = lanes.max()
    while j < row.count {
      if row[j] > largest { largest = row[j] }
      j += 1
    }
    return largest
  }
}
