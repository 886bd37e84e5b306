// The error of Stirling's formula.

/// The error of Stirling's formula, `ln Γ(x + 1) − (x + ½) ln x + x − ½ ln 2π`.
///
/// Requires `x ≥ 0`; +∞ at 0, 0 at +∞, NaN below 0. For large x it is about 1/(12x).
/// - Accuracy: about 1 ulp.
/// - Complexity: a table for half-integers below 16, a ten-term series above, else up to 16
///   logarithms.
/// - Source: the asymptotic series with Bernoulli numbers, DLMF 5.11.1; the recurrence
///   `S(x) − S(x + 1) = (x + ½) ln(1 + 1/x) − 1`.
public func stirlingError(_ x: Double) -> Double {
  guard x > 0 else { return x == 0 ? .infinity : .nan }
  return Double(stirlingError(Extended(x)))
}

func stirlingError(_ x: Extended) -> Extended {
  if x >= 16 { return stirlingSeries(x) }
  let doubled = 2 * x
  if doubled >= 1, doubled == doubled.rounded() { return halfIntegerErrors[Int(doubled) - 1] }
  var sum: Extended = 0
  var shifted = x
  while shifted < 16 {
    sum += (shifted + 0.5) * ExtendedMath.log1p(1 / shifted) - 1
    shifted += 1
  }
  return sum + stirlingSeries(shifted)
}

private func stirlingSeries(_ x: Extended) -> Extended {
  let inverse = 1 / x
  let square = inverse * inverse
  // As many terms as the precision needs: each is below its predecessor by the factor 1/x².
  let last = x > 1e7 ? 1 : (x > 1000 ? 3 : (x > 60 ? 6 : 10))
  var sum: Extended = 0
  for index in stride(from: last, through: 0, by: -1) {
    sum = sum * square + stirlingTerms[index]
  }
  return inverse * sum
}

/// B₂ₖ/(2k(2k − 1)) for k = 1, 2, ….
let stirlingTerms: [Extended] = [
  0.0833333333333333333333333, -0.00277777777777777777777778, 0.000793650793650793650793651,
  -0.000595238095238095238095238, 0.000841750841750841750841751, -0.00191752691752691752691753,
  0.00641025641025641025641026, -0.0295506535947712418300654, 0.179644372368830573164938,
  -1.39243221690590111642743, 13.402864044168391994479,
]

/// The errors at ½, 1, 1½, … 15½.
private let halfIntegerErrors: [Extended] = [
  0.153426409720027345291384, 0.0810614667953272582196703, 0.0548141210519176538961387,
  0.0413406959554092940938221, 0.0331628735199362874851105, 0.0276779256849983391487893,
  0.0237461636562974959713303, 0.0207906721037650931115228, 0.0184884505326731852307794,
  0.0166446911898211921631949, 0.0151349732219173788735138, 0.0138761288230707479987457,
  0.0128104652429202269242507, 0.0118967099458917700950557, 0.0111045597582069173266308,
  0.0104112652619720964974786, 9.79941612615880329839037e-3, 9.25546218271273291772864e-3,
  8.76870013413938546295505e-3, 8.33056343336287125646932e-3, 7.93411456431402054724956e-3,
  7.57367548795184079497202e-3, 7.24455430132038317954620e-3, 6.94284010720952986566415e-3,
  6.66524703270768244235618e-3, 6.40899418800420706843963e-3, 6.17171226303945764753460e-3,
  5.95137011275884773562442e-3, 5.74621651301011568202610e-3, 5.55473355196280137103869e-3,
  5.37559903292683449364172e-3,
]
