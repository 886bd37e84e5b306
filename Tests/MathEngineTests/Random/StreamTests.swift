// MathEngine's generators against NumPy's streams, bit for bit.
import Foundation
import MathEngine
import Testing

struct StreamReference: Decodable, Sendable, CustomTestStringConvertible {
  let generator: String
  let seed: [Int]
  let isArraySeed: Bool
  let kind: String
  let count: Int
  let first: [String]
  let last: String
  let hash: String

  var testDescription: String { "\(generator) \(isArraySeed ? "\(seed)" : "\(seed[0])") \(kind)" }

  static let all: [StreamReference] = (try? ReferenceTable.decode("random/streams.json")) ?? []
}

/// FNV-1a over 64-bit words, high byte first.
func hash(of words: [UInt64]) -> UInt64 {
  var state: UInt64 = 0xCBF2_9CE4_8422_2325
  for word in words {
    for shift in stride(from: UInt64(56), through: 0, by: -8) {
      state = (state ^ ((word >> shift) & 0xFF)) &* 0x100_0000_01B3
    }
  }
  return state
}

@Suite struct StreamTests {
  @Test func referencesArePresent() { #expect(StreamReference.all.count == 340) }

  @Test(arguments: StreamReference.all)
  func equalsNumPy(_ reference: StreamReference) throws {
    let words: [UInt64]
    if reference.generator == "legacy" {
      var rng =
        reference.isArraySeed
        ? RandomState(seed: reference.seed) : RandomState(seed: reference.seed[0])
      words = try #require(draw(reference.kind, from: &rng))
    } else {
      var rng =
        reference.isArraySeed ? Generator(seed: reference.seed) : Generator(seed: reference.seed[0])
      words = try #require(draw(reference.kind, from: &rng))
    }
    #expect(words.count == reference.count)
    #expect(words.prefix(4).map(hexadecimal) == reference.first)
    #expect(words.last.map(hexadecimal) == reference.last)
    #expect(hexadecimal(hash(of: words)) == reference.hash)
  }

  private func hexadecimal(_ word: UInt64) -> String {
    let digits = String(word, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  private func draw(_ kind: String, from rng: inout some RandomSource) -> [UInt64]? {
    if let reals = reals(kind, from: &rng) { return reals.map(\.bitPattern) }
    if let integers = integers(kind, from: &rng) {
      return integers.map { UInt64(bitPattern: Int64($0)) }
    }
    return nil
  }

  private func reals(_ kind: String, from rng: inout some RandomSource) -> [Double]? {
    let n = 10_000
    let draws: Vector? =
      switch kind {
      case "uniform": rng.uniform(n)
      case "uniform -2.5..<7": rng.uniform(n, in: -2.5..<7)
      case "normal": rng.normal(n + 1)
      case "normal 3 2": rng.normal(n, mean: 3, deviation: 2)
      case "exponential": rng.exponential(n)
      case "exponential 2.5": rng.exponential(n, scale: 2.5)
      case "gamma 0.3 2": rng.gamma(n, shape: 0.3, scale: 2)
      case "gamma 1 1": rng.gamma(n, shape: 1)
      case "gamma 4.5 0.5": rng.gamma(n, shape: 4.5, scale: 0.5)
      case "chiSquared 3": rng.chiSquared(n, degreesOfFreedom: 3)
      case "beta 0.5 0.7": rng.beta(n, alpha: 0.5, beta: 0.7)
      case "beta 0.001 0.002": rng.beta(n, alpha: 0.001, beta: 0.002)
      case "beta 2 3": rng.beta(n, alpha: 2, beta: 3)
      case "studentT 5": rng.studentT(n, degreesOfFreedom: 5)
      case "scalars": Vector(scalars(from: &rng))
      default: nil
      }
    return draws?.elements
  }

  @Test func poissonStreamsUpToTheLargestMeans() {
    // NumPy 2.4, default_rng(1).poisson(9e18, 8).
    var rng = Generator(seed: 1)
    #expect(
      rng.poisson(8, mean: 9e18) == [
        8_999_999_996_368_791_552, 8_999_999_998_344_355_840, 9_000_000_003_204_148_224,
        9_000_000_000_417_917_952, 9_000_000_002_311_828_480, 8_999_999_998_513_028_096,
        8_999_999_998_261_588_992, 8_999_999_996_193_317_888,
      ])
  }

  @Test func closedRangesOfIntegers() {
    // NumPy 2.4, default_rng(1).integers(1, 6, 10, endpoint=True) and RandomState(1).randint(1, 7, 10).
    var rng = Generator(seed: 1)
    #expect(rng.integers(10, in: 1...6) == [3, 4, 5, 6, 1, 1, 5, 6, 2, 2])
    var legacy = RandomState(seed: 1)
    #expect(legacy.integers(10, in: 1...6) == [6, 4, 5, 1, 2, 4, 6, 1, 1, 2])
    var (one, other) = (Generator(seed: 3), Generator(seed: 3))
    for _ in 0..<100 { #expect(one.integer(in: -5...5) == other.integer(in: -5..<6)) }
    #expect(rng.integer(in: Int.max...Int.max) == .max && rng.integers(2, in: 4...4) == [4, 4])
    let all = rng.integers(100, in: Int.min...Int.max)
    #expect(all.contains { $0 < 0 } && all.contains { $0 > 0 })
  }

  private func scalars(from rng: inout some RandomSource) -> [Double] {
    var draws: [Double] = []
    for _ in 0..<500 {
      draws += [rng.normal(), rng.uniform(), Double(rng.integer(in: 0..<1000))]
      draws += [rng.gamma(shape: 2), Double(rng.binomial(trials: 40, probability: 0.3))]
      draws += [Double(rng.poisson(mean: 4)), rng.exponential()]
    }
    return draws
  }

  private func integers(_ kind: String, from rng: inout some RandomSource) -> [Int]? {
    let n = 10_000
    let p: Vector = [0.1, 0.0, 0.25, 0.4, 0.05, 0.2]
    switch kind {
    case "integers 0..<10": return rng.integers(n, in: 0..<10)
    case "integers -7..<2^33": return rng.integers(n, in: -7..<(1 << 33))
    case "integers 0..<2^32": return rng.integers(n, in: 0..<(1 << 32))
    case "binomial 10 0.5": return rng.binomial(n, trials: 10, probability: 0.5)
    case "binomial 100 0.75": return rng.binomial(n, trials: 100, probability: 0.75)
    case "binomial 1000 0.4": return rng.binomial(n, trials: 1000, probability: 0.4)
    case "binomial 100000 0.9": return rng.binomial(n, trials: 100_000, probability: 0.9)
    case "poisson 3.5": return rng.poisson(n, mean: 3.5)
    case "poisson 10": return rng.poisson(n, mean: 10)
    case "poisson 1234.5": return rng.poisson(n, mean: 1234.5)
    case "geometric 0.5": return rng.geometric(n, probability: 0.5)
    case "geometric 0.01": return rng.geometric(n, probability: 0.01)
    case "shuffle": return rng.shuffled(0..<n)
    case "permutation": return rng.permutation(n)
    case "choice of 100": return rng.choice(n, from: 0..<100)
    case "choice 300 of 1000, distinct": return rng.choice(300, from: 0..<1000, replacing: false)
    case "choice 9000 of 20000, distinct":
      return rng.choice(9000, from: 0..<20_000, replacing: false)
    case "choice weighted": return rng.choice(n, from: 0..<6, probabilities: p)
    case "choice 4 weighted, distinct":
      return rng.choice(4, from: 0..<6, probabilities: p, replacing: false)
    default: return nil
    }
  }
}
