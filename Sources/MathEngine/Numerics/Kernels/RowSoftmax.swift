// Softmax over the rows of a row-major matrix, in one pass over each row into fresh storage, rows
// split over threads when there are many.

internal import CVectorKernels

enum RowSoftmax {
  /// `exp(xᵢⱼ − maxⱼ xᵢⱼ) / Σⱼ` for every row; a row without a finite maximum becomes NaN.
  static func softmax(_ x: [Double], rows: Int, columns: Int) -> [Double] {
    transform(x, rows, columns) { source, target in
      let total = shiftedExponentials(source, target)
      guard let weights = target.baseAddress else { return }
      VectorPasses.best.divide_by_number(weights, total, weights, columns)
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
    x.withUnsafeBufferPointer { source in
      [Double](unsafeUninitializedCapacity: rows) { buffer, initialized in
        let results = buffer
        Parallel.forEachRange(rows, elementsEach: columns) { range in
          withUnsafeTemporaryAllocation(of: Double.self, capacity: columns) { room in
            for i in range {
              let row = UnsafeBufferPointer(rebasing: source[i * columns..<(i + 1) * columns])
              results.initializeElement(at: i, to: logSumExp(row, room))
            }
          }
        }
        initialized = rows
      }
    }
  }

  private static func logSumExp(
    _ row: UnsafeBufferPointer<Double>, _ room: UnsafeMutableBufferPointer<Double>
  ) -> Double {
    let shift = maximum(row)
    let total = shiftedExponentials(row, room)
    return shift.isInfinite && !row.contains(where: \.isNaN) ? shift : shift + Libm.log(total)
  }

  /// Every element of the target is written by `row`.
  private static func transform(
    _ x: [Double], _ rows: Int, _ columns: Int,
    _ row: (UnsafeBufferPointer<Double>, UnsafeMutableBufferPointer<Double>) -> Void
  ) -> [Double] {
    x.withUnsafeBufferPointer { source in
      [Double](unsafeUninitializedCapacity: x.count) { buffer, initialized in
        let target = buffer
        Parallel.forEachRange(rows, elementsEach: columns) { rows in
          for i in rows where columns > 0 {
            let range = i * columns..<(i + 1) * columns
            row(.init(rebasing: source[range]), .init(rebasing: target[range]))
          }
        }
        initialized = x.count
      }
    }
  }

  /// Writes the exponentials after taking the maximum out, and returns their pairwise sum. A NaN makes
  /// its own exponential and the sum NaN.
  private static func shiftedExponentials(
    _ source: UnsafeBufferPointer<Double>, _ target: UnsafeMutableBufferPointer<Double>
  ) -> Double {
    if let from = source.baseAddress, let to = target.baseAddress {
      VectorPasses.best.exponential(from, maximum(source), to, source.count)
    }
    return Reductions.pairwise(UnsafeBufferPointer(target)) { $0 }
  }

  /// The largest number of a row, NaN aside; −∞ for none.
  private static func maximum(_ row: UnsafeBufferPointer<Double>) -> Double {
    row.baseAddress.map { VectorPasses.best.maximum_number($0, row.count) } ?? -.infinity
  }
}
