// Elementwise passes over contiguous doubles: one read of each operand, one write of the result into
// fresh uninitialised storage.

enum Elementwise {
  /// `f` of every element. A consumed operand that nothing else refers to is overwritten.
  @inline(__always)
  static func map(_ x: consuming [Double], _ f: (Double) -> Double) -> [Double] {
    if StorageReuse.isPossible(&x) {
      update(&x, f)
      return x
    }
    let count = x.count
    return x.withUnsafeBufferPointer { source in
      [Double](unsafeUninitializedCapacity: count) { target, initialized in
        for i in 0..<count { target.initializeElement(at: i, to: f(source[i])) }
        initialized = count
      }
    }
  }

  /// A costly `f` of every element, split over threads when there are many. A consumed operand that
  /// nothing else refers to is overwritten.
  @inline(__always)
  static func apply(_ f: (Double) -> Double, to x: consuming [Double]) -> [Double] {
    if StorageReuse.isPossible(&x) {
      x.withUnsafeMutableBufferPointer { buffer in
        let elements = buffer
        Parallel.forEachRange(elements.count) { for i in $0 { elements[i] = f(elements[i]) } }
      }
      return x
    }
    let count = x.count
    return x.withUnsafeBufferPointer { source in
      [Double](unsafeUninitializedCapacity: count) { buffer, initialized in
        let target = buffer
        Parallel.forEachRange(count) { range in
          for i in range { target.initializeElement(at: i, to: f(source[i])) }
        }
        initialized = count
      }
    }
  }

  /// `f` of every pair of elements of two arrays with the same count. A consumed operand that nothing
  /// else refers to is overwritten.
  @inline(__always)
  static func zip(
    _ x: consuming [Double], _ y: consuming [Double], _ f: (Double, Double) -> Double
  ) -> [Double] {
    if StorageReuse.isPossible(&x) {
      update(&x, y, f)
      return x
    }
    if StorageReuse.isPossible(&y) {
      update(&y, x) { f($1, $0) }
      return y
    }
    let count = x.count
    return x.withUnsafeBufferPointer { a in
      y.withUnsafeBufferPointer { b in
        [Double](unsafeUninitializedCapacity: count) { target, initialized in
          for i in 0..<count { target.initializeElement(at: i, to: f(a[i], b[i])) }
          initialized = count
        }
      }
    }
  }

  /// Replaces every element of `x` by `f` of it and its partner in `y`, in place.
  @inline(__always)
  static func update(
    _ x: inout [Double], _ y: [Double], _ f: (Double, Double) -> Double
  ) {
    let count = x.count
    x.withUnsafeMutableBufferPointer { a in
      y.withUnsafeBufferPointer { b in
        for i in 0..<count { a[i] = f(a[i], b[i]) }
      }
    }
  }

  /// Replaces every element of `x` by `f` of it, in place.
  @inline(__always)
  static func update(_ x: inout [Double], _ f: (Double) -> Double) {
    x.withUnsafeMutableBufferPointer { a in
      for i in 0..<a.count { a[i] = f(a[i]) }
    }
  }

  /// `f` of every entry of a row-major matrix and the element of `row` for its column.
  @inline(__always)
  static func combine(
    _ x: [Double], row: [Double], _ f: (Double, Double) -> Double
  ) -> [Double] {
    let count = x.count
    let width = row.count
    return x.withUnsafeBufferPointer { a in
      row.withUnsafeBufferPointer { b in
        [Double](unsafeUninitializedCapacity: count) { target, initialized in
          for start in stride(from: 0, to: count, by: Swift.max(width, 1)) {
            for j in 0..<width {
              target.initializeElement(at: start + j, to: f(a[start + j], b[j]))
            }
          }
          initialized = count
        }
      }
    }
  }

  /// `f` of every entry of a row-major matrix and the element of `column` for its row.
  @inline(__always)
  static func combine(
    _ x: [Double], column: [Double], _ f: (Double, Double) -> Double
  ) -> [Double] {
    let count = x.count
    let width = column.isEmpty ? 0 : count / column.count
    return x.withUnsafeBufferPointer { a in
      [Double](unsafeUninitializedCapacity: count) { target, initialized in
        for i in 0..<column.count {
          let c = column[i]
          for j in i * width..<(i + 1) * width {
            target.initializeElement(at: j, to: f(a[j], c))
          }
        }
        initialized = count
      }
    }
  }
}
