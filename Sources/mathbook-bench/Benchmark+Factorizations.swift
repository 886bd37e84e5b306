// Products and factorisations, at the sizes of the reference table.

import MathEngine

extension Benchmark {
  static var products: [Benchmark] {
    [4, 64, 256, 512, 1024].map { size in
      Benchmark("matmul \(size)") {
        let (a, b) = (Sample.matrix(size, size), Sample.matrix(size, size, seed: 1))
        return { (a * b)[1, 2] }
      }
    } + [
      Benchmark("matvec 1000") {
        let (a, x) = (Sample.matrix(1000, 1000), Sample.vector(1000))
        return { (a * x)[7] }
      },
      Benchmark("gram 2000x200") {
        let a = Sample.matrix(2000, 200)
        return { product(a, a, transposeLeft: true)[1, 2] }
      },
    ]
  }

  static var factorizations: [Benchmark] {
    [
      Benchmark("solve 1000") {
        let (a, b) = (Sample.matrix(1000, 1000), Sample.vector(1000))
        return { try a.solve(b)[7] }
      },
      matrix("inverse 500", 500, 500) { try $0.inverse()[1, 2] },
      matrix("log determinant 500", 500, 500) { $0.lu().signAndLogDeterminant.logarithm },
      definite("cholesky 1000", 1000) { try $0.cholesky().lower[7, 3] },
      matrix("qr 500", 500, 500) {
        let factors = $0.qr()
        return factors.q[1, 2] * factors.r[1, 2]
      },
      definite("eigh 500", 500) { try $0.symmetricEigen().values[7] },
      definite("eigvalsh 500", 500) { try $0.symmetricEigenvalues()[7] },
      definite("eigh 100", 100) { try $0.symmetricEigen().values[7] },
      matrix("eig 300", 300, 300) { try $0.eigen().values.real.sum },
      matrix("eigvals 300", 300, 300) { try $0.eigenvalues().real.sum },
      matrix("svd 500x300", 500, 300) { try $0.svd(.thin).singularValues[7] },
      matrix("singular values 500x300", 500, 300) { try $0.singularValues()[7] },
      matrix("rank 500", 500, 500) { Double(try $0.rank()) },
      matrix("pseudo-inverse 500x300", 500, 300) { try $0.pseudoInverse()[1, 2] },
    ]
  }

  static var composed: [Benchmark] {
    [
      Benchmark("least squares 2000x200") {
        let (a, b) = (Sample.matrix(2000, 200), Sample.vector(2000))
        return { try a.leastSquares(b).solution[7] }
      },
      Benchmark("least squares 2000x200 by svd") {
        let (a, b) = (Sample.matrix(2000, 200), Sample.vector(2000))
        return { try a.leastSquares(b, method: .svd()).solution[7] }
      },
      Benchmark("ridge normal equation 2000x200") {
        let (a, b) = (Sample.matrix(2000, 200), Sample.vector(2000))
        return {
          let gram = product(a, a, transposeLeft: true) + .identity(200)
          return try gram.cholesky().solve(b * a)[7]
        }
      },
      matrix("pca 1000x50", 1000, 50) {
        try PCA($0, divisor: .sample, method: .covariance).explainedVariance[0]
      },
      Benchmark("solve 3") {
        let (a, b): (Matrix, Vector) = ([[4, 1, 2], [1, 3, 0], [2, 0, 5]], [1, 2, 3])
        return { try a.solve(b)[0] }
      },
    ]
  }

  private static func matrix(
    _ name: String, _ rowCount: Int, _ columnCount: Int,
    _ work: @escaping (Matrix) throws -> Double
  ) -> Benchmark {
    Benchmark(name) {
      let a = Sample.matrix(rowCount, columnCount)
      return { try work(a) }
    }
  }

  private static func definite(
    _ name: String, _ size: Int, _ work: @escaping (Matrix) throws -> Double
  ) -> Benchmark {
    Benchmark(name) {
      let a = Sample.definite(size)
      return { try work(a) }
    }
  }
}
