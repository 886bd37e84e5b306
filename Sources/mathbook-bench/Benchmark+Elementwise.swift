// Kernels on a million doubles: functions of every number, and arithmetic of whole vectors.

import MathEngine

extension Benchmark {
  static let million = 1_000_000

  static var elementwise: [Benchmark] {
    [
      function("exp") { exp($0) },
      Benchmark("log 1e6") {
        let x = Sample.vector(million) .+ 1.5
        return { log(x)[777] }
      },
      function("sin") { sin($0) },
      function("cos") { cos($0) },
      function("tanh") { tanh($0) },
      function("sqrt of squares") { sqrt($0 .* $0) },
      function("relu") { relu($0) },
      Benchmark("add 1e6") {
        let (x, y) = (Sample.vector(million), Sample.vector(million, seed: 1))
        return { (x + y)[777] }
      },
      Benchmark("x*y+1 1e6") {
        let (x, y) = (Sample.vector(million), Sample.vector(million, seed: 1))
        return { ((x .* y) .+ 1)[777] }
      },
      Benchmark("axpy in place 1e6") {
        var x = Sample.vector(million)
        let y = Sample.vector(million, seed: 1)
        return {
          x.add(1e-9, times: y)
          return y[777]
        }
      },
    ]
  }

  private static func function(
    _ name: String, _ f: @escaping (Vector) -> Vector
  ) -> Benchmark {
    Benchmark("\(name) 1e6") {
      let x = Sample.vector(million)
      return { f(x)[777] }
    }
  }
}
