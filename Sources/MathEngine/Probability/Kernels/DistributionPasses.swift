// The distributions' passes over whole vectors, and what happens where they do not serve.
internal import CVectorKernels

extension Elementwise {
  /// A pass that fills its target from its source and returns how many values it left as NaN; nil
  /// when it did nothing.
  typealias PartialPass = (UnsafeMutablePointer<Double>, UnsafePointer<Double>, Int) -> Int?

  /// The values of a pass at every element, with those of `function` where the pass gave none.
  ///
  /// A value depends on its element alone, not on its place or on the number of threads.
  static func apply(
    _ pass: PartialPass?, orElse function: (Double) -> Double, to x: [Double]
  ) -> [Double] {
    let count = x.count
    return x.withUnsafeBufferPointer { source in
      [Double](unsafeUninitializedCapacity: count) { buffer, initialized in
        initialized = count
        guard let from = source.baseAddress, let to = buffer.baseAddress else { return }
        Parallel.forEachRange(count) { range in
          let (from, to) = (from + range.lowerBound, to + range.lowerBound)
          let missing = pass?(to, from, range.count)
          if missing == 0 { return }
          for i in 0..<range.count where missing == nil || to[i].isNaN { to[i] = function(from[i]) }
        }
      }
    }
  }
}
