// The logarithmic derivative of the gamma function.

/// The digamma function `ψ(x) = d/dx ln Γ(x)`.
///
/// NaN at 0, −1, −2, … and −∞; +∞ at +∞.
/// - Accuracy: about 1 ulp for positive x, its zero at 1.4616… included; near the zeros at negative x
///   the error is absolute, about 1e-18.
/// - Source: the reflection formula below 0, the recurrence ψ(x) = ψ(x + 1) − 1/x up to 16, then the
///   asymptotic series DLMF 5.11.2; a Taylor series about the zero.
public func digamma(_ x: Double) -> Double {
  if x <= 0 {
    if x == x.rounded() { return .nan }
    // tan has period π: only the fraction of x matters, and it is exact.
    let angle = Extended.pi * Extended(x - x.rounded())
    return Double(positiveDigamma(1 - Extended(x)) - .pi / ExtendedMath.tan(angle))
  }
  return Double(positiveDigamma(Extended(x)))
}

func positiveDigamma(_ x: Extended) -> Extended {
  let offset = (x - rootHigh) - rootLow
  if abs(offset) < 0.05 { return offset * ExtendedMath.polynomial(offset, rootTerms) }
  var shifted = x
  var below: Extended = 0
  while shifted < 16 {
    below += 1 / shifted
    shifted += 1
  }
  return ExtendedMath.log(shifted) - 0.5 / shifted - digammaError(shifted) - below
}

/// `ln x − 1/(2x) − ψ(x)` for x ≥ 16, about 1/(12x²).
func digammaError(_ x: Extended) -> Extended {
  let inverse = 1 / x
  let square = inverse * inverse
  return square * ExtendedMath.polynomial(square, asymptoticTerms)
}

/// The zero x₀ of ψ in two parts, the first with 40 fraction bits.
private let rootHigh: Extended = 1.46163214496755244908854365349
private let rootLow: Extended = 8.098921741158888375621488e-13

/// ψ⁽ᵏ⁾(x₀)/k! for k = 1, 2, ….
private let rootTerms: [Extended] = [
  0.967672245447621170427445, -0.442763168983592106092865, 0.258499760955651010624401,
  -0.163942705442406527504251, 0.107824050691262365757183, -0.0721995612564547109261218,
  0.0488042881641431072250925, -0.0331611264748473592922584, 0.0225976482322181046596248,
  -0.0154247659049489591388003, 0.0105387916166121753881240, -7.20453438635686824097047e-3,
  4.92678139572985344635427e-3, -3.36980165543932808279286e-3, 2.30512632673492783693838e-3,
]

/// B₂ₖ/(2k) for k = 1, 2, ….
private let asymptoticTerms: [Extended] = stirlingTerms.enumerated().map { index, term in
  term * Extended(2 * index + 1)
}
