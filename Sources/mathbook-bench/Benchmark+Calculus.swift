// Gradients, Hessians, minimisation, softmax, attention, networks and sparse regression. The names are
// those of `comparison/torch_kernels.py`.

import MathEngine

extension Benchmark {
  static var calculus: [Benchmark] {
    derivatives + minimisation + networks + regression
  }

  private static var derivatives: [Benchmark] {
    [10, 100, 1000, 10_000].flatMap { [gradientOfScalars($0), gradientOfMatrices($0)] } + [
      Benchmark("hessian 50-d rosenbrock") {
        let x = start(50)
        return { hessian(of: rosenbrock, at: x)[3, 4] }
      },
      Benchmark("numeric gradient 200-d rosenbrock") {
        let x = start(200)
        return { numericalGradient(of: plainRosenbrock, at: x).sum }
      },
    ]
  }

  private static var minimisation: [Benchmark] {
    let bowl = { (x: [Var]) in x[0] ** 2 + 4 * x[1] ** 2 }
    return [
      Benchmark("gradient descent 50 steps") {
        { GradientDescent(rate: 0.1).minimize(bowl, from: [3, 3], steps: 50).lastValue }
      },
      Benchmark("adam 10k steps 2-d") {
        { Adam(rate: 0.01).minimize(bowl, from: [3, 3], steps: 10_000).last[0] }
      },
      Benchmark("mle bounded scalar") {
        { minimize({ -(7 * log($0) + 3 * log(1 - $0)) }, on: 0.001...0.999).x }
      },
    ]
  }

  private static var networks: [Benchmark] {
    [
      Benchmark("attention 512x64") {
        let (Q, K, V) = (
          Sample.matrix(512, 64), Sample.matrix(512, 64, seed: 1), Sample.matrix(512, 64, seed: 2)
        )
        return { attention(Q, K, V).output[7, 7] }
      },
      perceptron("mlp 64x784-128-10 by hand") {
        $0.valueAndGradients($1, $2, loss: .softmaxCrossEntropy).gradients[0].weights[3, 4]
      },
      perceptron("mlp 64x784-128-10 reverse mode") {
        $0.reverseModeGradient($1, $2, loss: .softmaxCrossEntropy).gradient[3 * 784 + 4]
      },
    ]
  }

  private static var regression: [Benchmark] {
    [
      Benchmark("lasso 1000x200 alpha=.01") {
        let X = Sample.matrix(1000, 200, seed: 3) .* Sample.matrix(1000, 200, seed: 4)
        let y = X * Vector(200) { $0 < 10 ? 1 : 0 } + 0.1 * Sample.matrix(1, 1000, seed: 1)[row: 0]
        return { try Lasso(alpha: 0.01).fit(X, y).coefficients[3] }
      }
    ]
  }

  private static func start(_ count: Int) -> Vector {
    Vector(count) { 0.5 + 0.001 * Double($0 % 13) }
  }

  private static func rosenbrock(_ x: [Var]) -> Var {
    var total = Var(0)
    for i in 1..<x.count {
      total += 100 * (x[i] - x[i - 1] ** 2) ** 2 + (1 - x[i - 1]) ** 2
    }
    return total
  }

  private static func plainRosenbrock(_ x: Vector) -> Double {
    var total = 0.0
    for i in 1..<x.count {
      let (valley, distance) = (x[i] - x[i - 1] * x[i - 1], 1 - x[i - 1])
      total += 100 * valley * valley + distance * distance
    }
    return total
  }

  private static func gradientOfScalars(_ count: Int) -> Benchmark {
    Benchmark("gradient rosenbrock \(count) scalars") {
      let x = start(count)
      return { gradient(of: rosenbrock, at: x)[5] }
    }
  }

  private static func gradientOfMatrices(_ count: Int) -> Benchmark {
    Benchmark("gradient rosenbrock \(count) whole") {
      let x = Matrix(row: start(count))
      let ones = Matrix.ones(1, count - 1)
      return {
        gradients(
          of: { p in
            let (a, b) = (p[0].columns(0..<count - 1), p[0].columns(1..<count))
            return 100 * ((b - a .** 2) .** 2).sum + ((a - ones) .** 2).sum
          }, at: [x])[0][0, 5]
      }
    }
  }

  private static func perceptron(
    _ name: String, _ work: @escaping (Network, Matrix, Matrix) -> Double
  ) -> Benchmark {
    Benchmark(name) {
      let network = Network([
        DenseLayer(weights: Sample.matrix(128, 784), activation: .relu),
        DenseLayer(weights: Sample.matrix(10, 128, seed: 1)),
      ])
      let X = Sample.matrix(64, 784, seed: 2)
      let targets = oneHot((0..<64).map { $0 % 10 }, classes: 10)
      return { work(network, X, targets) }
    }
  }
}
