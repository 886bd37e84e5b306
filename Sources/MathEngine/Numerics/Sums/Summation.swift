// Orders of adding up, and compensated sums.

/// A way of adding many numbers, with its error bound for `n` terms; ε is the unit of rounding.
public enum Summation: Sendable, CaseIterable {
  /// From left to right: error at most about `n·ε·Σ|xᵢ|`.
  case recursive
  /// Halves first, blocks of at most 8 from left to right: about `log₂n·ε·Σ|xᵢ|`.
  case pairwise
  /// Kahan's: carries the rounding error of every addition along; `2ε·Σ|xᵢ| + O(nε²)`. It loses the
  /// error where a term is larger than the sum so far.
  case kahan
  /// Neumaier's: as Kahan's, and takes the error from the smaller of sum and term, so that
  /// `[1, 1e100, 1, −1e100]` gives 2. The error is at most `ε·|Σxᵢ| + O(n²ε²)·Σ|xᵢ|`.
  case neumaier
}

/// The sum of double-precision numbers in a chosen way; 0 for none.
///
/// A sum that overflows is infinite or NaN, as in plain arithmetic.
/// - Complexity: 1, 1, 4 and 6 operations per term.
public func sum(_ terms: [Double], by method: Summation) -> Double { total(terms, method) }

/// The sum of the coordinates of a vector in a chosen way.
/// - Complexity: 1, 1, 4 and 6 operations per term; allocates nothing.
public func sum(_ terms: Vector, by method: Summation) -> Double { sum(terms.elements, by: method) }

/// The sum of single-precision numbers in a chosen way, all in single precision.
/// - Complexity: 1, 1, 4 and 6 operations per term; allocates nothing.
public func sum(_ terms: [Float], by method: Summation) -> Float { total(terms, method) }

@specialized(where Number == Double)
@specialized(where Number == Float)
private func total<Number: FloatingPoint>(_ terms: [Number], _ method: Summation) -> Number {
  switch method {
  case .recursive: terms.reduce(0, +)
  case .pairwise: pairwise(terms[...])
  case .kahan: kahan(terms)
  case .neumaier: neumaier(terms)
  }
}

@specialized(where Number == Double)
@specialized(where Number == Float)
private func pairwise<Number: FloatingPoint>(_ terms: ArraySlice<Number>) -> Number {
  if terms.count <= 8 { return terms.reduce(0, +) }
  let middle = terms.startIndex + terms.count / 2
  return pairwise(terms[..<middle]) + pairwise(terms[middle...])
}

@specialized(where Number == Double)
@specialized(where Number == Float)
private func kahan<Number: FloatingPoint>(_ terms: [Number]) -> Number {
  var (total, lost): (Number, Number) = (0, 0)
  for term in terms {
    let corrected = term - lost
    let next = total + corrected
    lost = (next - total) - corrected
    total = next
  }
  // After an overflow the lost part is infinite or NaN; the plain sum is right about the sign.
  return total.isFinite ? total : terms.reduce(0, +)
}

@specialized(where Number == Double)
@specialized(where Number == Float)
private func neumaier<Number: FloatingPoint>(_ terms: [Number]) -> Number {
  var (total, lost): (Number, Number) = (0, 0)
  for term in terms {
    let next = total + term
    lost +=
      total.magnitude >= term.magnitude ? (total - next) + term : (term - next) + total
    total = next
  }
  // After an overflow the lost part is NaN, while the sum itself is still right.
  return total.isFinite ? total + lost : total
}
