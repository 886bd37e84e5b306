// The values that `≈` compares, and the distance that it goes by.

/// How far two values that agree may lie apart.
public enum AllowedDistance: Sendable {
  /// At most this.
  case absolute(Double)
  /// At most this times the larger of the two norms.
  case relative(Double)

  /// Whether two lists of numbers of the same count lie near enough in the Euclidean norm.
  func allows(_ x: Vector, _ y: Vector) -> Bool {
    var (x, y) = (x, y)
    var distance = (x - y).norm
    if !distance.isFinite {
      (x, y) = withoutCommonInfinities(x, y)
      distance = (x - y).norm
    }
    return allows(distance, scale: Swift.max(x.norm, y.norm))
  }

  /// A tolerance that overflowed must not let everything agree, nor a norm that did let nothing.
  func allows(_ distance: Double, scale: @autoclosure () -> Double) -> Bool {
    let largest =
      switch self {
      case .absolute(let tolerance): tolerance
      case .relative(let tolerance):
        tolerance * Swift.min(scale(), Double.greatestFiniteMagnitude)
      }
    return distance == 0 || (largest.isFinite && distance <= largest)
  }

  /// Equal infinities become 0, since they leave no difference that could be computed.
  private func withoutCommonInfinities(_ x: Vector, _ y: Vector) -> (Vector, Vector) {
    let pairs = Swift.zip(x, y).map { $0 == $1 && $0.isInfinite ? (0, 0) : ($0, $1) }
    return (Vector(pairs.map(\.0)), Vector(pairs.map(\.1)))
  }
}

/// A value that `≈` compares.
public protocol ApproximatelyEquatable: Sendable {
  /// Whether another value has the same shape and lies near enough.
  func agrees(with other: Self, within allowed: AllowedDistance) -> Bool
}

extension Double: ApproximatelyEquatable {
  /// Compares by the magnitude of the difference.
  public func agrees(with other: Double, within allowed: AllowedDistance) -> Bool {
    self == other
      || allowed.allows((self - other).magnitude, scale: Swift.max(magnitude, other.magnitude))
  }
}

extension Vector: ApproximatelyEquatable {
  /// Compares by the Euclidean norm of the difference.
  public func agrees(with other: Vector, within allowed: AllowedDistance) -> Bool {
    count == other.count && allowed.allows(self, other)
  }
}

extension Matrix: ApproximatelyEquatable {
  /// Compares by the Frobenius norm of the difference.
  public func agrees(with other: Matrix, within allowed: AllowedDistance) -> Bool {
    shape == other.shape && allowed.allows(flattened, other.flattened)
  }
}

extension Complex: ApproximatelyEquatable {
  /// Compares by the distance in the complex plane.
  public func agrees(with other: Complex, within allowed: AllowedDistance) -> Bool {
    allowed.allows(Vector([real, imaginary]), Vector([other.real, other.imaginary]))
  }
}

extension ComplexVector: ApproximatelyEquatable {
  /// Compares by the Euclidean norm of the difference.
  public func agrees(with other: ComplexVector, within allowed: AllowedDistance) -> Bool {
    count == other.count && allowed.allows(parts, other.parts)
  }

  private var parts: Vector { Vector(elements.flatMap { [$0.real, $0.imaginary] }) }
}

extension ComplexMatrix: ApproximatelyEquatable {
  /// Compares by the Frobenius norm of the difference.
  public func agrees(with other: ComplexMatrix, within allowed: AllowedDistance) -> Bool {
    real.shape == other.real.shape && allowed.allows(parts, other.parts)
  }

  private var parts: Vector { Vector(real.flattened.elements + imaginary.flattened.elements) }
}

extension Interval: ApproximatelyEquatable {
  /// Compares by the Euclidean norm of the differences of both ends.
  public func agrees(with other: Interval, within allowed: AllowedDistance) -> Bool {
    allowed.allows(Vector([lower, upper]), Vector([other.lower, other.upper]))
  }
}

extension Array: ApproximatelyEquatable where Element: ApproximatelyEquatable {
  /// Compares entry by entry.
  public func agrees(with other: [Element], within allowed: AllowedDistance) -> Bool {
    count == other.count
      && Swift.zip(self, other).allSatisfy { $0.agrees(with: $1, within: allowed) }
  }
}
