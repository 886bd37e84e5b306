// Vectors of complex numbers.

/// A complex column vector: what the eigenvalues of a real matrix are, and each of its eigenvectors.
@frozen
public struct ComplexVector: Equatable, Hashable, Sendable, Codable, ExpressibleByArrayLiteral {
  /// The coordinates in order.
  public var elements: [Complex]

  /// Makes a vector of the given coordinates.
  /// - Complexity: `O(1)`; shares the array's storage.
  public init(_ elements: [Complex]) { self.elements = elements }

  /// Makes a vector from a literal.
  public init(arrayLiteral elements: Complex...) { self.init(elements) }

  /// Makes a complex vector with imaginary parts of 0.
  /// - Complexity: `O(n)`; allocates the result.
  public init(_ real: Vector) { self.init(real.map { Complex($0) }) }

  /// Makes a complex vector from its parts, which need the same count.
  /// - Complexity: `O(n)`; allocates the result.
  public init(real: Vector, imaginary: Vector) {
    requireSameCount("ComplexVector(real:imaginary:)", real, imaginary)
    self.init(Swift.zip(real, imaginary).map { Complex($0, $1) })
  }

  /// The number of coordinates.
  public var count: Int { elements.count }

  /// The real parts.
  public var real: Vector { Vector(elements.map(\.real)) }

  /// The imaginary parts.
  public var imaginary: Vector { Vector(elements.map(\.imaginary)) }

  /// The coordinate at an index, counted from 0.
  public subscript(index: Int) -> Complex {
    get {
      checkIndex(index)
      return elements[index]
    }
    set {
      checkIndex(index)
      elements[index] = newValue
    }
  }

  /// Whether every imaginary part is 0.
  public var isReal: Bool { elements.allSatisfy { $0.imaginary == 0 } }

  /// The Euclidean norm `√Σ|zᵢ|²`.
  public var norm: Double { Vector(elements.map(\.magnitude)).norm }

  private func checkIndex(_ index: Int) {
    if index < 0 || index >= count { trap("z[\(index)]", "the vector has \(count) coordinates") }
  }
}

extension ComplexVector: Sequence {
  /// Iterates over the coordinates in order.
  /// - Complexity: `O(1)`; copies nothing.
  public func makeIterator() -> IndexingIterator<[Complex]> { elements.makeIterator() }
}

extension ComplexVector {
  /// The sum. Stops when the counts differ.
  /// - Complexity: `O(n)`; allocates the result.
  public static func + (x: ComplexVector, y: ComplexVector) -> ComplexVector {
    ComplexVector(real: x.real + y.real, imaginary: x.imaginary + y.imaginary)
  }

  /// The difference. Stops when the counts differ.
  /// - Complexity: `O(n)`; allocates the result.
  public static func - (x: ComplexVector, y: ComplexVector) -> ComplexVector {
    ComplexVector(real: x.real - y.real, imaginary: x.imaginary - y.imaginary)
  }

  /// The multiple of every coordinate.
  /// - Complexity: `O(n)`; allocates the result.
  public static func * (c: Complex, x: ComplexVector) -> ComplexVector {
    ComplexVector(x.elements.map { c * $0 })
  }
}
