// Probability on a finite set of outcomes: events, conditioning, expectation.

/// A finite probability space: outcomes with probabilities that are not negative and sum to 1.
///
/// Events are sets of outcomes or conditions on them. Sums are compensated, so that Kolmogorov's axioms
/// hold to within rounding of the probabilities themselves.
public struct FiniteProbabilitySpace<Outcome: Hashable & Sendable>: Sendable {
  /// The outcomes in the order given.
  public let outcomes: [Outcome]
  /// Their probabilities in the same order.
  public let probabilities: Vector
  private let index: [Outcome: Int]

  /// Makes a space; the outcomes differ, no probability is negative, their sum is 1 within 1.5e-8.
  /// Stops otherwise.
  ///
  /// - Complexity: `O(n)` hash values.
  public init(_ outcomes: [Outcome], probabilities: Vector) {
    if outcomes.count != probabilities.count {
      trap(
        "FiniteProbabilitySpace",
        "\(outcomes.count) outcomes but \(probabilities.count) probabilities")
    }
    requireSimplex("FiniteProbabilitySpace", probabilities.elements)
    index = Dictionary(zip(outcomes, outcomes.indices)) { first, _ in first }
    if index.count != outcomes.count { trap("FiniteProbabilitySpace", "an outcome occurs twice") }
    self.outcomes = outcomes
    self.probabilities = probabilities
  }

  /// Makes a space whose outcomes are equally likely; there is at least one.
  /// - Complexity: `O(n)` hash values.
  public init(equallyLikely outcomes: [Outcome]) {
    if outcomes.isEmpty { trap("FiniteProbabilitySpace", "there are no outcomes") }
    self.init(
      outcomes, probabilities: Vector(repeating: 1 / Double(outcomes.count), count: outcomes.count))
  }

  /// The probability of one outcome, 0 for one that is not in the space.
  /// - Complexity: `O(1)`: one look-up.
  public func probability(of outcome: Outcome) -> Double {
    index[outcome].map { probabilities[$0] } ?? 0
  }

  /// The probability of an event given as a set of outcomes.
  /// - Complexity: `n` look-ups in the event.
  public func probability(of event: Set<Outcome>) -> Double {
    probability { event.contains($0) }
  }

  /// The probability of the outcomes that satisfy a condition.
  /// - Complexity: `n` calls.
  public func probability(where holds: (Outcome) -> Bool) -> Double {
    expectation { holds($0) ? 1 : 0 }
  }

  /// The conditional probability `P(A | B) = P(A ∩ B)/P(B)`; NaN when P(B) = 0.
  /// - Complexity: `2n` calls at most of each condition.
  public func probability(
    where holds: (Outcome) -> Bool, given condition: (Outcome) -> Bool
  ) -> Double {
    probability { holds($0) && condition($0) } / probability(where: condition)
  }

  /// The space that is left when a condition is known to hold: probabilities divided by the
  /// condition's, which must not be 0.
  ///
  /// - Complexity: O(n).
  public func conditioned(on condition: (Outcome) -> Bool) -> FiniteProbabilitySpace {
    let total = probability(where: condition)
    if !(total > 0) { trap("conditioned(on:)", "the condition has probability \(total)") }
    let kept = outcomes.indices.filter { condition(outcomes[$0]) }
    return FiniteProbabilitySpace(
      kept.map { outcomes[$0] }, probabilities: Vector(kept.map { probabilities[$0] / total }))
  }

  /// The expectation `E[f] = Σ f(ω) P(ω)` of a random variable.
  /// - Complexity: `n` calls; allocates nothing.
  public func expectation(_ variable: (Outcome) -> Double) -> Double {
    var sum = 0.0
    var lost = 0.0
    for (outcome, probability) in zip(outcomes, probabilities.elements) where probability > 0 {
      let term = variable(outcome) * probability
      let next = sum + term
      lost += abs(sum) >= abs(term) ? (sum - next) + term : (term - next) + sum
      sum = next
    }
    return sum + lost
  }

  /// The variance `E[(f − E f)²]` of a random variable.
  /// - Complexity: `2n` calls.
  public func variance(_ variable: (Outcome) -> Double) -> Double {
    let mean = expectation(variable)
    return expectation { (variable($0) - mean) ** 2 }
  }

  /// The covariance `E[(f − E f)(g − E g)]` of two random variables.
  /// - Complexity: `2n` calls of each.
  public func covariance(
    _ first: (Outcome) -> Double, _ second: (Outcome) -> Double
  ) -> Double {
    let means = (expectation(first), expectation(second))
    return expectation { (first($0) - means.0) * (second($0) - means.1) }
  }

  /// One outcome drawn by its probability.
  /// - Complexity: `O(n)`: the probabilities are added up for each draw.
  public func sample(using source: inout some RandomSource) -> Outcome {
    outcomes[CumulativeWeights(probabilities.elements).index(for: source.nextUniform())]
  }
}
