// Between fractions and doubles: exact one way, correctly rounded the other.

import MathEngine
import TestSupport
import Testing

@Suite struct RationalConversionTests {
  /// Ties, subnormals and the ends of the range among them; Python divides integers with one rounding.
  @Test func nearestDoubleIsPythons() throws {
    for pair in try ExactReference.load().doubles {
      let q = try #require(Rational(pair[0]))
      let expected = try #require(Double(pair[1]), "\(pair[1])")
      #expect(Double(q) == expected, "\(q)")
      #expect(q.signum < 0 || Double(q).sign == .plus)
    }
  }

  @Test func doublesAreReadExactly() throws {
    for entry in try ExactReference.load().exactDoubles {
      let x = try #require(Double(entry[0]))
      #expect(Rational(x).description == entry[1])
      #expect(Rational(decimal: x).description == entry[2])
      #expect(Double(Rational(x)) == x && Double(Rational(decimal: x)) == x)
    }
  }

  /// Every finite double survives the way through a fraction, and its neighbours' middles go to even.
  @Test(arguments: 0..<500)
  func roundTrip(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let bits = seed % 4 == 0 ? generator.next() >> 11 : generator.next()
    let x = Double(bitPattern: bits)
    guard x.isFinite else {
      #expect(Rational(exactly: x) == nil)
      return
    }
    let exact = try #require(Rational(exactly: x))
    #expect(Double(exact) == x && Double(-exact) == -x)
    guard x.nextUp.isFinite else { return }
    let middle = (exact + Rational(x.nextUp)) / 2
    let even = x.significandBitPattern & 1 == 0 ? x : x.nextUp
    #expect(Double(middle) == even)
    let nudge = Rational(1, 3) ** 800
    #expect(Double(middle + nudge) == x.nextUp && Double(middle - nudge) == x)
  }

  @Test func whatIsNoFraction() {
    for x in [Double.nan, .infinity, -.infinity] { #expect(Rational(exactly: x) == nil) }
    #expect(Rational(-0.0) == 0)
    #expect(Double(Rational(-1) / Rational(BigInteger(10).power(400))).sign == .minus)
    #expect(Int(exactly: Rational(7, 2)) == nil && Int(exactly: Rational(-14, 2)) == -7)
    #expect(Int(exactly: Rational(BigInteger(2).power(63))) == nil)
  }
}
