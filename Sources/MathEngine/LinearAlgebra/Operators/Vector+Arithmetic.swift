// Arithmetic of vectors: the vector space, elementwise products and numbers added to every entry.

extension Vector {
  /// The sum `(x + y)ᵢ = xᵢ + yᵢ`. Stops when the counts differ.
  /// - Complexity: `O(n)`; allocates the result unless it can reuse an operand's storage.
  public static func + (x: consuming Vector, y: consuming Vector) -> Vector {
    requireSameCount("x + y", x, y)
    return Vector(Elementwise.sums(x.intoElements(), y.intoElements()))
  }

  /// The difference `(x − y)ᵢ = xᵢ − yᵢ`. Stops when the counts differ.
  /// - Complexity: `O(n)`; allocates the result unless it can reuse an operand's storage.
  public static func - (x: consuming Vector, y: consuming Vector) -> Vector {
    requireSameCount("x - y", x, y)
    return Vector(Elementwise.differences(x.intoElements(), y.intoElements()))
  }

  /// The opposite vector.
  /// - Complexity: `O(n)`; allocates the result unless it can reuse an operand's storage.
  public static prefix func - (x: consuming Vector) -> Vector {
    Vector(Elementwise.map(x.intoElements()) { -$0 })
  }

  /// The multiple `(c·x)ᵢ = c·xᵢ`.
  /// - Complexity: `O(n)`; allocates the result unless it can reuse an operand's storage.
  public static func * (c: Double, x: consuming Vector) -> Vector {
    Vector(Elementwise.products(x.intoElements(), number: c))
  }

  /// The multiple `(x·c)ᵢ = xᵢ·c`.
  /// - Complexity: `O(n)`; allocates the result unless it can reuse an operand's storage.
  public static func * (x: consuming Vector, c: Double) -> Vector {
    Vector(Elementwise.products(x.intoElements(), number: c))
  }

  /// The quotient `(x / c)ᵢ = xᵢ / c`.
  /// - Complexity: `O(n)`; allocates the result unless it can reuse an operand's storage.
  public static func / (x: consuming Vector, c: Double) -> Vector {
    Vector(Elementwise.divided(x.intoElements(), by: c))
  }

  /// Adds in place; no storage is allocated when `x` is not shared. Stops when the counts differ.
  /// - Complexity: `O(n)`, in place; a left side that is shared is copied first.
  public static func += (x: inout Vector, y: Vector) {
    requireSameCount("x += y", x, y)
    Elementwise.update(&x.elements, y.elements) { $0 + $1 }
  }

  /// Subtracts in place; no storage is allocated when `x` is not shared. Stops when the counts
  /// differ.
  ///
  /// - Complexity: `O(n)`, in place; a left side that is shared is copied first.
  public static func -= (x: inout Vector, y: Vector) {
    requireSameCount("x -= y", x, y)
    Elementwise.update(&x.elements, y.elements) { $0 - $1 }
  }

  /// Scales in place.
  /// - Complexity: `O(n)`, in place; a left side that is shared is copied first.
  public static func *= (x: inout Vector, c: Double) {
    Elementwise.update(&x.elements) { $0 * c }
  }

  /// Divides in place.
  /// - Complexity: `O(n)`, in place; a left side that is shared is copied first.
  public static func /= (x: inout Vector, c: Double) {
    Elementwise.update(&x.elements) { $0 / c }
  }

  /// The elementwise (Hadamard) product `xᵢ·yᵢ`. Stops when the counts differ.
  /// - Complexity: `O(n)`; allocates the result unless it can reuse an operand's storage.
  public static func .* (x: consuming Vector, y: consuming Vector) -> Vector {
    requireSameCount("x .* y", x, y)
    return Vector(Elementwise.products(x.intoElements(), y.intoElements()))
  }

  /// The elementwise (Hadamard) product `xᵢ·yᵢ`.
  /// - Complexity: `O(n)`; allocates the result.
  public static func ⊙ (x: Vector, y: Vector) -> Vector { x .* y }

  /// The elementwise quotient `xᵢ / yᵢ`. Stops when the counts differ.
  /// - Complexity: `O(n)`; allocates the result unless it can reuse an operand's storage.
  public static func ./ (x: consuming Vector, y: consuming Vector) -> Vector {
    requireSameCount("x ./ y", x, y)
    return Vector(Elementwise.quotients(x.intoElements(), y.elements))
  }

  /// A number divided by every element: `c / xᵢ`.
  /// - Complexity: `O(n)`; allocates the result unless it can reuse an operand's storage.
  public static func ./ (c: Double, x: consuming Vector) -> Vector {
    Vector(Elementwise.map(x.intoElements()) { c / $0 })
  }

  /// A number added to every element.
  /// - Complexity: `O(n)`; allocates the result unless it can reuse an operand's storage.
  public static func .+ (x: consuming Vector, c: Double) -> Vector {
    Vector(Elementwise.sums(x.intoElements(), number: c))
  }

  /// A number added to every element.
  /// - Complexity: `O(n)`; allocates the result unless it can reuse an operand's storage.
  public static func .+ (c: Double, x: consuming Vector) -> Vector {
    Vector(Elementwise.sums(x.intoElements(), number: c))
  }

  /// A number subtracted from every element.
  /// - Complexity: `O(n)`; allocates the result unless it can reuse an operand's storage.
  public static func .- (x: consuming Vector, c: Double) -> Vector {
    Vector(Elementwise.sums(x.intoElements(), number: -c))
  }

  /// Every element subtracted from a number.
  /// - Complexity: `O(n)`; allocates the result unless it can reuse an operand's storage.
  public static func .- (c: Double, x: consuming Vector) -> Vector {
    Vector(Elementwise.map(x.intoElements()) { c - $0 })
  }

  /// The dot product `Σ xᵢyᵢ`, the same as ``dot(_:_:)``.
  /// - Complexity: `2n` flops; allocates nothing.
  public static func ⋅ (x: Vector, y: Vector) -> Double { MathEngine.dot(x, y) }

  /// The outer product, the matrix with entries `xᵢyⱼ`.
  /// - Complexity: `mn` flops; allocates the result.
  public static func ⊗ (x: Vector, y: Vector) -> Matrix { outer(x, y) }
}

extension Vector {
  /// Adds a multiple in place, `x += c·y`, in one pass without a temporary. Stops when the counts
  /// differ.
  ///
  /// - Complexity: `2n` flops by `daxpy`; no storage is allocated when `x` is not shared.
  public mutating func add(_ c: Double, times y: Vector) {
    requireSameCount("x.add(c, times: y)", self, y)
    BLAS.axpy(c, y.elements, &elements)
  }
}
