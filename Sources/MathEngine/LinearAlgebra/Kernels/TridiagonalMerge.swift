// The last step of divide and conquer: two solved halves become the whole.

internal import COpenBLAS

/// The eigenproblem of a diagonal matrix and one of rank one, `D + ρzzᵀ`, which is left of a tridiagonal
/// matrix when its halves are solved. The values that the second matrix does not move are out already.
///
/// Every eigenvalue is the root of a secular equation of its own, and is found on any thread.
///
/// Source: LAPACK `dlaed1`, `dlaed2` and `dlaed3`; Gu and Eisenstat, A divide-and-conquer algorithm for
/// the symmetric tridiagonal eigenproblem, 1995.
struct TridiagonalMerge {
  /// The order of the whole, of its first half, and of the problem that is left.
  private let order: Int
  private let cut: Int
  private let count: Int
  private let weight: Double
  /// The poles of the secular equation, and the entries of `z` that belong to them.
  private let poles: [Double]
  private let entries: [Double]
  /// The vectors of the halves that the others are made from, grouped by where they are not zero: in
  /// the first half, in both, in the second half.
  private let parts: [Double]
  private let groups: [Int]
  /// The place among the poles, from 1, of each vector of the groups.
  private let places: [Int32]

  /// Takes out what the halves have solved: those values and vectors come last.
  ///
  /// - Parameters:
  ///   - values: the eigenvalues of each half, in increasing order.
  ///   - vectors: those of the halves, in blocks on the diagonal.
  ///   - coupling: the entry beside the diagonal between the halves.
  init(_ values: inout [Double], _ vectors: inout ColumnMajor, cut: Int, coupling: Double) {
    let order = values.count
    var z = (0..<order).map { vectors[$0 < cut ? cut - 1 : cut, $0] }
    var (n, first, ldq) = (Int32(order), Int32(cut), vectors.stride)
    var (weight, count, info) = (coupling, Int32(0), Int32(0))
    var (poles, entries) = (z, z)
    // More than dlaed2 says: vectors that are taken out wait there as well, at full length.
    var parts = LAPACK.workspace(Int32(order * order))
    var ranks = (0..<cut).map { Int32($0 + 1) } + (0..<order - cut).map { Int32($0 + 1) }
    var (sorted, places, deflated, kinds) = (ranks, ranks, ranks, ranks)
    dlaed2_(
      &count, &n, &first, &values, &vectors.elements, &ldq, &ranks, &weight, &z, &poles, &entries,
      &parts, &sorted, &places, &deflated, &kinds, &info)
    _ = LAPACK.status(info, "dlaed2")
    (self.order, self.cut, self.count, self.weight) = (order, cut, Int(count), weight)
    (self.poles, self.entries, self.parts, self.places) = (poles, entries, parts, places)
    groups = kinds.prefix(3).map(Int.init)
  }

  /// Solves what is left; its values and vectors come first. A positive status says that a value was not
  /// found.
  func solve(_ values: inout [Double], _ vectors: inout ColumnMajor) -> Int {
    guard count > 0 else { return 0 }
    var gaps = LAPACK.workspace(Int32(count * count))
    let status = solveSecularEquations(&values, &gaps)
    guard status == 0 else { return status }
    if count > 2 { makeUnitVectors(&gaps) } else { permute(&gaps) }
    let (upper, lower) = (groups[0] + groups[1], groups[1] + groups[2])
    multiply(parts[...], rows: cut, upper, gaps[...], into: &vectors, at: 0)
    multiply(
      parts[(cut * upper)...], rows: order - cut, lower, gaps[groups[0]...], into: &vectors, at: cut
    )
    return 0
  }

  /// Column by column the distances of a root from all poles.
  private func solveSecularEquations(_ values: inout [Double], _ gaps: inout [Double]) -> Int {
    var statuses = [Int32](repeating: 0, count: count)
    values.withUnsafeMutableBufferPointer { values in
      gaps.withUnsafeMutableBufferPointer { gaps in
        statuses.withUnsafeMutableBufferPointer { statuses in
          forEachRange { range in
            for k in range {
              var (n, number) = (Int32(count), Int32(k + 1))
              dlaed4_(
                &n, &number, poles, entries, gaps.baseAddress! + k * count, [weight],
                values.baseAddress! + k, statuses.baseAddress! + k)
            }
          }
        }
      }
    }
    return LAPACK.status(statuses.first { $0 != 0 } ?? 0, "dlaed4")
  }

  /// Turns the distances into unit vectors. They are orthogonal, however near roots lie: they belong to
  /// the entries of `z` that have just these roots.
  private func makeUnitVectors(_ gaps: inout [Double]) {
    let exact = entriesOfRoots(gaps)
    gaps.withUnsafeMutableBufferPointer { gaps in
      forEachRange { range in
        var vector = [Double](repeating: 0, count: count)
        for k in range {
          let column = gaps.baseAddress! + k * count
          for i in 0..<count { vector[i] = exact[i] / column[i] }
          let length = cblas_dnrm2(Int32(count), vector, 1)
          for i in 0..<count { column[i] = vector[Int(places[i]) - 1] / length }
        }
      }
    }
  }

  /// The entries of `z` for which the roots that were found are exact, by Löwner's formula.
  private func entriesOfRoots(_ gaps: [Double]) -> [Double] {
    [Double](unsafeUninitializedCapacity: count) { exact, initialized in
      gaps.withUnsafeBufferPointer { gaps in
        poles.withUnsafeBufferPointer { poles in
          forEachRange { range in
            for i in range { exact[i] = gaps[i * (count + 1)] }
            for k in 0..<count {
              for i in range where i != k {
                exact[i] *= gaps[k * count + i] / (poles[i] - poles[k])
              }
            }
            for i in range {
              exact[i] = Double(signOf: entries[i], magnitudeOf: (-exact[i]).squareRoot())
            }
          }
        }
      }
      initialized = count
    }
  }

  /// One or two roots come with their vectors.
  private func permute(_ vectors: inout [Double]) {
    for k in 0..<count {
      let column = Array(vectors[(k * count)..<(k + 1) * count])
      for i in 0..<count { vectors[k * count + i] = column[Int(places[i]) - 1] }
    }
  }

  /// Rows of the whole vectors, from some rows of the vectors of the problem that is left.
  private func multiply(
    _ parts: ArraySlice<Double>, rows: Int, _ inner: Int, _ factors: ArraySlice<Double>,
    into vectors: inout ColumnMajor, at row: Int
  ) {
    let (m, k, columns, stride) = (Int32(rows), Int32(inner), Int32(count), vectors.stride)
    BackendThreads.run(onOneIf: order < SymmetricOrders.threadedVectors) {
      parts.withUnsafeBufferPointer { parts in
        factors.withUnsafeBufferPointer { factors in
          vectors.elements.withUnsafeMutableBufferPointer { vectors in
            cblas_dgemm(
              CblasColMajor, CblasNoTrans, CblasNoTrans, m, columns, k, 1, parts.baseAddress!, m,
              factors.baseAddress!, columns, 0, vectors.baseAddress! + row, stride)
          }
        }
      }
    }
  }

  private func forEachRange(_ body: (Range<Int>) -> Void) {
    Parallel.forEachRange(count, elementsEach: count, smallestShare: 5_000, body)
  }
}
