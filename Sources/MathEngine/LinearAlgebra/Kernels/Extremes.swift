// Largest and smallest elements of contiguous doubles, in eight running extremes and one pass.

enum Extremes {
  /// How many elements are searched again for the place of an extreme.
  private static let blockSize = 4096

  /// The largest element, or NaN if any is NaN. There must be an element.
  static func maximum(_ x: [Double]) -> Double {
    x.withUnsafeBufferPointer { maximum($0) { $0 } }
  }

  /// The smallest element, or NaN if any is NaN. There must be an element.
  static func minimum(_ x: [Double]) -> Double {
    -x.withUnsafeBufferPointer { maximum($0) { -$0 } }
  }

  /// The largest absolute value, or NaN if any is NaN; 0 when there is none.
  static func largestMagnitude(_ x: [Double]) -> Double {
    x.isEmpty ? 0 : x.withUnsafeBufferPointer { maximum($0) { Swift.abs($0) } }
  }

  /// The first index of the largest element, or of the first NaN.
  static func indexOfMaximum(_ x: [Double]) -> Int {
    x.withUnsafeBufferPointer { firstIndexOfMaximum($0) { $0 } }
  }

  /// The first index of the smallest element, or of the first NaN.
  static func indexOfMinimum(_ x: [Double]) -> Int {
    x.withUnsafeBufferPointer { firstIndexOfMaximum($0) { -$0 } }
  }

  /// The largest difference of two arrays with the same count, or NaN; 0 when there is none.
  static func largestDifference(_ x: [Double], _ y: [Double]) -> Double {
    x.withUnsafeBufferPointer { a in
      y.withUnsafeBufferPointer { b in largest(a.count) { Swift.abs(a[$0] - b[$0]) } }
    }
  }

  @inline(__always)
  private static func maximum(
    _ x: UnsafeBufferPointer<Double>, _ f: (Double) -> Double
  ) -> Double {
    largest(x.count) { f(x[$0]) }
  }

  /// The largest of `count` numbers. A sum of all goes along, because a comparison loses NaN and a sum
  /// does not; opposite infinities also make a NaN, so that a suspicion is looked into.
  @inline(__always)
  private static func largest(_ count: Int, _ number: (Int) -> Double) -> Double {
    guard count > 0 else { return 0 }
    var best = SIMD8(repeating: number(0))
    var total = SIMD8<Double>()
    let whole = count - count % 8
    for i in stride(from: 0, to: whole, by: 8) {
      for k in 0..<8 {
        let value = number(i + k)
        best[k] = value > best[k] ? value : best[k]
        total[k] += value
      }
    }
    for i in whole..<count {
      let value = number(i)
      best[0] = value > best[0] ? value : best[0]
      total[0] += value
    }
    if total.sum().isNaN, (0..<count).contains(where: { number($0).isNaN }) { return .nan }
    return best.max()
  }

  @inline(__always)
  private static func firstIndexOfMaximum(
    _ x: UnsafeBufferPointer<Double>, _ f: (Double) -> Double
  ) -> Int {
    var (best, start) = (-Double.infinity, 0)
    for blockStart in stride(from: 0, to: x.count, by: blockSize) {
      let block = x[blockStart..<Swift.min(blockStart + blockSize, x.count)]
      let value = maximum(UnsafeBufferPointer(rebasing: block), f)
      if value > best || value.isNaN { (best, start) = (value, blockStart) }
      if value.isNaN { break }
    }
    return (start..<x.count).first { f(x[$0]) == best || (best.isNaN && x[$0].isNaN) } ?? 0
  }
}
