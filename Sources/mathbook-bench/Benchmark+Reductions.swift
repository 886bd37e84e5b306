// Kernels that turn many numbers into few.

import MathEngine

extension Benchmark {
  static var reductions: [Benchmark] {
    [
      number("sum 1e6") { $0.sum },
      number("mean+variance 1e6") { $0.mean + $0.variance() },
      number("norm 1e6") { $0.norm },
      number("max 1e6") { $0.max() },
      number("argmax 1e6") { Double($0.indexOfMaximum) },
      number("cumsum 1e6") { $0.cumulativeSum[777] },
      number("sort 1e6") { $0.sorted()[777] },
      dotProduct(million, "dot 1e6"),
      dotProduct(1000, "dot 1000"),
    ]
  }

  static var rows: [Benchmark] {
    [
      matrix("softmax rows 1000x1000") { softmax($0)[7, 7] },
      matrix("logsumexp rows 1000x1000") { logSumExp($0)[7] },
      matrix("row sums 1000x1000") { $0.sum(.rows)[7] },
      matrix("column sums 1000x1000") { $0.sum(.columns)[7] },
      matrix("subtract column means 1000x1000") { ($0 - $0.columnMeans.asRow)[7, 7] },
      matrix("transpose 1000x1000") { $0.T[7, 70] },
    ]
  }

  private static func number(_ name: String, _ f: @escaping (Vector) -> Double) -> Benchmark {
    Benchmark(name) {
      let x = Sample.vector(million)
      return { f(x) }
    }
  }

  private static func matrix(_ name: String, _ f: @escaping (Matrix) -> Double) -> Benchmark {
    Benchmark(name) {
      let x = Sample.matrix(1000, 1000)
      return { f(x) }
    }
  }

  private static func dotProduct(_ count: Int, _ name: String) -> Benchmark {
    Benchmark(name) {
      let (x, y) = (Sample.vector(count), Sample.vector(count, seed: 1))
      return { dot(x, y) }
    }
  }
}
