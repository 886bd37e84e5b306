// Number formats against exact decimal rounding.

import Foundation
import Testing

@testable import BookRuntime

@Suite struct NumberFormatTests {
  struct Row {
    var value: Double
    var format: NumberFormat
    var text: String
  }

  static func rows() throws -> [Row] {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Reference/number_formats.tsv")
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map { line in
      let fields = line.split(separator: "\t").map(String.init)
      try #require(fields.count == 4)
      let digits = try #require(Int(fields[2]))
      let formats: [String: NumberFormat] = [
        "fixed": .fixed(digits), "significant": .significant(digits),
        "scientific": .scientific(digits), "percent": .percent(digits),
      ]
      return Row(
        value: try #require(Double(fields[0])), format: try #require(formats[fields[1]]),
        text: fields[3])
    }
  }

  @Test func digitsAreRoundedAsTheExactValueSays() throws {
    let rows = try Self.rows()
    #expect(rows.count > 900)
    for row in rows {
      #expect(row.format.text(row.value) == row.text, "\(row.value) as \(row.format)")
    }
  }

  @Test(arguments: [
    (3.0, "3"), (-0.0, "0"), (1e15, "1e+15"), (123_456_789, "123456789"), (1.0 / 3, "0.333333"),
    (.nan, "nan"), (.infinity, "inf"), (-.infinity, "-inf"), (1e-7, "1e-07"),
  ])
  func automaticIsWrittenToBeRead(value: Double, text: String) {
    #expect(NumberFormat.automatic.text(value) == text)
  }

  @Test(arguments: [
    (2.5e-7, "2.5 \\times 10^{-7}"), (.infinity, "\\infty"), (-.infinity, "-\\infty"),
    (.nan, "\\mathrm{NaN}"), (12.0, "12"),
  ])
  func texWritesPowersAndSymbols(value: Double, tex: String) {
    #expect(NumberFormat.automatic.tex(value) == tex)
  }

  @Test func texEscapesPercent() { #expect(NumberFormat.percent(0).tex(0.25) == "25\\%") }

  @Test func exactReadsBackAsTheSameNumber() {
    var random = SplitMix64(seed: 7)
    for _ in 0..<500 {
      let value = Double(bitPattern: random.next())
      guard value.isFinite else { continue }
      #expect(Double(NumberFormat.exact.text(value)) == value)
    }
  }
}
