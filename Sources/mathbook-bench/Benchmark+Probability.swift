// Random streams and distributions. The names are those of `comparison/scipy_kernels.py`; every run starts from
// the seed again, so that both programs draw the same numbers.

import MathEngine

extension Benchmark {
  static var probability: [Benchmark] {
    randomStateStreams + generatorStreams + distributions
  }

  private static var randomStateStreams: [Benchmark] {
    [
      randomState("mt19937 uniform 1e6") { $0.uniform(million)[777] },
      randomState("mt19937 normal 1e6") { $0.normal(million)[777] },
      randomState("mt19937 integers 1e6") { Double($0.integers(million, in: 0..<1000)[777]) },
      randomState("mt19937 gamma 1e6") { $0.gamma(million, shape: 4.5)[777] },
      randomState("mt19937 poisson 1e6") { Double($0.poisson(million, mean: 100)[777]) },
      randomState("mt19937 binomial 1e6") {
        Double($0.binomial(million, trials: 1000, probability: 0.4)[777])
      },
      randomState("mt19937 permutation 1e6") { Double($0.permutation(million)[777]) },
    ]
  }

  private static var generatorStreams: [Benchmark] {
    [
      generator("pcg64 uniform 1e6") { $0.uniform(million)[777] },
      generator("pcg64 normal 1e6") { $0.normal(million)[777] },
      generator("pcg64 exponential 1e6") { $0.exponential(million)[777] },
      generator("pcg64 integers 1e6") { Double($0.integers(million, in: 0..<1000)[777]) },
      generator("pcg64 gamma 1e6") { $0.gamma(million, shape: 4.5)[777] },
      generator("pcg64 permutation 1e6") { Double($0.permutation(million)[777]) },
    ]
  }

  private static var distributions: [Benchmark] {
    [
      over("normal density 1e6", million) { Normal.standard.density(at: 3 * $0)[777] },
      over("normal cdf 1e6", million) { Normal.standard.cdf(at: 3 * $0)[777] },
      share("normal quantile 1e6", million) { Normal.standard.quantile(at: $0)[777] },
      share("exponential cdf 1e6", million) { Exponential().cdf(at: $0)[777] },
      share("gamma density 1e5") { Gamma(shape: 2.5).density(at: 6 * $0)[777] },
      share("gamma cdf 1e5") { Gamma(shape: 2.5).cdf(at: 6 * $0)[777] },
      share("gamma quantile 1e5") { Gamma(shape: 2.5).quantile(at: $0)[777] },
      share("beta density 1e5") { Beta(alpha: 2, beta: 3).density(at: $0)[777] },
      share("beta cdf 1e5") { Beta(alpha: 2, beta: 3).cdf(at: $0)[777] },
      share("beta quantile 1e5") { Beta(alpha: 2, beta: 3).quantile(at: $0)[777] },
      over("student density 1e5") { StudentT(degreesOfFreedom: 5).density(at: 3 * $0)[777] },
      over("student cdf 1e5") { StudentT(degreesOfFreedom: 5).cdf(at: 3 * $0)[777] },
      share("student quantile 1e5") { StudentT(degreesOfFreedom: 5).quantile(at: $0)[777] },
      Benchmark("binomial masses 0...1000") {
        { Binomial(trials: 1000, probability: 0.4).mass(at: 0...1000)[400] }
      },
      Benchmark("poisson masses 0...1000") { { Poisson(mean: 100).mass(at: 0...1000)[100] } },
    ]
  }

  private static func randomState(
    _ name: String, _ draw: @escaping (inout RandomState) -> Double
  ) -> Benchmark {
    Benchmark(name) {
      {
        var source = RandomState(seed: 42)
        return draw(&source)
      }
    }
  }

  private static func generator(
    _ name: String, _ draw: @escaping (inout Generator) -> Double
  ) -> Benchmark {
    Benchmark(name) {
      {
        var source = Generator(seed: 42)
        return draw(&source)
      }
    }
  }

  /// A kernel over numbers in (−1, 1).
  private static func over(
    _ name: String, _ count: Int = 100_000, _ f: @escaping (Vector) -> Double
  ) -> Benchmark {
    Benchmark(name) {
      let x = Sample.vector(count)
      return { f(x) }
    }
  }

  /// A kernel over numbers in (0, 1).
  private static func share(
    _ name: String, _ count: Int = 100_000, _ f: @escaping (Vector) -> Double
  ) -> Benchmark {
    Benchmark(name) {
      let x = Sample.vector(count).map { ($0 + 1) / 2 }
      return { f(x) }
    }
  }
}
