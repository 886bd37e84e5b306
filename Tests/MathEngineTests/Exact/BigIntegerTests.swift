// Integers of any size against Python's, and the laws they must obey.

import MathEngine
import TestSupport
import Testing

@Suite struct BigIntegerTests {
  @Test func operationsAgreeWithPython() throws {
    for texts in try ExactReference.load().integers {
      let numbers = try texts.map { try #require(BigInteger($0)) }
      let (a, b) = (numbers[0], numbers[1])
      let (quotient, remainder) = a.quotientAndRemainder(dividingBy: b)
      #expect(a + b == numbers[2] && a - b == numbers[3] && a * b == numbers[4], "\(a), \(b)")
      #expect(quotient == numbers[5] && remainder == numbers[6], "\(a) / \(b)")
      #expect(a.greatestCommonDivisor(b) == numbers[7], "gcd(\(a), \(b))")
      #expect(numbers.map(\.description) == texts)
    }
  }

  @Test(arguments: 0..<500)
  func divisionUndoesMultiplication(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let (a, b) = (generator.integer(limbs: 1 + Int(seed % 6)), generator.integer(limbs: 2))
    let c = generator.integer(limbs: 1 + Int(seed % 3)) + .one
    let (quotient, remainder) = a.quotientAndRemainder(dividingBy: c)
    #expect(quotient * c + remainder == a)
    #expect(remainder < c && remainder.signum >= 0)
    #expect((a * c).quotientAndRemainder(dividingBy: c).quotient == a)
    #expect((a - b) * (a + b) == a * a - b * b)
    let divisor = (a * c).greatestCommonDivisor(b * c)
    #expect(divisor == c * a.greatestCommonDivisor(b))
    #expect(BigInteger(a.description) == a)
    #expect((a < b) == ((a - b).signum < 0))
  }

  @Test func edges() {
    let two64 = BigInteger(2).power(64)
    #expect(two64.description == "18446744073709551616")
    #expect(two64.bitWidth == 65 && BigInteger.zero.bitWidth == 0)
    #expect(Int(exactly: BigInteger(Int.min)) == Int.min)
    #expect(Int(exactly: BigInteger(Int.max) + .one) == nil)
    #expect(Int(exactly: BigInteger(Int.min) - .one) == nil)
    #expect(-BigInteger.zero == BigInteger.zero && BigInteger("-0") == .zero)
    #expect(BigInteger(-3).power(3) == BigInteger(-27) && BigInteger.zero.power(0) == .one)
    #expect(BigInteger.zero.greatestCommonDivisor(BigInteger(-6)) == BigInteger(6))
    #expect(BigInteger(-7).isOdd && !two64.isOdd)
    for text in ["", "-", "+", "1a", " 1", "1.0", "--1", "０"] { #expect(BigInteger(text) == nil) }
    #expect(BigInteger("+00012") == BigInteger(12))
    #expect(Double(two64) == 0x1p64 && Double(-two64 - .one) == -0x1p64)
    #expect(Double(BigInteger(2).power(1024)) == .infinity)
  }
}
