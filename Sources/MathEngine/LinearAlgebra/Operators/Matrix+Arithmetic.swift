// Arithmetic of matrices: the vector space, elementwise products and numbers added to every entry.

extension Matrix {
  /// The sum of two matrices of the same shape. Stops when the shapes differ.
  /// - Complexity: `O(mn)`; allocates the result unless it can reuse an operand's storage.
  public static func + (a: consuming Matrix, b: consuming Matrix) -> Matrix {
    requireSameShape("A + B", a, b)
    let shape = a.shape
    return Matrix(shape, Elementwise.sums(a.intoElements(), b.intoElements()))
  }

  /// The difference of two matrices of the same shape. Stops when the shapes differ.
  /// - Complexity: `O(mn)`; allocates the result unless it can reuse an operand's storage.
  public static func - (a: consuming Matrix, b: consuming Matrix) -> Matrix {
    requireSameShape("A - B", a, b)
    let shape = a.shape
    return Matrix(shape, Elementwise.differences(a.intoElements(), b.intoElements()))
  }

  /// The opposite matrix.
  /// - Complexity: `O(mn)`; allocates the result unless it can reuse an operand's storage.
  public static prefix func - (a: consuming Matrix) -> Matrix {
    let shape = a.shape
    return Matrix(shape, Elementwise.map(a.intoElements()) { -$0 })
  }

  /// The multiple `(c·A)ᵢⱼ = c·Aᵢⱼ`.
  /// - Complexity: `O(mn)`; allocates the result unless it can reuse an operand's storage.
  public static func * (c: Double, a: consuming Matrix) -> Matrix {
    let shape = a.shape
    return Matrix(shape, Elementwise.products(a.intoElements(), number: c))
  }

  /// The multiple `(A·c)ᵢⱼ = Aᵢⱼ·c`.
  /// - Complexity: `O(mn)`; allocates the result unless it can reuse an operand's storage.
  public static func * (a: consuming Matrix, c: Double) -> Matrix {
    let shape = a.shape
    return Matrix(shape, Elementwise.products(a.intoElements(), number: c))
  }

  /// The quotient `(A / c)ᵢⱼ = Aᵢⱼ / c`.
  /// - Complexity: `O(mn)`; allocates the result unless it can reuse an operand's storage.
  public static func / (a: consuming Matrix, c: Double) -> Matrix {
    let shape = a.shape
    return Matrix(shape, Elementwise.divided(a.intoElements(), by: c))
  }

  /// Adds in place; no storage is allocated when `a` is not shared. Stops when the shapes differ.
  /// - Complexity: `O(mn)`, in place; a left side that is shared is copied first.
  public static func += (a: inout Matrix, b: Matrix) {
    requireSameShape("A += B", a, b)
    Elementwise.update(&a.storage, b.storage) { $0 + $1 }
  }

  /// Subtracts in place; no storage is allocated when `a` is not shared. Stops when the shapes
  /// differ.
  ///
  /// - Complexity: `O(mn)`, in place; a left side that is shared is copied first.
  public static func -= (a: inout Matrix, b: Matrix) {
    requireSameShape("A -= B", a, b)
    Elementwise.update(&a.storage, b.storage) { $0 - $1 }
  }

  /// Scales in place.
  /// - Complexity: `O(mn)`, in place; a left side that is shared is copied first.
  public static func *= (a: inout Matrix, c: Double) {
    Elementwise.update(&a.storage) { $0 * c }
  }

  /// Divides in place.
  /// - Complexity: `O(mn)`, in place; a left side that is shared is copied first.
  public static func /= (a: inout Matrix, c: Double) {
    Elementwise.update(&a.storage) { $0 / c }
  }

  /// The elementwise (Hadamard) product. Stops when the shapes differ.
  /// - Complexity: `O(mn)`; allocates the result unless it can reuse an operand's storage.
  public static func .* (a: consuming Matrix, b: consuming Matrix) -> Matrix {
    requireSameShape("A .* B", a, b)
    let shape = a.shape
    return Matrix(shape, Elementwise.products(a.intoElements(), b.intoElements()))
  }

  /// The elementwise (Hadamard) product.
  /// - Complexity: `O(mn)`; allocates the result.
  public static func ⊙ (a: Matrix, b: Matrix) -> Matrix { a .* b }

  /// The elementwise quotient. Stops when the shapes differ.
  /// - Complexity: `O(mn)`; allocates the result unless it can reuse an operand's storage.
  public static func ./ (a: consuming Matrix, b: consuming Matrix) -> Matrix {
    requireSameShape("A ./ B", a, b)
    let shape = a.shape
    return Matrix(shape, Elementwise.quotients(a.intoElements(), b.elements))
  }

  /// A number divided by every entry.
  /// - Complexity: `O(mn)`; allocates the result unless it can reuse an operand's storage.
  public static func ./ (c: Double, a: consuming Matrix) -> Matrix {
    let shape = a.shape
    return Matrix(shape, Elementwise.map(a.intoElements()) { c / $0 })
  }

  /// A number added to every entry.
  /// - Complexity: `O(mn)`; allocates the result unless it can reuse an operand's storage.
  public static func .+ (a: consuming Matrix, c: Double) -> Matrix {
    let shape = a.shape
    return Matrix(shape, Elementwise.sums(a.intoElements(), number: c))
  }

  /// A number added to every entry.
  /// - Complexity: `O(mn)`; allocates the result unless it can reuse an operand's storage.
  public static func .+ (c: Double, a: consuming Matrix) -> Matrix {
    let shape = a.shape
    return Matrix(shape, Elementwise.sums(a.intoElements(), number: c))
  }

  /// A number subtracted from every entry.
  /// - Complexity: `O(mn)`; allocates the result unless it can reuse an operand's storage.
  public static func .- (a: consuming Matrix, c: Double) -> Matrix {
    let shape = a.shape
    return Matrix(shape, Elementwise.sums(a.intoElements(), number: -c))
  }

  /// Every entry subtracted from a number.
  /// - Complexity: `O(mn)`; allocates the result unless it can reuse an operand's storage.
  public static func .- (c: Double, a: consuming Matrix) -> Matrix {
    let shape = a.shape
    return Matrix(shape, Elementwise.map(a.intoElements()) { c - $0 })
  }

  @inline(__always)
  init(_ shape: (rows: Int, columns: Int), _ entries: [Double]) {
    self.init(rowCount: shape.rows, columnCount: shape.columns, storage: entries)
  }

  /// A matrix of this shape over other entries.
  @inline(__always)
  func sameShape(_ entries: [Double]) -> Matrix {
    Matrix(rowCount: rowCount, columnCount: columnCount, storage: entries)
  }
}
