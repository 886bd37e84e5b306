// Arithmetic of matrices: the vector space, elementwise products and numbers added to every entry.

extension Matrix {
  /// The sum of two matrices of the same shape. Stops when the shapes differ.
  public static func + (a: Matrix, b: Matrix) -> Matrix {
    requireSameShape("A + B", a, b)
    return a.sameShape(Elementwise.zip(a.storage, b.storage) { $0 + $1 })
  }

  /// The difference of two matrices of the same shape. Stops when the shapes differ.
  public static func - (a: Matrix, b: Matrix) -> Matrix {
    requireSameShape("A - B", a, b)
    return a.sameShape(Elementwise.zip(a.storage, b.storage) { $0 - $1 })
  }

  /// The opposite matrix.
  public static prefix func - (a: Matrix) -> Matrix {
    a.sameShape(Elementwise.map(a.storage) { -$0 })
  }

  /// The multiple `(c·A)ᵢⱼ = c·Aᵢⱼ`.
  public static func * (c: Double, a: Matrix) -> Matrix {
    a.sameShape(Elementwise.map(a.storage) { c * $0 })
  }

  /// The multiple `(A·c)ᵢⱼ = Aᵢⱼ·c`.
  public static func * (a: Matrix, c: Double) -> Matrix {
    a.sameShape(Elementwise.map(a.storage) { $0 * c })
  }

  /// The quotient `(A / c)ᵢⱼ = Aᵢⱼ / c`.
  public static func / (a: Matrix, c: Double) -> Matrix {
    a.sameShape(Elementwise.map(a.storage) { $0 / c })
  }

  /// Adds in place; no storage is allocated when `a` is not shared.
  public static func += (a: inout Matrix, b: Matrix) {
    requireSameShape("A += B", a, b)
    Elementwise.update(&a.storage, b.storage) { $0 + $1 }
  }

  /// Subtracts in place; no storage is allocated when `a` is not shared.
  public static func -= (a: inout Matrix, b: Matrix) {
    requireSameShape("A -= B", a, b)
    Elementwise.update(&a.storage, b.storage) { $0 - $1 }
  }

  /// Scales in place.
  public static func *= (a: inout Matrix, c: Double) {
    Elementwise.update(&a.storage) { $0 * c }
  }

  /// Divides in place.
  public static func /= (a: inout Matrix, c: Double) {
    Elementwise.update(&a.storage) { $0 / c }
  }

  /// The elementwise (Hadamard) product.
  public static func .* (a: Matrix, b: Matrix) -> Matrix {
    requireSameShape("A .* B", a, b)
    return a.sameShape(Elementwise.zip(a.storage, b.storage) { $0 * $1 })
  }

  /// The elementwise (Hadamard) product.
  public static func ⊙ (a: Matrix, b: Matrix) -> Matrix { a .* b }

  /// The elementwise quotient.
  public static func ./ (a: Matrix, b: Matrix) -> Matrix {
    requireSameShape("A ./ B", a, b)
    return a.sameShape(Elementwise.zip(a.storage, b.storage) { $0 / $1 })
  }

  /// A number divided by every entry.
  public static func ./ (c: Double, a: Matrix) -> Matrix {
    a.sameShape(Elementwise.map(a.storage) { c / $0 })
  }

  /// A number added to every entry.
  public static func .+ (a: Matrix, c: Double) -> Matrix {
    a.sameShape(Elementwise.map(a.storage) { $0 + c })
  }

  /// A number added to every entry.
  public static func .+ (c: Double, a: Matrix) -> Matrix {
    a.sameShape(Elementwise.map(a.storage) { c + $0 })
  }

  /// A number subtracted from every entry.
  public static func .- (a: Matrix, c: Double) -> Matrix {
    a.sameShape(Elementwise.map(a.storage) { $0 - c })
  }

  /// Every entry subtracted from a number.
  public static func .- (c: Double, a: Matrix) -> Matrix {
    a.sameShape(Elementwise.map(a.storage) { c - $0 })
  }

  /// A matrix of this shape over other entries.
  @inline(__always)
  func sameShape(_ entries: [Double]) -> Matrix {
    Matrix(rowCount: rowCount, columnCount: columnCount, storage: entries)
  }
}
