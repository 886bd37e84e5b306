// `z ≈ w ± t` for complex numbers, vectors and matrices: distances in the complex plane.

/// A complex number with an absolute tolerance.
@_disfavoredOverload
public func ± (value: Complex, tolerance: Double) -> WithinTolerance<Complex> {
  WithinTolerance(value: value, tolerance: tolerance)
}

/// A complex vector with an absolute tolerance for each coordinate.
/// - Complexity: `O(1)`; shares the storage.
@_disfavoredOverload
public func ± (value: ComplexVector, tolerance: Double) -> WithinTolerance<ComplexVector> {
  WithinTolerance(value: value, tolerance: tolerance)
}

/// A complex matrix with an absolute tolerance for each entry.
/// - Complexity: `O(1)`; shares the storage.
@_disfavoredOverload
public func ± (value: ComplexMatrix, tolerance: Double) -> WithinTolerance<ComplexMatrix> {
  WithinTolerance(value: value, tolerance: tolerance)
}

/// Whether a complex number lies within an absolute distance of another; the circle counts. NaN in
/// either part agrees with nothing.
@_disfavoredOverload
public func ≈ (z: Complex, w: WithinTolerance<Complex>) -> Bool {
  z == w.value || (z - w.value).magnitude <= w.tolerance
}

/// Whether every coordinate lies within an absolute distance of its partner.
/// - Complexity: `O(n)`; allocates the differences.
@_disfavoredOverload
public func ≈ (z: ComplexVector, w: WithinTolerance<ComplexVector>) -> Bool {
  z.count == w.value.count
    && (0..<z.count).allSatisfy {
      z[$0] ≈ WithinTolerance(value: w.value[$0], tolerance: w.tolerance)
    }
}

/// Whether every entry lies within an absolute distance of its partner.
/// - Complexity: `O(mn)`; allocates the differences.
@_disfavoredOverload
public func ≈ (a: ComplexMatrix, b: WithinTolerance<ComplexMatrix>) -> Bool {
  a.real.shape == b.value.real.shape
    && (0..<a.columnCount).allSatisfy {
      a[column: $0] ≈ WithinTolerance(value: b.value[column: $0], tolerance: b.tolerance)
    }
}
