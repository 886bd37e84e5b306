// Eigenvectors of symmetric tridiagonal matrices by divide and conquer.

internal import COpenBLAS

extension LAPACK {
  /// The eigenvectors; the diagonal is overwritten by the eigenvalues in increasing order. A positive
  /// status says that some did not converge.
  static func stedc(_ matrix: inout Tridiagonal) -> (vectors: ColumnMajor, status: Int) {
    let isHalved =
      BackendThreads.count > 1 && matrix.order >= SymmetricOrders.threadedHalves
      && divisions(of: matrix.order / 2) == divisions(of: matrix.order) - 1
    return isHalved && !matrix.isSplit ? halvedStedc(&matrix) : plainStedc(&matrix)
  }

  /// How often LAPACK halves a problem. It halves all parts equally often: where a half by itself would
  /// be halved less often than in the whole, vectors would get other signs.
  ///
  /// Source: LAPACK `dlaed0`, whose smallest problems have the order 25.
  private static func divisions(of order: Int) -> Int {
    var (largest, count) = (order, 0)
    while largest > 25 { (largest, count) = ((largest + 1) / 2, count + 1) }
    return count
  }

  private static func plainStedc(
    _ matrix: inout Tridiagonal
  ) -> (vectors: ColumnMajor, status: Int) {
    let order = matrix.order
    var vectors = ColumnMajor(zeros: order, order)
    var (n, ldz, info) = (Int32(order), vectors.stride, Int32(0))
    var (length, integerLength) = (Int32(1 + 4 * order + order * order), Int32(3 + 5 * order))
    var work = workspace(length)
    var integers = [Int32](repeating: 0, count: Int(integerLength))
    BackendThreads.run(onOneIf: order < SymmetricOrders.threadedVectors) {
      dstedc_(
        "I", &n, &matrix.diagonal, &matrix.offDiagonal, &vectors.elements, &ldz, &work, &length,
        &integers, &integerLength, &info, 1)
    }
    return (vectors, status(info, "dstedc"))
  }

  /// The first division is made here, so that the halves are solved at the same time.
  ///
  /// Source: LAPACK `dstedc` and `dlaed0`: Cuppen's method, by which a matrix is two blocks and a matrix
  /// of rank one.
  private static func halvedStedc(
    _ matrix: inout Tridiagonal
  ) -> (vectors: ColumnMajor, status: Int) {
    let order = matrix.order
    let cut = order / 2
    let norm = matrix.largestEntry
    matrix.scale(by: 1 / norm)
    for k in [cut - 1, cut] { matrix.diagonal[k] -= matrix.offDiagonal[cut - 1].magnitude }
    var vectors = ColumnMajor(zeros: order, order)
    let failure = solveBlocks(
      [0..<cut, cut..<order], &matrix.diagonal, &matrix.offDiagonal, &vectors.elements,
      stride: order)
    guard failure == 0 else { return (vectors, failure) }
    let merge = TridiagonalMerge(
      &matrix.diagonal, &vectors, cut: cut, coupling: matrix.offDiagonal[cut - 1])
    let status = merge.solve(&matrix.diagonal, &vectors)
    let ranks = matrix.diagonal.indices.sorted { matrix.diagonal[$0] < matrix.diagonal[$1] }
    matrix.diagonal = ranks.map { matrix.diagonal[$0] * norm }
    return (vectors.columns(ranks), status)
  }

  /// Solves the problems of blocks on the diagonal, each on a thread of its own. The result is the first
  /// status that is not 0.
  private static func solveBlocks(
    _ blocks: [Range<Int>], _ diagonal: UnsafeMutablePointer<Double>,
    _ offDiagonal: UnsafeMutablePointer<Double>, _ vectors: UnsafeMutablePointer<Double>,
    stride: Int
  ) -> Int {
    var statuses = [Int](repeating: 0, count: blocks.count)
    statuses.withUnsafeMutableBufferPointer { statuses in
      Parallel.forEachRange(blocks.count, smallestShare: 1) { places in
        for place in places {
          let start = blocks[place].lowerBound
          statuses[place] = laed0(
            blocks[place].count, diagonal + start, offDiagonal + start,
            vectors + start * (stride + 1), stride)
        }
      }
    }
    return statuses.first { $0 != 0 } ?? 0
  }

  /// Eigenvalues in increasing order, and vectors, of a tridiagonal matrix that does not fall into parts.
  private static func laed0(
    _ order: Int, _ diagonal: UnsafeMutablePointer<Double>,
    _ offDiagonal: UnsafeMutablePointer<Double>, _ vectors: UnsafeMutablePointer<Double>,
    _ stride: Int
  ) -> Int {
    // 2: vectors of the tridiagonal matrix itself, for which the store for others is not used.
    var (job, n, ldq, info, unused) = (Int32(2), Int32(order), Int32(stride), Int32(0), 0.0)
    var work = workspace(Int32(4 * order + order * order))
    var integers = [Int32](repeating: 0, count: 3 + 5 * order)
    BackendThreads.run(onOneIf: true) {
      dlaed0_(
        &job, &n, &n, diagonal, offDiagonal, vectors, &ldq, &unused, &n, &work, &integers, &info)
    }
    return status(info, "dlaed0")
  }
}

extension ColumnMajor {
  /// The columns at some places.
  fileprivate func columns(_ places: [Int]) -> ColumnMajor {
    let entries = [Double](unsafeUninitializedCapacity: rowCount * places.count) { target, count in
      for (rank, place) in places.enumerated() {
        let start = place * rowCount
        _ = target[(rank * rowCount)...].initialize(from: elements[start..<start + rowCount])
      }
      count = rowCount * places.count
    }
    return ColumnMajor(rowCount: rowCount, columnCount: places.count, elements: entries)
  }
}
