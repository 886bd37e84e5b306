// Information measures: NumPy's values, identities and edges.
import MathEngine
import TestSupport
import Testing

struct StarredInformation: Decodable {
  let entropyUniform4Bits, entropyPeakedBits, entropyPNats, klNats, klReversedNats, klBits: Double
  let crossEntropyNats, jensenShannonNats, binaryCrossEntropy: Double
  let mutualInformationNats, conditionalEntropyNats: Double
}

@Suite struct InformationTests {
  let p: Vector = [0.4, 0.3, 0.2, 0.1]
  let q: Vector = [0.35, 0.35, 0.15, 0.15]
  let joint: Matrix = [[0.1, 0.2, 0.05], [0.3, 0.15, 0.2]]

  @Test func smallProbabilitiesCount() {
    for p in [1e-12, 1e-20, 1e-300] {
      expectClose(
        binaryCrossEntropy(labels: [0], probabilities: [p]), p == 1e-12 ? 1.0000000000005e-12 : p,
        relative: 1e-15)
    }
  }

  @Test func agreesWithNumPy() throws {
    let expected: StarredInformation = try ReferenceTable.decode("information/starred.json")
    let pairs: [(Double, Double)] = [
      (entropy([0.25, 0.25, 0.25, 0.25], in: .bits), expected.entropyUniform4Bits),
      (entropy([0.97, 0.01, 0.01, 0.01], in: .bits), expected.entropyPeakedBits),
      (entropy(p, in: .nats), expected.entropyPNats),
      (klDivergence(p, from: q, in: .nats), expected.klNats),
      (klDivergence(q, from: p, in: .nats), expected.klReversedNats),
      (klDivergence(p, from: q, in: .bits), expected.klBits),
      (crossEntropy(p, q, in: .nats), expected.crossEntropyNats),
      (jensenShannonDivergence(p, q, in: .nats), expected.jensenShannonNats),
      (mutualInformation(joint, in: .nats), expected.mutualInformationNats),
      (conditionalEntropy(joint, in: .nats), expected.conditionalEntropyNats),
      (
        binaryCrossEntropy(
          labels: [1, 0, 1, 1, 0], probabilities: [0.9, 0.1, 0.8, 0.7, 0.2], clipping: 1e-15),
        expected.binaryCrossEntropy
      ),
    ]
    for (value, reference) in pairs {
      #expect(abs(value - reference) <= 1e-13 * reference, "\(value) for \(reference)")
    }
  }

  @Test func zerosAndInfinities() {
    #expect(entropy([1, 0, 0], in: .bits) == 0)
    #expect(entropy([0.5, 0, 0.5], in: .bits) == 1)
    #expect(crossEntropy([0.5, 0.5], [1, 0], in: .nats) == .infinity)
    #expect(crossEntropy([1, 0], [1, 0], in: .nats) == 0)
    #expect(klDivergence([0.5, 0.5], from: [1, 0], in: .nats) == .infinity)
    #expect(klDivergence([1, 0], from: [0.5, 0.5], in: .bits) == 1)
    #expect(klDivergence(p, from: p, in: .nats) == 0)
    #expect(abs(jensenShannonDivergence([1, 0], [0, 1], in: .bits) - 1) <= 1e-15)
    #expect(binaryCrossEntropy(labels: [1], probabilities: [0]) == .infinity)
    #expect(binaryCrossEntropy(labels: [1, 0], probabilities: [1, 0]) == 0)
    let clipped = binaryCrossEntropy(labels: [1], probabilities: [0], clipping: 1e-15)
    #expect(abs(clipped - 34.538776394910684) <= 1e-13)
  }

  /// Values of mpmath at 60 digits, for the same doubles.
  @Test func nearbyDistributionsKeepTheirDigits() {
    for (d, expected) in [
      (1e-9, 4.999999994736445e-19), (1e-8, 5.0000000224920174e-17), (1e-6, 5.000000000015834e-13),
    ] {
      let value = jensenShannonDivergence([0.5 + d, 0.5 - d], [0.5, 0.5], in: .nats)
      expectClose(value, expected, relative: 1e-15)
    }
    let uneven = jensenShannonDivergence([0.3 + 1e-8, 0.7 - 1e-8], [0.3, 0.7], in: .nats)
    expectClose(uneven, 5.952380909250882e-17, relative: 1e-15)
    #expect(jensenShannonDivergence([1, 5e-324], [1, 0], in: .nats) <= 5e-324)
  }

  /// The product of these marginals is below all doubles. Values of mpmath at 60 digits.
  @Test func mutualInformationIsFinite() {
    let two = mutualInformation([[1 - 1e-200, 0], [0, 1e-200]], in: .nats)
    expectClose(two, 4.6051701859880914e-198, relative: 1e-15)
    let three = mutualInformation([[0.5, 0], [0, 1e-170], [0.5, 0]], in: .nats)
    expectClose(three, 3.914394658089878e-168, relative: 1e-15)
  }

  /// Seeded random distributions: the identities that join the measures.
  @Test func identitiesHold() {
    var bits = PlainSource(bits: SeededGenerator(seed: 2))
    for size in 1...12 {
      for _ in 0..<20 {
        let p = random(size, &bits)
        let q = random(size, &bits)
        let divergence = klDivergence(p, from: q, in: .bits)
        #expect(divergence >= 0)
        let sum = entropy(p, in: .bits) + divergence
        #expect(abs(crossEntropy(p, q, in: .bits) - sum) <= 1e-14 * max(1, sum))
        #expect(entropy(p, in: .bits) <= log2(Double(size)) + 1e-15)
        let js = jensenShannonDivergence(p, q, in: .bits)
        #expect(js >= 0 && js <= 1 + 1e-15)
        #expect(abs(js - jensenShannonDivergence(q, p, in: .bits)) <= 1e-15)
        let independent = outer(p, q)
        #expect(abs(mutualInformation(independent, in: .bits)) <= 1e-14)
      }
    }
    let viaEntropies =
      entropy(joint.sum(.columns), in: .nats) - conditionalEntropy(joint, in: .nats)
    #expect(abs(mutualInformation(joint, in: .nats) - viaEntropies) <= 1e-14)
    let chain = entropy(joint.sum(.rows), in: .nats) + conditionalEntropy(joint, in: .nats)
    #expect(abs(jointEntropy(joint, in: .nats) - chain) <= 1e-14)
  }

  private func random(_ size: Int, _ source: inout PlainSource) -> Vector {
    let weights = source.uniform(size, in: 1e-3..<1)
    return weights / weights.sum
  }

  @Test func nothingUncertainIsPlusZero() {
    let values = [
      entropy([1], in: .bits), entropy([1, 0], in: .nats), crossEntropy([1], [1], in: .bits),
      klDivergence([1], from: [1], in: .nats), jensenShannonDivergence([1], [1], in: .bits),
      mutualInformation([[1]], in: .bits), conditionalEntropy([[1]], in: .bits),
      jointEntropy([[1]], in: .nats), Categorical(probabilities: [1]).entropy,
      Bernoulli(probability: 1).entropy, Bernoulli(probability: 0).entropy,
      Geometric(probability: 1).entropy, Poisson(mean: 0).entropy,
      Binomial(trials: 0, probability: 0.5).entropy, Binomial(trials: 3, probability: 1).entropy,
      binaryCrossEntropy(labels: [1, 0], probabilities: [1, 0]),
    ]
    for value in values { #expect(value.description == "0.0") }
  }
}
