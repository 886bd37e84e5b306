// The reduction of symmetric matrices to tridiagonal ones.

internal import COpenBLAS

extension LAPACK {
  /// Reduces a symmetric matrix of order 1 or more, of which the lower triangle is read, to a
  /// tridiagonal one by `A = QTQᵀ`. Q is left below the diagonal as Householder vectors, whose scales
  /// are returned.
  ///
  /// Source: LAPACK `dsytrd`, whose panels are four times as wide: in a narrow one the products with the
  /// panel, which grow with its columns, take a fifth of the time less.
  static func sytrd(_ a: inout ColumnMajor) -> (tridiagonal: Tridiagonal, scales: [Double]) {
    let order = a.rowCount
    var room = workspace(Int32(order * (3 + PanelReduction.width)))
    a.elements.withUnsafeMutableBufferPointer { a in
      room.withUnsafeMutableBufferPointer { room in
        var reduction = PanelReduction(
          order: order, a: a.baseAddress!, diagonal: room.baseAddress!)
        reduction.run()
      }
    }
    let tridiagonal = Tridiagonal(
      diagonal: Array(room[..<order]),
      offDiagonal: Array(room[order..<order + Swift.max(order - 1, 1)]))
    return (tridiagonal, Array(room[2 * order..<3 * order]))
  }

  /// Overwrites the columns of `z` by `Qz`, with Q as `sytrd` left it.
  static func ormtr(_ a: ColumnMajor, scales: [Double], _ z: inout ColumnMajor) {
    var (m, n, info) = (Int32(z.rowCount), Int32(z.columnCount), Int32(0))
    var (lda, ldz) = (a.stride, z.stride)
    // Asked for it, dormtr forgets the room of dormqr's triangles, and blocks would be smaller.
    var length = Int32(64 * (z.columnCount + 65))
    var work = workspace(length)
    BackendThreads.run(onOneIf: z.rowCount < SymmetricOrders.threadedVectors) {
      dormtr_(
        "L", "L", "N", &m, &n, a.elements, &lda, scales, &z.elements, &ldz, &work, &length, &info,
        1, 1, 1)
    }
    _ = status(info, "dormtr")
  }
}

/// The reduction of one matrix, panel by panel from its first column on.
private struct PanelReduction {
  /// How many columns a panel has.
  static let width = 8
  /// What is left is reduced without panels below this order.
  private static let unblockedOrder = 32

  private let order: Int
  private let a: UnsafeMutablePointer<Double>
  private let diagonal: UnsafeMutablePointer<Double>
  private let offDiagonal: UnsafeMutablePointer<Double>
  private let scales: UnsafeMutablePointer<Double>
  private let panel: UnsafeMutablePointer<Double>
  /// How many columns are reduced.
  private var start = 0

  /// - Parameter diagonal: where the result is written, each part in its `order` places: the diagonal,
  ///   the entries beside it, the scales; after them is room for a panel.
  init(
    order: Int, a: UnsafeMutablePointer<Double>, diagonal: UnsafeMutablePointer<Double>
  ) {
    self.order = order
    self.a = a
    self.diagonal = diagonal
    offDiagonal = diagonal + order
    scales = diagonal + 2 * order
    panel = diagonal + 3 * order
  }

  private var rest: Int { order - start }

  /// The last part of every matrix is too small for several threads.
  mutating func run() {
    if rest >= SymmetricOrders.threadedReduction {
      BackendThreads.run { reducePanels(downTo: SymmetricOrders.threadedReduction) }
    }
    BackendThreads.run(onOneIf: true) {
      reducePanels(downTo: Self.unblockedOrder)
      reduceRest()
    }
  }

  private mutating func reducePanels(downTo end: Int) {
    while rest > Swift.max(end, Self.width) { reducePanel() }
  }

  /// Reduces the next columns, and applies their reflections to the columns after them.
  private mutating func reducePanel() {
    let corner = a + start * (order + 1)
    var (n, nb, lda) = (Int32(rest), Int32(Self.width), Int32(order))
    dlatrd_(
      "L", &n, &nb, corner, &lda, offDiagonal + start, scales + start, panel, &lda, 1)
    cblas_dsyr2k(
      CblasColMajor, CblasLower, CblasNoTrans, n - nb, nb, -1, corner + Self.width, lda,
      panel + Self.width, lda, 1, corner + Self.width * (order + 1), lda)
    for k in 0..<Self.width {
      // The place held the one that its Householder vector begins with.
      corner[k * (order + 1) + 1] = offDiagonal[start + k]
      diagonal[start + k] = corner[k * (order + 1)]
    }
    start += Self.width
  }

  private func reduceRest() {
    var (n, lda, info) = (Int32(rest), Int32(order), Int32(0))
    dsytd2_(
      "L", &n, a + start * (order + 1), &lda, diagonal + start, offDiagonal + start, scales + start,
      &info, 1)
    _ = LAPACK.status(info, "dsytd2")
  }
}
