// Norms of matrices.

/// A norm of a matrix.
public enum MatrixNorm: Sendable {
  /// The largest column sum of absolute values: how much `‖Ax‖₁` can exceed `‖x‖₁`.
  case l1
  /// The largest row sum of absolute values: how much the largest coordinate can grow.
  case infinity
  /// The largest absolute value of an entry.
  case max
  /// `√ΣAᵢⱼ²`.
  case frobenius
  /// The largest singular value: how much `‖Ax‖₂` can exceed `‖x‖₂`.
  case spectral
  /// The sum of the singular values.
  case nuclear
}

extension Matrix {
  /// The Frobenius norm `√ΣAᵢⱼ²`, the same as `norm(.frobenius)`.
  public var norm: Double { norm(.frobenius) }

  /// A norm of the matrix; 0 when there are no entries, NaN when an entry is NaN.
  ///
  /// - Complexity: `mn` flops, except for the spectral and the nuclear norm, which take the singular
  ///   values.
  public func norm(_ kind: MatrixNorm) -> Double {
    if isEmpty { return 0 }
    switch kind {
    case .l1:
      return Extremes.maximum(
        Reductions.columnMagnitudes(storage, rows: rowCount, columns: columnCount))
    case .infinity: return Elementwise.absolute(self).sum(.rows).max()
    case .max: return flattened.norm(.max)
    case .frobenius: return flattened.norm
    case .spectral: return singularValueNorm { $0.first ?? 0 }
    case .nuclear: return singularValueNorm(\.sum)
    }
  }

  /// NaN and infinity need no decomposition, which would refuse them.
  private func singularValueNorm(_ norm: (Vector) -> Double) -> Double {
    let largest = self.norm(.max)
    guard largest.isFinite else { return largest }
    do {
      return norm(try singularValues())
    } catch {
      trap("A.norm", error.description)
    }
  }
}

extension Elementwise {
  static func absolute(_ a: Matrix) -> Matrix { a.sameShape(map(a.storage) { Swift.abs($0) }) }
}

/// The Frobenius norm of a matrix.
/// - Complexity: `O(mn)`; allocates nothing.
public func norm(_ a: Matrix) -> Double { a.norm }
