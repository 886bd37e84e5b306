// Reading, changing and slicing the coordinates of a vector.

extension Vector {
  /// The number of coordinates.
  @inlinable
  public var count: Int { elements.count }

  /// The number of coordinates as a `Double`, so that formulas read `-x.n / 2 * log(2 * .pi)`.
  @inlinable
  public var n: Double { Double(elements.count) }

  /// Whether there are no coordinates.
  @inlinable
  public var isEmpty: Bool { elements.isEmpty }

  /// The indices `0..<count`.
  @inlinable
  public var indices: Range<Int> { 0..<elements.count }

  /// The first coordinate, or `nil` when the vector is empty.
  @inlinable
  public var first: Double? { elements.first }

  /// The last coordinate, or `nil` when the vector is empty.
  @inlinable
  public var last: Double? { elements.last }

  /// The coordinate at an index, counted from 0. Stops when the index is outside `indices`.
  @inlinable
  public subscript(index: Int) -> Double {
    @inline(__always) _read {
      checkIndex(index)
      yield elements[index]
    }
    @inline(__always) _modify {
      checkIndex(index)
      yield &elements[index]
    }
  }

  /// The coordinates at the indices of a range, as a vector whose indices start at 0. Stops when
  /// the range goes beyond the vector.
  ///
  /// - Complexity: `O(k)` for k coordinates; reading copies them, writing is in place.
  public subscript<R: RangeExpression>(range: R) -> Vector where R.Bound == Int {
    get { Vector(Array(elements[resolved(range)])) }
    set {
      let target = resolved(range)
      if target.count != newValue.count {
        trap(
          "x[\(target.lowerBound)..<\(target.upperBound)] = y",
          "the range has \(target.count) places and y has \(newValue.count) coordinates")
      }
      elements.replaceSubrange(target, with: newValue.elements)
    }
  }

  /// The coordinates at the given indices, in that order; an index may occur more than once.
  /// - Complexity: `O(k)` for k indices; allocates the result.
  public subscript(indices: [Int]) -> Vector { Vector(indices.map { self[$0] }) }

  @usableFromInline
  @inline(__always)
  func checkIndex(_ index: Int) {
    if index < 0 || index >= elements.count { trapIndex(index) }
  }

  @usableFromInline
  @inline(never)
  func trapIndex(_ index: Int) -> Never {
    trap(
      "x[\(index)]", "the vector has \(count) coordinates",
      hint: "indices start at 0, so the last one is count - 1")
  }

  private func resolved<R: RangeExpression>(_ range: R) -> Range<Int> where R.Bound == Int {
    let whole = range.relative(to: elements)
    if whole.lowerBound < 0 || whole.upperBound > count {
      trap(
        "x[\(whole.lowerBound)..<\(whole.upperBound)]", "the vector has \(count) coordinates",
        hint: "indices start at 0, so the last one is count - 1")
    }
    return whole
  }
}

extension Vector: Sequence {
  /// Iterates over the coordinates in order.
  /// - Complexity: `O(1)`; copies nothing.
  @inlinable
  public func makeIterator() -> IndexingIterator<[Double]> { elements.makeIterator() }

  /// The number of coordinates, known without iterating.
  @inlinable
  public var underestimatedCount: Int { elements.count }
}

extension Vector {
  /// The vector of `transform` applied to every coordinate.
  /// - Complexity: `n` calls; allocates the result.
  public func map(_ transform: (Double) throws -> Double) rethrows -> Vector {
    Vector(try elements.map(transform))
  }

  /// The coordinates from the last to the first.
  /// - Complexity: `O(n)`; allocates the result.
  public func reversed() -> Vector { Vector(elements.reversed()) }

  /// Puts the coordinates in the opposite order.
  /// - Complexity: `O(n)`, in place; storage that is shared is copied first.
  public mutating func reverse() { elements.reverse() }

  /// The coordinates in increasing order, −0 before 0 and NaN last.
  ///
  /// - Complexity: linear for long vectors, by the digits of the bit patterns.
  public func sorted() -> Vector { Vector(Sorting.sorted(elements)) }

  /// Puts the coordinates in increasing order, −0 before 0 and NaN last.
  ///
  /// - Complexity: as ``sorted()``; allocates a vector of the same count.
  public mutating func sort() { self = sorted() }

  /// The coordinates of this vector followed by those of another.
  /// - Complexity: `O(m + n)`; allocates the result.
  public func appending(_ other: Vector) -> Vector { Vector(elements + other.elements) }

  /// Adds the coordinates of another vector at the end.
  /// - Complexity: `O(n)` for n coordinates of the other, as arrays grow.
  public mutating func append(_ other: Vector) { elements += other.elements }
}
