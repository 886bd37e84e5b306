// Sorting doubles by digits, which beats comparisons.

internal import CVectorKernels

enum Sorting {
  /// The numbers in increasing order, −0 before 0 and NaN last.
  ///
  /// Three passes by place in the range, or at most eight by bit pattern when the numbers crowd.
  static func sorted(_ x: [Double]) -> [Double] {
    let count = x.count
    return [Double](unsafeUninitializedCapacity: count) { target, initialized in
      withUnsafeTemporaryAllocation(of: Double.self, capacity: count) { room in
        if let target = target.baseAddress, let room = room.baseAddress {
          vector_kernels_sort(x, target, room, count)
        }
      }
      initialized = count
    }
  }
}
