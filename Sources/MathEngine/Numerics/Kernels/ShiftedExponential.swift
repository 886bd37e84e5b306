// Exponentials of many numbers after a shift, four at a time: the inner loop of softmax and
// log-sum-exp, where the C library's one at a time would take most of the time.

enum ShiftedExponential {
  /// Writes `exp(xⱼ − shift)` for numbers that are at most `shift`, within 2 units in the last place.
  ///
  /// `t = xⱼ − shift` is split as `t = n·ln 2 + r` with `|r| ≤ ln 2/2`, and `exp r = 1 + r + r²·q(r)`
  /// with `q` the Chebyshev interpolant of degree 9, off by less than 0.2 units. Groups with a number
  /// whose exponential is subnormal, or NaN, go to the C library.
  static func write(
    _ source: UnsafeBufferPointer<Double>, minus shift: Double,
    to target: UnsafeMutableBufferPointer<Double>
  ) {
    var j = 0
    while j + 4 <= source.count {
      let t = SIMD4<Double>(source[j], source[j + 1], source[j + 2], source[j + 3]) - shift
      if all(t .>= -708) {
        let e = ofReduced(t)
        target[j] = e[0]
        target[j + 1] = e[1]
        target[j + 2] = e[2]
        target[j + 3] = e[3]
      } else {
        for k in 0..<4 { target[j + k] = Libm.exp(t[k]) }
      }
      j += 4
    }
    while j < source.count {
      let t = source[j] - shift
      target[j] = t >= -708 ? ofReduced(SIMD4(repeating: t))[0] : Libm.exp(t)
      j += 1
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
