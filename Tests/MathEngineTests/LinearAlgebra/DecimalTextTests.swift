// Digits of doubles against the C library's, which rounds the exact value.

import TestSupport
import Testing

@testable import MathEngine

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

@Suite struct DecimalTextTests {
  private static func printed(_ format: String, _ number: Double, _ digits: Int) -> String {
    var buffer = [CChar](repeating: 0, count: 1600)
    let length = withVaList([Int32(digits), number]) {
      vsnprintf(&buffer, buffer.count, format, $0)
    }
    return String(decoding: buffer.prefix(Int(length)).map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  /// Numbers around powers of two and ten, midpoints of roundings, subnormals, the ends of the range.
  private static let hard: [Double] = {
    let powers: [Double] = (-30...30).map { Double(sign: .plus, exponent: $0 * 34, significand: 1) }
    let tens: [Double] = (-320...308).compactMap { Double("1e\($0)") }
    var numbers: [Double] = [
      0, .leastNonzeroMagnitude, .leastNormalMagnitude, .greatestFiniteMagnitude, .ulpOfOne,
      0.000125, 2.675, 1.005, 999999.5, 99999999.5, 0.123456785, 9.5e-5,
    ]
    for number in powers + tens { numbers += [number, number.nextUp, number.nextDown] }
    for index in 0..<200 {
      let number = Double(index)
      numbers += [number + 0.5, number / 8, number / 1024]
    }
    return numbers + numbers.map { -$0 }
  }()

  private static func random(_ seed: UInt64) -> [Double] {
    var generator = SeededGenerator(seed: seed)
    var numbers: [Double] = []
    for _ in 0..<400 {
      let everyday = Double.random(in: -1000...1000, using: &generator)
      // A few decimals, so that rounding meets midpoints.
      let short: Double = (everyday * 1e4).rounded() / 1e4
      let any = Double(bitPattern: generator.next())
      numbers += [any.isFinite ? any : 0, everyday, short, everyday * 1e-6, everyday * 1e9]
    }
    return numbers
  }

  /// The hard numbers for the first seed, random ones for the others.
  private static func numbers(_ seed: UInt64) -> [Double] { seed == 0 ? hard : random(seed) }

  @Test(arguments: 0..<4)
  func digitsAreThoseOfTheExactValue(seed: UInt64) {
    for number in Self.numbers(seed) {
      for count in [0, 1, 2, 3, 5, 6, 8, 9, 12, 14, 15, 16, 17, 20, 40] {
        #expect(
          DecimalText.fixed(number, decimals: count) == Self.printed("%.*f", number, count))
        #expect(
          DecimalText.scientific(number, decimals: count) == Self.printed("%.*e", number, count))
        #expect(
          DecimalText.significant(number, digits: count) == Self.printed("%.*g", number, count))
      }
    }
  }

  /// The fewest digits that read back as the number, found by trying; eight after the point at most.
  private static func shortest(_ number: Double) -> String {
    let size = number.magnitude
    let isScientific = size >= 1e8 || (size < 1e-4 && size > 0)
    let format = isScientific ? "%.*e" : "%.*f"
    let texts = (0...8).map { printed(format, number, $0) }
    let text = texts.first { Double($0) == number } ?? texts[8]
    let halves = text.split(separator: "e", maxSplits: 1)
    let parts = halves[0].split(separator: ".", maxSplits: 1)
    var fraction = parts.count > 1 ? parts[1] : ""
    while fraction.last == "0" { fraction.removeLast() }
    return "[\(parts[0]).\(fraction)" + (isScientific ? "e\(halves[1])" : "") + "]"
  }

  @Test(arguments: 0..<4)
  func printedNumbersHaveTheFewestDigits(seed: UInt64) {
    for number in Self.numbers(seed) {
      #expect(Vector([number]).description == Self.shortest(number))
    }
  }

  @Test(arguments: [RoundingDirection.upward, .downward, .towardZero])
  func theProcessorsRoundingChangesNothing(direction: RoundingDirection) {
    let numbers = Self.hard + Self.random(9)
    let expected = numbers.map { ["\($0)", DecimalText.significant($0, digits: 6)] }
    #expect(direction.apply())
    let texts = numbers.map { ["\($0)", DecimalText.significant($0, digits: 6)] }
    #expect(RoundingDirection.nearest.apply())
    #expect(texts == expected)
  }

  @Test func whatIsNotFiniteHasItsName() {
    #expect(DecimalText.fixed(.infinity, decimals: 2) == "inf")
    #expect(DecimalText.scientific(-.infinity, decimals: 2) == "-inf")
    #expect(DecimalText.significant(.nan, digits: 2).contains("nan"))
  }
}
