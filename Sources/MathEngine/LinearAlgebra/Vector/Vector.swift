// The vector type: a value over contiguous doubles, with its initialisers.

/// A real column vector of double-precision numbers.
///
/// A `Vector` is a value: a copy is independent of its original, and storage is shared until one of
/// them is changed.
///
/// ```swift
/// let a: Vector = [3, 4]
/// a.norm          // 5.0
/// 2 * a + [1, 1]  // [7. 9.]
/// ```
///
/// Indices start at 0. A vector may be empty. NaN compares unequal to itself, as for `Double`.
@frozen
public struct Vector: Equatable, Hashable, Sendable, Codable {
  /// The coordinates in order.
  public var elements: [Double]

  /// Makes a vector of the given coordinates.
  /// - Complexity: `O(1)`; shares the array's storage.
  @inlinable
  public init(_ elements: [Double]) { self.elements = elements }
}

extension Vector: ExpressibleByArrayLiteral {
  /// Makes a vector from a literal such as `[3, 4]`.
  @inlinable
  public init(arrayLiteral elements: Double...) { self.init(elements) }
}

extension Vector {
  /// Makes a vector of the numbers of a sequence.
  /// - Complexity: `O(n)`; allocates the result.
  public init<S: Sequence>(_ numbers: S) where S.Element == Double { self.init(Array(numbers)) }

  /// Makes a vector of the integers of a sequence, such as `Vector(0..<5)`.
  ///
  /// Integers beyond ±2⁵³ are rounded to the nearest double.
  ///
  /// - Complexity: `O(n)`; allocates the result.
  public init<S: Sequence>(_ integers: S) where S.Element == Int {
    self.init(integers.map { Double($0) })
  }

  /// Makes a vector that holds one number `count` times. Stops for a negative count.
  public init(repeating number: Double, count: Int) {
    requireCount("Vector(repeating:count:)", count)
    self.init([Double](repeating: number, count: count))
  }

  /// Makes the vector whose coordinate `i` is `coordinate(i)`, for `i` in `0..<count`. Stops for a
  /// negative count.
  public init(_ count: Int, _ coordinate: (Int) throws -> Double) rethrows {
    requireCount("Vector(_:_:)", count)
    self.init(try (0..<count).map(coordinate))
  }

  /// Makes `count` equally spaced numbers, both ends included: `xᵢ = a + i·(b − a)/(count − 1)`.
  ///
  /// The last number is exactly `end`. One number gives `[start]`, none an empty vector. Stops for
  /// a negative count.
  public init(from start: Double, through end: Double, count: Int) {
    requireCount("Vector(from:through:count:)", count)
    let step = count > 1 ? (end - start) / Double(count - 1) : 0
    var numbers = (0..<count).map { start + Double($0) * step }
    if count > 1 { numbers[count - 1] = end }
    self.init(numbers)
  }

  /// A vector of `count` zeros.
  /// - Complexity: `O(n)`; allocates the result.
  public static func zeros(_ count: Int) -> Vector { Vector(repeating: 0, count: count) }

  /// A vector of `count` ones.
  /// - Complexity: `O(n)`; allocates the result.
  public static func ones(_ count: Int) -> Vector { Vector(repeating: 1, count: count) }

  /// The unit vector along axis `index`: 1 there and 0 elsewhere.
  /// - Complexity: `O(n)`; allocates the result.
  public static func basis(_ index: Int, count: Int) -> Vector {
    var unit = Vector.zeros(count)
    unit[index] = 1
    return unit
  }
}

/// Stops when a count is negative.
func requireCount(_ operation: String, _ count: Int) {
  if count < 0 { trap(operation, "the count is \(count)", hint: "counts start at 0") }
}
