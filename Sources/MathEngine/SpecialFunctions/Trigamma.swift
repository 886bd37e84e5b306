// The derivative of the digamma function.

/// The trigamma function `ψ′(x)` for positive x; NaN otherwise.
///
/// - Accuracy: about 1 ulp.
/// - Source: the recurrence ψ′(x) = ψ′(x + 1) + 1/x² up to 16, then the asymptotic series DLMF 5.15.8.
public func trigamma(_ x: Double) -> Double {
  guard x > 0 else { return .nan }
  var shifted = Extended(x)
  var below: Extended = 0
  while shifted < 16 {
    below += 1 / (shifted * shifted)
    shifted += 1
  }
  let inverse = 1 / shifted
  let square = inverse * inverse
  // B₂ₖ = 2k (2k − 1) times the k-th Stirling term.
  var series: Extended = 0
  for (index, term) in stirlingTerms.enumerated().reversed() {
    series = series * square + term * Extended((2 * index + 2) * (2 * index + 1))
  }
  return Double(below + inverse + square / 2 + inverse * square * series)
}
