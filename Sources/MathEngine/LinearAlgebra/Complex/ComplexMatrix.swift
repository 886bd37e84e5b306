// Matrices of complex numbers.

/// A complex matrix as a real and an imaginary part of the same shape.
///
/// A product takes four real products; three would do, but lose accuracy by cancellation.
public struct ComplexMatrix: Equatable, Hashable, Sendable {
  /// The real parts.
  public let real: Matrix
  /// The imaginary parts.
  public let imaginary: Matrix

  /// Makes a complex matrix from its parts, which need the same shape.
  /// - Complexity: `O(1)`; shares the storage of both.
  public init(real: Matrix, imaginary: Matrix) {
    requireSameShape("ComplexMatrix(real:imaginary:)", real, imaginary)
    self.real = real
    self.imaginary = imaginary
  }

  /// Makes a complex matrix with imaginary parts of 0.
  /// - Complexity: `O(mn)`; shares the real part and allocates the zeros.
  public init(_ real: Matrix) {
    self.init(real: real, imaginary: .zeros(real.rowCount, real.columnCount))
  }

  /// The square matrix with the given diagonal and zeros elsewhere.
  /// - Complexity: `O(n²)`; allocates the result.
  public static func diagonal(_ diagonal: ComplexVector) -> ComplexMatrix {
    ComplexMatrix(real: .diagonal(diagonal.real), imaginary: .diagonal(diagonal.imaginary))
  }

  /// The number of rows.
  public var rowCount: Int { real.rowCount }
  /// The number of columns.
  public var columnCount: Int { real.columnCount }

  /// The entry in a row and a column, both counted from 0.
  public subscript(row: Int, column: Int) -> Complex {
    Complex(real[row, column], imaginary[row, column])
  }

  /// One column as a vector.
  /// - Complexity: `O(m)`; copies the column.
  public subscript(column column: Int) -> ComplexVector {
    ComplexVector(real: real[column: column], imaginary: imaginary[column: column])
  }

  /// Whether every imaginary part is 0.
  public var isReal: Bool { imaginary.elements.allSatisfy { $0 == 0 } }

  /// The conjugate transpose.
  // swift-format-ignore: AlwaysUseLowerCamelCase
  public var H: ComplexMatrix { ComplexMatrix(real: real.T, imaginary: -imaginary.T) }

  /// The Frobenius norm.
  public var norm: Double { Libm.hypot(real.norm, imaginary.norm) }
}

extension ComplexMatrix {
  /// The sum. Stops when the shapes differ.
  /// - Complexity: `O(mn)`; allocates the result.
  public static func + (a: ComplexMatrix, b: ComplexMatrix) -> ComplexMatrix {
    ComplexMatrix(real: a.real + b.real, imaginary: a.imaginary + b.imaginary)
  }

  /// The difference. Stops when the shapes differ.
  /// - Complexity: `O(mn)`; allocates the result.
  public static func - (a: ComplexMatrix, b: ComplexMatrix) -> ComplexMatrix {
    ComplexMatrix(real: a.real - b.real, imaginary: a.imaginary - b.imaginary)
  }

  /// The matrix product, by four real products.
  /// - Complexity: `8mnk` flops by four real products.
  public static func * (a: ComplexMatrix, b: ComplexMatrix) -> ComplexMatrix {
    ComplexMatrix(
      real: a.real * b.real - a.imaginary * b.imaginary,
      imaginary: a.real * b.imaginary + a.imaginary * b.real)
  }

  /// The product of a matrix and a vector.
  /// - Complexity: `8mn` flops by four real products.
  public static func * (a: ComplexMatrix, x: ComplexVector) -> ComplexVector {
    ComplexVector(
      real: a.real * x.real - a.imaginary * x.imaginary,
      imaginary: a.real * x.imaginary + a.imaginary * x.real)
  }
}

extension Matrix {
  /// The product of a real matrix and a complex vector.
  /// - Complexity: `4mn` flops by two real products.
  public static func * (a: Matrix, x: ComplexVector) -> ComplexVector {
    ComplexVector(real: a * x.real, imaginary: a * x.imaginary)
  }

  /// The product of a real and a complex matrix.
  /// - Complexity: `4mnk` flops by two real products.
  public static func * (a: Matrix, b: ComplexMatrix) -> ComplexMatrix {
    ComplexMatrix(real: a * b.real, imaginary: a * b.imaginary)
  }
}
