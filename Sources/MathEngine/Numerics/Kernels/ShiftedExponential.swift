// Exponentials of many numbers after a shift, four at a time: the inner loop of softmax and
// log-sum-exp, where the C library's one at a time would take most of the time.

enum ShiftedExponential {
  /// Writes `exp(xⱼ − shift)` for numbers that are at most `shift`, within 2 units in the last place.
  ///
  /// `t = xⱼ − shift` is split as `t = n·ln 2 + r` with `|r| ≤ ln 2/2`, and `exp r = 1 + r + r²·q(r)`
  /// with `q` the Chebyshev interpolant of degree 9, off by less than 0.2 units. Where an exponential
  /// is subnormal or NaN, a second pass takes the C library's.
  static func write(
    _ source: UnsafeBufferPointer<Double>, minus shift: Double,
    to target: UnsafeMutableBufferPointer<Double>
  ) {
    guard let input = UnsafeRawPointer(source.baseAddress),
      let output = UnsafeMutableRawPointer(target.baseAddress)
    else { return }
    let whole = source.count & ~3
    let smallest = SIMD4<Double>(repeating: smallestNormalLogarithm)
    var isInRange = SIMDMask<SIMD4<Int64>>(repeating: true)
    var j = 0
    while j < whole {
      let t = input.loadUnaligned(fromByteOffset: 8 &* j, as: SIMD4<Double>.self) - shift
      isInRange .&= t .>= smallest
      output.storeBytes(of: ofReduced(t), toByteOffset: 8 &* j, as: SIMD4<Double>.self)
      j &+= 4
    }
    while j < source.count {
      let t = SIMD4(repeating: source[j] - shift)
      isInRange .&= t .>= smallest
      target[j] = ofReduced(t)[0]
      j += 1
    }
    if !all(isInRange) { correctTails(source, shift, target) }
  }

  /// Exponentials of anything below are subnormal, or nearly so.
  @inline(__always)
  private static var smallestNormalLogarithm: Double { -708 }

  @inline(never)
  private static func correctTails(
    _ source: UnsafeBufferPointer<Double>, _ shift: Double,
    _ target: UnsafeMutableBufferPointer<Double>
  ) {
    for j in 0..<source.count where !(source[j] - shift >= smallestNormalLogarithm) {
      target[j] = Libm.exp(source[j] - shift)
    }
  }

  /// The exponential of numbers in [−708, 0]. Adding `1.5·2⁵²` rounds to an integer and leaves it in
  /// the low bits, from where it moves into the exponent field.
  @inline(__always)
  private static func ofReduced(_ t: SIMD4<Double>) -> SIMD4<Double> {
    let shifter = 6_755_399_441_055_744.0
    let rounded = t * 1.4426950408889634 + shifter
    let n = rounded - shifter
    let r = (t - n * 0.6931471805598903) - n * 5.497923018708371e-14
    var q = r * 2.510038549551032e-08 + 2.7620088445409746e-07
    q = q * r + 2.7557268459997064e-06
    q = q * r + 2.4801521295954376e-05
    q = q * r + 0.00019841269863053618
    q = q * r + 0.0013888888917213717
    q = q * r + 0.008333333333330062
    q = q * r + 0.04166666666662413
    q = q * r + 0.16666666666666669
    q = q * r + 0.5000000000000001
    let mantissa = (r * r * q + r) + 1
    let bits = unsafeBitCast(rounded, to: SIMD4<Int64>.self)
    let scale = unsafeBitCast((bits &+ 1023) &<< 52, to: SIMD4<Double>.self)
    return mantissa * scale
  }
}
