// Laws of the rule for written digits, on seeded random numbers and texts.

import BookRecords
import Foundation
import TestSupport
import Testing

@testable import BookCore

@Suite struct WrittenValuePropertyTests {
  private func holds(_ text: String, _ value: Double) -> Bool? {
    WrittenValue(parsing: text)?.verdict(for: .number(value)).holds
  }

  /// The text with its last digit before any exponent one higher, and one lower, as decimals.
  private func neighbours(_ text: String) -> [String] {
    let parts = text.split(separator: "e")
    guard let number = Decimal(string: String(parts[0])) else { return [] }
    let places = parts[0].split(separator: ".").dropFirst().first?.count ?? 0
    let unit = Decimal(sign: .plus, exponent: -places, significand: 1)
    return [number + unit, number - unit].map { shifted in
      var shifted = shifted
      var rounded = Decimal()
      NSDecimalRound(&rounded, &shifted, places, .plain)
      var plain = "\(rounded)"
      if places > 0 {
        let fraction = plain.split(separator: ".").dropFirst().first?.count ?? 0
        if fraction == 0 { plain += "." }
        plain += String(repeating: "0", count: places - fraction)
      }
      return plain + (parts.count > 1 ? "e" + parts[1] : "")
    }
  }

  @Test(arguments: [1 as UInt64, 2, 3])
  func roundingsHoldAndTheirNeighboursDoNot(seed: UInt64) throws {
    var bits = SeededGenerator(seed: seed)
    for _ in 0..<50 {
      let value = bits.double(anySize: false)
      for places in 0...9 {
        // `%.nf` and `%.ne` round the exact value of the double.
        let forms = ["%.\(places)f", "%.\(places)e"].map { String(format: $0, value) }
        for text in forms {
          #expect(holds(text, value) == true, "\(text) for \(value)")
          for other in neighbours(text) where !isTie(text, other, value) {
            #expect(holds(other, value) == false, "\(other) for \(value)")
          }
        }
      }
    }
  }

  /// Whether the value lies halfway between two texts, so that both may be right.
  private func isTie(_ a: String, _ b: String, _ value: Double) -> Bool {
    guard let x = Double(a), let y = Double(b) else { return false }
    return (value - x).magnitude == (y - value).magnitude
  }

  @Test func roundingsOfDoublesOfEverySizeHold() {
    var bits = SeededGenerator(seed: 7)
    for _ in 0..<300 {
      let value = bits.double(anySize: true)
      for places in [0, 1, 5, 16, 20] {
        let text = String(format: "%.\(places)e", value)
        #expect(holds(text, value) == true, "\(text) for \(value)")
      }
      #expect(holds("\(value)", value) == true, "\(value)")
      // Seventeen digits tell every double from its neighbours.
      guard value.isNormal else { continue }
      let all = String(format: "%.16e", value)
      #expect(holds(all, value.nextUp) == false && holds(all, value.nextDown) == false, "\(all)")
    }
  }

  @Test func theVerdictIsTheSameForBothSigns() {
    var bits = SeededGenerator(seed: 11)
    for _ in 0..<700 {
      let value = (bits.double(anySize: false) * 64).rounded() / 64
      let text = String(format: "%.\(Int.random(in: 0...4, using: &bits))f", value.magnitude)
      for other in [text] + neighbours(text) where !other.hasPrefix("-") {
        #expect(holds(other, value.magnitude) == holds("-" + other, -value.magnitude))
      }
    }
  }

  @Test func correctionsHold() throws {
    var bits = SeededGenerator(seed: 13)
    var corrected = 0
    for _ in 0..<1000 {
      let format = ["%.3f", "%.2e", "%.0f"].randomElement(using: &bits) ?? "%f"
      let text = String(format: format, bits.double(anySize: false))
      let value = bits.double(anySize: false)
      let verdict = try #require(WrittenValue(parsing: text)).verdict(for: .number(value))
      guard let correction = verdict.mismatch?.correction else { continue }
      corrected += 1
      #expect(holds(correction, value) == true, "\(correction) for \(value)")
    }
    #expect(corrected > 500)
  }

  @Test(arguments: [17 as UInt64, 19])
  func anyTextIsReadWithoutATrap(seed: UInt64) {
    var bits = SeededGenerator(seed: seed)
    let pieces = [
      "1", "23", "0", ".", ",", " ", "-", "−", "+", "e", "E", "10", "^", "{", "}", "(", ")", "[",
      "]", ";", "%", "±", "×", "·", "⁻", "⁵", "i", "/", "½", "∞", "nan", "<", "≤", "≈", "_", "'",
      "\\times", "\\frac{", "\\begin{pmatrix}", "\\end{pmatrix}", "\\\\", "&", "true", "\u{2009}",
      "99999999999999999999", "$", "\\", "é", "🙂", "\n", "about ", "**",
    ]
    let values: [RecordedValue] = [
      .number(1), .integer(.min), .complex(real: 1, imaginary: .nan), .vector([1, 23]),
      .matrix(rows: 1, columns: 2, elements: [1, 23]), .matrix(rows: 2, columns: 0, elements: []),
      .boolean(true), .list([]), .number(-.infinity), .other(""),
    ]
    var readable = 0
    for _ in 0..<10_000 {
      let count = Int.random(in: 1...8, using: &bits)
      let text = (0..<count).map { _ in pieces.randomElement(using: &bits) ?? "" }.joined()
      guard let written = WrittenValue(parsing: text) else { continue }
      readable += 1
      for value in values {
        let verdict = written.verdict(for: value)
        #expect(verdict.holds || verdict.mismatch?.summary.isEmpty == false)
      }
    }
    #expect(readable > 200)
  }
}
