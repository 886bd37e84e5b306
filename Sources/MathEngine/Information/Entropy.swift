// Entropy, cross-entropy and divergences of distributions on finitely many outcomes.
//
// A distribution is a vector of probabilities: none negative, their sum 1 to within 1.5e-8. 0 · log 0
// counts as 0 throughout, exactly. Terms are `0 − p log p`, as the opposite of 0 would print as −0.

/// The entropy `H(p) = −Σ pᵢ log pᵢ`: 0 for a certain outcome, log n at most.
///
/// - Accuracy: a few ulp.
/// - Complexity: `n` logarithms; allocates nothing.
public func entropy(_ p: Vector, in unit: InformationUnit) -> Double {
  requireSimplex("entropy(p)", p.elements)
  return Reductions.sum(p.elements) { $0 > 0 ? 0 - $0 * unit.logarithm($0) : 0 }
}

/// The cross-entropy `H(p, q) = −Σ pᵢ log qᵢ`; ∞ where q excludes what p allows. Stops unless both
/// are distributions over as many outcomes.
///
/// - Complexity: `O(n)`.
public func crossEntropy(_ p: Vector, _ q: Vector, in unit: InformationUnit) -> Double {
  requireDistributions("crossEntropy(p, q)", p, q)
  return sumOverSupport(p, q) { 0 - $0 * unit.logarithm($1) }
}

/// The Kullback–Leibler divergence `KL(p ‖ q) = Σ pᵢ log(pᵢ/qᵢ)`: 0 only for p = q, not symmetric,
/// ∞ where q excludes what p allows. Stops unless both are distributions over as many outcomes.
///
/// - Accuracy: also relative for nearly equal distributions, where the terms cancel: the sum is of
///   `pᵢ log(pᵢ/qᵢ) + qᵢ − pᵢ`, none of which is negative, and the difference of the two sums is put
///   back.
/// - Complexity: `O(n)`.
public func klDivergence(_ p: Vector, from q: Vector, in unit: InformationUnit) -> Double {
  requireDistributions("klDivergence(p, from: q)", p, q)
  let terms = Elementwise.zip(p.elements, q.elements) { deviance($0, from: $1) }
  let difference = Reductions.sum(Elementwise.zip(p.elements, q.elements) { $0 - $1 })
  return unit.converted(fromNats: max(0, Reductions.sum(terms) + difference))
}

/// The Jensen–Shannon divergence `½ KL(p ‖ m) + ½ KL(q ‖ m)` with m = (p + q)/2: symmetric, from 0
/// to log 2. Its square root is a metric. Stops unless both are distributions over as many
/// outcomes.
///
/// - Accuracy: a few ulp, also for nearly equal distributions.
/// - Complexity: `O(n)`.
public func jensenShannonDivergence(_ p: Vector, _ q: Vector, in unit: InformationUnit) -> Double {
  requireDistributions("jensenShannonDivergence(p, q)", p, q)
  // With both deviances the differences from the middle cancel, and rounding it counts for nothing.
  let terms = Elementwise.zip(p.elements, q.elements) { p, q in
    let both = Extended(p) + Extended(q)
    return Double(
      (deviance(2 * Extended(p), from: both) + deviance(2 * Extended(q), from: both)) / 4)
  }
  // A sum of opposites of 0 would print as −0.
  return unit.converted(fromNats: 0 + Reductions.sum(terms))
}

/// The mutual information `I(X; Y) = Σ pᵢⱼ log(pᵢⱼ/(pᵢ pⱼ))` of a joint distribution with X along
/// the rows and Y along the columns: 0 for independent variables, always finite. Stops unless the entries
/// are a distribution.
///
/// - Complexity: `mn` logarithms; allocates as much as the joint distribution.
public func mutualInformation(_ joint: Matrix, in unit: InformationUnit) -> Double {
  requireSimplex("mutualInformation(joint)", joint.storage)
  let (rows, columns) = (joint.sum(.rows), joint.sum(.columns))
  var (terms, differences) = ([Double](), [Double]())
  for i in 0..<joint.rowCount {
    for j in 0..<joint.columnCount {
      let (p, independent) = (Extended(joint[i, j]), Extended(rows[i]) * Extended(columns[j]))
      terms.append(Double(deviance(p, from: independent)))
      differences.append(Double(p - independent))
    }
  }
  // As for a divergence: the difference of the two sums is put back.
  return unit.converted(fromNats: max(0, Reductions.sum(terms) + Reductions.sum(differences)))
}

/// The entropy of a joint distribution, `H(X, Y)`. Stops unless the entries are a distribution.
/// - Complexity: `mn` logarithms; allocates nothing.
public func jointEntropy(_ joint: Matrix, in unit: InformationUnit) -> Double {
  entropy(joint.flattened, in: unit)
}

/// The conditional entropy `H(Y | X) = H(X, Y) − H(X)` of a joint distribution with X along the rows.
/// Stops unless the entries are a distribution.
///
/// - Complexity: `O(mn)`.
public func conditionalEntropy(_ joint: Matrix, in unit: InformationUnit) -> Double {
  requireSimplex("conditionalEntropy(joint)", joint.flattened.elements)
  let total = joint.sum(.rows)
  var sum = 0.0
  for i in 0..<joint.rowCount where total[i] > 0 {
    for p in joint[row: i] where p > 0 { sum -= p * unit.logarithm(p / total[i]) }
  }
  return sum
}

/// `Σ f(pᵢ, qᵢ)` over the outcomes that p allows.
private func sumOverSupport(_ p: Vector, _ q: Vector, _ f: (Double, Double) -> Double) -> Double {
  Reductions.sum(Elementwise.zip(p.elements, q.elements) { $0 > 0 ? f($0, $1) : 0 })
}

private func requireDistributions(_ operation: String, _ p: Vector, _ q: Vector) {
  requireSameCount(operation, p, q)
  requireSimplex(operation, p.elements)
  requireSimplex(operation, q.elements)
}
