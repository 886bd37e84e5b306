// Largest and smallest elements of contiguous doubles.

internal import CVectorKernels

enum Extremes {
  /// How many elements are searched again for the place of an extreme.
  private static let blockSize = 4096

  /// The largest element, or NaN if any is NaN. There must be an element.
  static func maximum(_ x: [Double]) -> Double { VectorPasses.best.maximum(x, x.count) }

  /// The smallest element, or NaN if any is NaN. There must be an element.
  static func minimum(_ x: [Double]) -> Double { VectorPasses.best.minimum(x, x.count) }

  /// The largest absolute value, or NaN if any is NaN; 0 when there is none.
  static func largestMagnitude(_ x: [Double]) -> Double {
    x.isEmpty ? 0 : VectorPasses.best.largest_magnitude(x, x.count)
  }

  /// The first index of the largest element, or of the first NaN.
  static func indexOfMaximum(_ x: [Double]) -> Int {
    firstIndex(x, ofExtreme: VectorPasses.best.maximum) { $0 > $1 }
  }

  /// The first index of the smallest element, or of the first NaN.
  static func indexOfMinimum(_ x: [Double]) -> Int {
    firstIndex(x, ofExtreme: VectorPasses.best.minimum) { $0 < $1 }
  }

  /// The largest difference of two arrays with the same count, or NaN; 0 when there is none.
  static func largestDifference(_ x: [Double], _ y: [Double]) -> Double {
    VectorPasses.best.largest_difference(x, y, x.count)
  }

  /// Finds the block that has the extreme, then the element in it.
  @inline(__always)
  private static func firstIndex(
    _ x: [Double], ofExtreme extreme: (UnsafePointer<Double>, Int) -> Double,
    _ beats: (Double, Double) -> Bool
  ) -> Int {
    x.withUnsafeBufferPointer { x in
      guard let elements = x.baseAddress else { return 0 }
      var (best, start) = (x[0], 0)
      for blockStart in stride(from: 0, to: x.count, by: blockSize) {
        let value = extreme(elements + blockStart, Swift.min(blockSize, x.count - blockStart))
        if beats(value, best) || value.isNaN { (best, start) = (value, blockStart) }
        if value.isNaN { break }
      }
      return (start..<x.count).first { x[$0] == best || (best.isNaN && x[$0].isNaN) } ?? 0
    }
  }
}
