// Fractions against Python's and sympy's, and the axioms of a field.

import MathEngine
import TestSupport
import Testing

@Suite struct RationalTests {
  @Test func operationsAgreeWithPython() throws {
    for entry in try ExactReference.load().fractions {
      let a = try #require(Rational(entry.a))
      let b = try #require(Rational(entry.b))
      let results = [a + b, a - b, a * b, a / b, a ** entry.exponent].map(\.description)
      let expected = [entry.sum, entry.difference, entry.product, entry.quotient, entry.power]
      #expect(results == expected, "\(a), \(b)")
      #expect((a < b) == entry.isLess && a.floor.description == entry.floor)
      #expect(a.formatted(decimals: entry.decimals) == entry.formatted, "\(a)")
    }
  }

  @Test func powersOfALiteralAreDoubles() {
    let n = 10
    let power = 2 ** n
    #expect(type(of: power) == Double.self && power == 1024.0)
    #expect((1...3).map { 2 ** $0 } == [2.0, 4.0, 8.0])
    #expect(2 ** -n == 1 / 1024.0 && type(of: 2 ** 3) == Double.self)
    let exact: Rational = 2 ** -n
    #expect(exact.description == "1/1024")
  }

  @Test(arguments: 0..<300)
  func fieldAxioms(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    func draw() -> Rational { seed % 2 == 0 ? generator.rational() : generator.longRational() }
    let (a, b, c) = (draw(), draw(), draw())
    #expect((a + b) + c == a + (b + c) && a + b == b + a)
    #expect((a * b) * c == a * (b * c) && a * b == b * a)
    #expect(a * (b + c) == a * b + a * c)
    #expect(a + 0 == a && a * 1 == a && a - a == 0 && a + -a == 0)
    if b != 0 { #expect(b * b.reciprocal == 1 && a / b * b == a && b / b == 1) }
    #expect(a.power(3) == a * a * a && a.power(0) == 1)
    #expect((a < b) == (b - a > 0) && (a <= b || b <= a))
    #expect(abs(a * b) == abs(a) * abs(b) && abs(a + b) <= abs(a) + abs(b))
    #expect(Rational(a.floor) <= a && a - Rational(a.floor) < 1)
    #expect(Rational(a.description) == a)
    let lowest = a.numerator.greatestCommonDivisor(a.denominator)
    #expect(lowest == .one && a.denominator.signum == 1)
  }

  @Test(arguments: [
    ("22/7", Rational(22, 7)), ("-3", -3), ("0.1", Rational(1, 10)), ("+2.5e-3", Rational(1, 400)),
    ("1.5/0.25", 6), ("-1/-2", Rational(1, 2)), (".5", Rational(1, 2)), ("2.", 2), ("1E3", 1000),
    ("6/4", Rational(3, 2)), ("-0", 0), ("0/5", 0),
  ])
  func textIsRead(_ text: String, _ number: Rational) {
    #expect(Rational(text) == number)
  }

  @Test(arguments: [
    "", "/", "1/", "/2", "1/0", "1/0.0", ".", "-", "1e", "1e1.5", "1 / 2", "nan", "inf", "1/2/3",
    "0x10", "1e100001", "1.2.3", "e5", "--1",
  ])
  func otherTextIsRefused(_ text: String) { #expect(Rational(text) == nil) }

  @Test func literals() {
    let half: Rational = 1 / 2
    #expect(half == Rational(2, 4) && half == Rational("0.5") && 3 * half - 1 == half)
    #expect(half.description == "1/2" && Rational(-4, -2).description == "2")
    #expect(Rational(1, -2).description == "-1/2")
    #expect(Rational(-22, 7).latex == "-\\frac{22}{7}" && Rational(5).latex == "5")
    #expect([half, half, half].reduce(0, +) == Rational(3, 2))
  }

  @Test func decimalsAreRoundedOnce() {
    #expect(Rational(1, 7).formatted(decimals: 30) == "0.142857142857142857142857142857")
    #expect(Rational(1, 8).formatted(decimals: 2) == "0.12")
    #expect(Rational(3, 8).formatted(decimals: 2) == "0.38")
    #expect(Rational(-1, 1000).formatted(decimals: 2) == "0.00")
    #expect(Rational(-5, 2).formatted(decimals: 0) == "-2")
  }
}
