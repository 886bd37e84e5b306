// Whole-array passes in the widest vector instructions of the processor.

internal import CVectorKernels

enum VectorPasses {
  /// The passes for this processor, chosen once. All choices give the same bits, but for elementary
  /// functions on processors without fused multiply-adds.
  static let best = vector_kernels_best().pointee
}

extension Elementwise {
  /// `eˣ` of every element, within 0.75 units in the last place.
  static func exponentials(_ x: consuming [Double]) -> [Double] {
    split(x) { VectorPasses.best.exponential($0, 0, $1, $2) }
  }

  /// `ln x` of every element, within 0.9 units in the last place.
  static func logarithms(_ x: consuming [Double]) -> [Double] {
    split(x) { VectorPasses.best.logarithm($0, $1, $2) }
  }

  /// `tanh x` of every element, within 0.95 units in the last place.
  static func hyperbolicTangents(_ x: consuming [Double]) -> [Double] {
    split(x) { VectorPasses.best.hyperbolic_tangent($0, $1, $2) }
  }

  static func sums(_ x: consuming [Double], _ y: consuming [Double]) -> [Double] {
    paired(x, y) { VectorPasses.best.add($0, $1, $2, $3) }
  }

  static func differences(_ x: consuming [Double], _ y: consuming [Double]) -> [Double] {
    paired(x, y) { VectorPasses.best.subtract($0, $1, $2, $3) }
  }

  static func products(_ x: consuming [Double], _ y: consuming [Double]) -> [Double] {
    paired(x, y) { VectorPasses.best.multiply($0, $1, $2, $3) }
  }

  static func sums(_ x: consuming [Double], number: Double) -> [Double] {
    split(x, smallestShare: cheapShare) { VectorPasses.best.add_number($0, number, $1, $2) }
  }

  static func products(_ x: consuming [Double], number: Double) -> [Double] {
    split(x, smallestShare: cheapShare) { VectorPasses.best.multiply_by_number($0, number, $1, $2) }
  }

  static func squareRoots(_ x: consuming [Double]) -> [Double] {
    whole(x) { VectorPasses.best.square_root($0, $1, $2) }
  }

  /// The positive elements, and 0 for the others; NaN stays.
  static func positiveParts(_ x: consuming [Double]) -> [Double] {
    whole(x) { VectorPasses.best.relu($0, $1, $2) }
  }

  static func divided(_ x: consuming [Double], by number: Double) -> [Double] {
    whole(x) { VectorPasses.best.divide_by_number($0, number, $1, $2) }
  }

  static func quotients(_ x: consuming [Double], _ y: [Double]) -> [Double] {
    whole(x) { VectorPasses.best.divide($0, y, $1, $2) }
  }

  /// The product of a row-major matrix and a vector, which are not empty.
  ///
  /// The vector is read once for two rows, from a copy that begins at a cache line: where its numbers and
  /// those of the matrix both lie across lines, a pass takes an eighth longer.
  static func product(_ a: [Double], rows: Int, _ x: [Double]) -> [Double] {
    [Double](unsafeUninitializedCapacity: rows) { target, initialized in
      withUnsafeTemporaryAllocation(
        byteCount: x.count * MemoryLayout<Double>.stride, alignment: 64
      ) { room in
        let copy = room.bindMemory(to: Double.self)
        _ = copy.initialize(fromContentsOf: x)
        if let target = target.baseAddress, let copy = copy.baseAddress {
          VectorPasses.best.matrix_vector(a, rows, x.count, copy, target)
        }
      }
      initialized = rows
    }
  }

  static func addRows(_ x: [Double], _ row: [Double]) -> [Double] {
    rows(x, row) { VectorPasses.best.add($0, $1, $2, $3) }
  }

  static func subtractRows(_ x: [Double], _ row: [Double]) -> [Double] {
    rows(x, row) { VectorPasses.best.subtract($0, $1, $2, $3) }
  }

  static func multiplyRows(_ x: [Double], _ row: [Double]) -> [Double] {
    rows(x, row) { VectorPasses.best.multiply($0, $1, $2, $3) }
  }

  static func divideRows(_ x: [Double], _ row: [Double]) -> [Double] {
    rows(x, row) { VectorPasses.best.divide($0, $1, $2, $3) }
  }

  /// A pass over every row of a row-major matrix and the same row of numbers.
  private static func rows(_ x: [Double], _ row: [Double], _ pass: PairPass) -> [Double] {
    [Double](unsafeUninitializedCapacity: x.count) { buffer, initialized in
      let target = buffer.baseAddress
      x.withUnsafeBufferPointer { entries in
        guard let start = entries.baseAddress, let target else { return }
        for place in stride(from: 0, to: x.count, by: Swift.max(row.count, 1)) {
          pass(start + place, row, target + place, row.count)
        }
      }
      initialized = x.count
    }
  }

  /// A pass from one array to another, or to itself.
  private typealias Pass = (UnsafePointer<Double>, UnsafeMutablePointer<Double>, Int) -> Void

  /// A pass in one go, over a consumed operand where nothing else refers to it.
  private static func whole(_ x: consuming [Double], _ pass: Pass) -> [Double] {
    let count = x.count
    if StorageReuse.isPossible(&x) {
      x.withUnsafeMutableBufferPointer { elements in
        if let start = elements.baseAddress { pass(start, start, count) }
      }
      return x
    }
    return x.withUnsafeBufferPointer { source in
      [Double](unsafeUninitializedCapacity: count) { target, initialized in
        if let from = source.baseAddress, let to = target.baseAddress { pass(from, to, count) }
        initialized = count
      }
    }
  }

  /// A pass over two arrays.
  private typealias PairPass = (
    UnsafePointer<Double>, UnsafePointer<Double>, UnsafeMutablePointer<Double>, Int
  ) -> Void

  /// Passes that wait for memory gain by a second thread where each has this much to do.
  private static let cheapShare = 250_000

  /// A cheap pass over two arrays of one count, over a consumed operand where nothing else refers to
  /// it, and split over threads when they are long.
  private static func paired(
    _ x: consuming [Double], _ y: consuming [Double], _ pass: PairPass
  ) -> [Double] {
    let count = x.count
    func run(
      _ a: UnsafePointer<Double>, _ b: UnsafePointer<Double>, _ target: UnsafeMutablePointer<Double>
    ) {
      Parallel.forEachRange(count, smallestShare: cheapShare) {
        pass(a + $0.lowerBound, b + $0.lowerBound, target + $0.lowerBound, $0.count)
      }
    }
    if StorageReuse.isPossible(&x) {
      x.withUnsafeMutableBufferPointer { a in
        if let a = a.baseAddress { run(a, y, a) }
      }
      return x
    }
    if StorageReuse.isPossible(&y) {
      y.withUnsafeMutableBufferPointer { b in
        if let b = b.baseAddress { run(x, b, b) }
      }
      return y
    }
    return [Double](unsafeUninitializedCapacity: count) { target, initialized in
      if let target = target.baseAddress, count > 0 { run(x, y, target) }
      initialized = count
    }
  }

  /// A pass that is split over threads when the array is long.
  private static func split(
    _ x: consuming [Double], smallestShare: Int = Parallel.costlyShare, _ pass: Pass
  ) -> [Double] {
    whole(x) { source, target, count in
      Parallel.forEachRange(count, smallestShare: smallestShare) {
        pass(source + $0.lowerBound, target + $0.lowerBound, $0.count)
      }
    }
  }
}
