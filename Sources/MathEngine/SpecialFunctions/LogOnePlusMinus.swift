// ln(1 + x) − x without cancellation.

/// The difference `ln(1 + x) − x`, accurate also near 0 where the two terms cancel.
///
/// Requires `x ≥ −1`; −∞ at −1, NaN below, −∞ at +∞.
/// - Accuracy: under 1 ulp.
/// - Complexity: about 20 multiplications near 0, else one logarithm.
/// - Source: `r (2 r² S − x)` with `r = x/(2 + x)` and `S = Σ r²ᵏ/(2k + 3)`, from ln(1 + x) =
///   2 artanh r; C. Loader, "Fast and accurate computation of binomial probabilities" (2000).
public func log1pMinus(_ x: Double) -> Double { Double(log1pMinus(Extended(x))) }

func log1pMinus(_ x: Extended) -> Extended {
  guard abs(x) <= 0.5 else {
    return x == .infinity ? -.infinity : ExtendedMath.log1p(x) - x
  }
  let r = x / (2 + x)
  let square = r * r
  return r * (2 * square * artanhTail(square) - x)
}

/// `Σ yᵏ/(2k + 3)` for 0 ≤ y ≤ 1/9, with as many terms as y needs.
private func artanhTail(_ y: Extended) -> Extended {
  let count = y < 0x1p-12 ? (y < 0x1p-30 ? 3 : 6) : (y < 0.02 ? 12 : 21)
  var sum: Extended = 0
  for index in stride(from: count, through: 0, by: -1) { sum = sum * y + oddReciprocals[index] }
  return sum
}

private let oddReciprocals: [Extended] = (0...21).map { 1 / Extended(2 * $0 + 3) }
