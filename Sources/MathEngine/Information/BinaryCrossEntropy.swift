// The loss of binary classification.

/// The mean binary cross-entropy `−1/n Σ [yᵢ log pᵢ + (1 − yᵢ) log(1 − pᵢ)]`, the negative
/// log-likelihood per observation of independent Bernoulli trials.
///
/// Labels and probabilities lie in 0 … 1 and have the same count, which is not 0.
/// - Parameters:
///   - labels: the observed classes, or the shares of class 1.
///   - probabilities: the predicted probabilities of class 1.
///   - epsilon: probabilities are moved into ε … 1 − ε first, so that one confident mistake does not
///     make the mean infinite; 0 leaves them as they are, and 0 · log 0 is 0.
///   - unit: the unit of the result.
/// - Complexity: `O(n)`.
public func binaryCrossEntropy(
  labels: Vector, probabilities: Vector, clipping epsilon: Double = 0,
  in unit: InformationUnit = .nats
) -> Double {
  requireSameCount("binaryCrossEntropy(labels:probabilities:)", labels, probabilities)
  if labels.isEmpty { trap("binaryCrossEntropy(labels:probabilities:)", "there are no labels") }
  for value in labels { requireProbability("binaryCrossEntropy(labels:)", value) }
  for value in probabilities { requireProbability("binaryCrossEntropy(probabilities:)", value) }
  let losses = Elementwise.zip(labels.elements, probabilities.elements) { label, probability in
    let p = min(max(probability, epsilon), 1 - epsilon)
    return (label > 0 ? -label * log(p) : 0) + (label < 1 ? -(1 - label) * log1p(-p) : 0)
  }
  return unit.converted(fromNats: Vector(losses).mean)
}
