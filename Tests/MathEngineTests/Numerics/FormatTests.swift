// Number formats against exact rational rounding, the hardware's formats and PyTorch's limits.

import MathEngine
import TestSupport
import Testing

struct NumericsReference: Decodable, Sendable {
  struct Rounding: Decodable, Sendable {
    let x: Double
    let bfloat16, binary16, binary32, float8E5M2: String
  }
  struct Limits: Decodable, Sendable { let max, smallestNormal, epsilon: Double }
  struct Softmax: Decodable, Sendable {
    let x, softmax, logSoftmax: [Double]
    let logSumExp: Double
  }
  struct Quadratic: Decodable, Sendable {
    let c: [Double]
    let real, complex: [String]?
  }
  let rounding: [Rounding]
  let limits: [String: Limits]
  let softmax: [Softmax]
  let quadratics: [Quadratic]

  static func load() throws -> NumericsReference { try reference("numerics/numerics.json") }
}

struct FormatTests {
  @Test func roundingAgreesWithExactRationals() throws {
    for row in try NumericsReference.load().rounding {
      #expect(FloatingPointFormat.bfloat16.rounded(row.x) == Double(row.bfloat16))
      #expect(FloatingPointFormat.binary16.rounded(row.x) == Double(row.binary16))
      #expect(FloatingPointFormat.binary32.rounded(row.x) == Double(row.binary32))
      #expect(FloatingPointFormat.float8E5M2.rounded(row.x) == Double(row.float8E5M2))
      #expect(Double(BFloat16(row.x)) == Double(row.bfloat16))
    }
  }

  @Test func limitsAgreeWithPyTorch() throws {
    let limits = try NumericsReference.load().limits
    #expect(limits.count == FloatingPointFormat.all.count)
    for format in FloatingPointFormat.all {
      let limit = try #require(limits[format.name])
      #expect(format.greatestFinite == limit.max)
      #expect(format.smallestNormal == limit.smallestNormal)
      #expect(format.epsilon == limit.epsilon)
    }
    #expect(FloatingPointFormat.binary64.smallestSubnormal == .leastNonzeroMagnitude)
    #expect(FloatingPointFormat.binary64.greatestFinite == .greatestFiniteMagnitude)
    #expect(FloatingPointFormat.all.map(\.decimalDigits) == [0, 2, 3, 6, 15])
    #expect(FloatingPointFormat.all.map(\.bits) == [8, 16, 16, 32, 64])
  }

  @Test func everyHalfPrecisionNumberSurvives() {
    let format = FloatingPointFormat.binary16
    for pattern in UInt16.min...UInt16.max {
      let hardware = Float16(bitPattern: pattern)
      let value = format.value(bitPattern: UInt64(pattern))
      if hardware.isNaN {
        #expect(value.isNaN)
        continue
      }
      #expect(value == Double(hardware) && value.sign == hardware.sign)
      #expect(format.bitPattern(of: value) == UInt64(pattern))
      #expect(!hardware.isFinite || format.spacing(at: value) == Double(hardware.magnitude.ulp))
    }
  }

  @Test func everyBFloat16Survives() {
    for pattern in UInt16.min...UInt16.max {
      let number = BFloat16(bitPattern: pattern)
      if number.isNaN { continue }
      #expect(BFloat16(Double(number)).bitPattern == pattern)
      #expect(BFloat16(Float(number)).bitPattern == pattern)
    }
    #expect(BFloat16(Double.nan).isNaN && BFloat16(Float.nan).isNaN && BFloat16.nan != .nan)
  }

  @Test func conversionsRoundOnce() {
    // By way of Float this would be a tie and round to 1; the exact number lies above the tie.
    let x = 1 + 0x1p-8 + 0x1p-40
    #expect(Double(BFloat16(x)) == 1 + 0x1p-7)
    #expect(Double(BFloat16(Float(x))) == 1)
    #expect(FloatingPointFormat.binary32.rounded(1 + 0x1p-24) == 1)
  }

  @Test func bfloat16ArithmeticIsCorrectlyRounded() {
    var generator = SeededGenerator(seed: 3)
    let round = FloatingPointFormat.bfloat16.rounded
    for _ in 0..<2000 {
      let a = BFloat16(bitPattern: .random(in: 0x2000...0x5FFF, using: &generator))
      let b = BFloat16(bitPattern: .random(in: 0xA000...0xDFFF, using: &generator))
      let (x, y) = (Double(a), Double(b))
      #expect(Double(a * b) == round(x * y))
      #expect(Double(a / b) == round(x / y))
      // The exact sum of widely different exponents needs more than a Double's bits.
      if (x.exponent - y.exponent).magnitude < 40 {
        #expect(Double(a + b) == round(x + y))
        #expect(Double(a - b) == round(x - y))
      }
      #expect(Double(a.squareRoot()) == round(x.squareRoot()))
    }
  }

  @Test func numbersOfTheChapter() {
    #expect(FloatingPointFormat.binary16.rounded(65000) == 64992)
    #expect(FloatingPointFormat.binary16.rounded(70000) == .infinity)
    #expect(FloatingPointFormat.binary16.rounded(-70000) == -.infinity)
    let single = FloatingPointFormat.binary32
    #expect(single.rounded(single.rounded(0.1) + single.rounded(0.2)) == 0.30000001192092896)
    #expect(single.bitText(of: 0.1) == "0 01111011 10011001100110011001101")
    #expect(FloatingPointFormat.binary16.bitText(of: -2) == "1 10000 0000000000")
    #expect(BFloat16(256) + BFloat16(1) == BFloat16(256))
    #expect(BFloat16(0.1).description == "0.100097656")
  }

  @Test func specialValues() {
    for format in FloatingPointFormat.all {
      #expect(format.rounded(.infinity) == .infinity && format.rounded(.nan).isNaN)
      #expect(format.rounded(-0.0).sign == .minus && format.rounded(-0x1p-1060).sign == .minus)
      #expect(format.value(bitPattern: format.bitPattern(of: .nan)).isNaN)
      #expect(format.value(bitPattern: format.bitPattern(of: -.infinity)) == -.infinity)
    }
  }

  @Test func largestExactIntegers() {
    #expect(FloatingPointFormat.binary16.largestExactInteger == 2048)
    #expect(FloatingPointFormat.binary64.largestExactInteger == 0x1p53)
    let short = FloatingPointFormat("short", exponentBits: 4, fractionBits: 10)
    #expect(short.greatestFinite == 255.875 && short.largestExactInteger == 255)
    let even = FloatingPointFormat("even", exponentBits: 3, fractionBits: 3)
    #expect(even.greatestFinite == 15 && even.largestExactInteger == 15)
  }

  @Test func distanceInUnits() {
    #expect(MathEngine.ulpDistance(1, 1.0.nextUp) == 1)
    #expect(MathEngine.ulpDistance(-0.0, 0.0) == 0)
    #expect(MathEngine.ulpDistance(-Double.leastNonzeroMagnitude, .leastNonzeroMagnitude) == 2)
    #expect(MathEngine.ulpDistance(Double.greatestFiniteMagnitude, .infinity) == 1)
    #expect(MathEngine.ulpDistance(0.1 + 0.2, 0.3) == 1)
    #expect(MathEngine.ulpDistance(Float(1), Float(2)) == 1 << 23)
    #expect(MathEngine.ulpDistance(.nan, 1.0) == .max)
    #expect(MathEngine.ulpDistance(-Double.infinity, .infinity) == 2 * Double.infinity.bitPattern)
  }
}
