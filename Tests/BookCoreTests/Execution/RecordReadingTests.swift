// Records as lines: written as `Codable` says, read back as they were, and what is unknown skipped.

import BookRecords
import Foundation
import Testing

@testable import BookCore

@Suite struct RecordReadingTests {
  private static let shown = Shown(
    value: .matrix(rows: 1, columns: 2, elements: [1.5, -0.0]), text: "[[1.5 -0.]]", tex: "\\alpha")
  private static let values: [RecordedValue] = [
    .integer(.min), .number(1), .number(-0.0), .number(0.1), .number(1e300),
    .number(.leastNonzeroMagnitude),
    .number(123_456_789_012_345_680), .complex(real: 1, imaginary: -2.5), .boolean(true),
    .boolean(false), .text("a"), .vector([]), .vector([.infinity, -.infinity, 1e-7]), .list([]),
    .list([.integer(1), .list([.text("b")])]), .other("nil"), shown.value,
  ]
  private static let texts = [
    "", "é “x” 😀 \u{2028}", "a\"b\\c/d", String((0..<0x21).map { Character(UnicodeScalar($0)) }),
    "\u{7F}\r\n",
  ]
  private static let layers: [FigureRecord.Layer] = [
    .line(name: "l", x: [1], y: [2]), .points(name: "p", x: [], y: []),
    .bars(name: "b", labels: ["x", "y"], values: [1, 2]),
    .histogram(name: "h", edges: [0, 1], counts: [3]),
    .errorBars(name: "e", x: [1], y: [2], errors: [0.5]),
    .heatMap(x: [1], y: [2], values: [3]), .contours(x: [1], y: [2], values: [3], levels: [4]),
    .surface(x: [1], y: [2], values: [3]), .vectors(name: "v", x: [1], y: [2], dx: [3], dy: [4]),
    .annotation(text: "t", x: 0.5, y: -1),
  ]
  private static let claims = [
    ClaimRecord(label: "", operation: .holds, holds: true, line: 1, column: 2),
    ClaimRecord(
      label: "l", operation: .approximately, left: shown, right: shown,
      tolerance: .init(.relative, 1e-9), residual: 1e-12, holds: false, failure: "f",
      remarks: ["r", "s"], cases: 100, proves: "eq-x", line: 3, column: 4),
  ]

  private static let events: [Record.Event] =
    [
      .begin(backend: "OpenBLAS", isolation: ["a", "b"]), .begin(backend: "", isolation: []),
      .enter, .end, .failure("f"), .thrown(message: "m"),
      .caught(message: "no inverse", statement: 3), .tex("\\frac12"), .value(shown),
      .table(
        TableRecord(
          caption: "c", hasRowHeaders: true,
          columns: [
            .init(title: "t", unit: "m", alignment: .decimal), .init(title: "", alignment: .left),
          ],
          rows: [
            [.init(value: .integer(1), text: "1"), .init(value: .text(""), text: "", tex: "x")]
          ]
        )),
      .table(TableRecord(columns: [], rows: [])),
      .figure(
        FigureRecord(
          title: "f", x: .init(title: "x", scale: .logarithmic, limits: [1, 10]),
          y: .init(isDescending: true), layers: layers, hasEqualUnits: true)),
      .figure(FigureRecord(layers: [])),
    ] + values.map { .value(Shown(value: $0, text: "")) } + texts.map { .tex($0) }
    + claims.map { .claim($0) }

  @Test(arguments: events)
  func linesAreThoseOfCodable(event: Record.Event) throws {
    let record = Record(cell: 3, offset: 17, event: event)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    let expected = String(decoding: try encoder.encode(record), as: UTF8.self)
    #expect(String(decoding: record.line(), as: UTF8.self) == expected)
    #expect(try Record(line: record.line()) == record)
  }

  @Test func whatIsNoNumberIsRead() throws {
    let record = Record(cell: 0, offset: 0, event: .value(Shown(value: .number(.nan), text: "")))
    guard case .value(let shown)? = try Record(line: record.line())?.event,
      case .number(let value) = shown.value
    else {
      Issue.record("no number was read")
      return
    }
    #expect(value.isNaN)
  }

  /// A kind that is known and cannot be read is no kind to skip.
  /// Every number of a figure comes back as its bits, what JSON has no number for included.
  @Test func figuresKeepTheirNumbers() throws {
    let numbers = [0, -0.0, 1.0 / 3, 5e-324, .greatestFiniteMagnitude, .infinity, -.infinity, .nan]
    let layer = FigureRecord.Layer.line(name: "a", x: numbers, y: numbers.reversed())
    let record = Record(cell: 0, offset: 0, event: .figure(FigureRecord(layers: [layer])))
    guard case .figure(let figure) = try Record(line: record.line())?.event,
      case .line(_, let x, let y) = figure.layers.first
    else {
      Issue.record("no figure")
      return
    }
    #expect(x.map(\.bitPattern) == numbers.map(\.bitPattern))
    #expect(y.map(\.bitPattern) == numbers.reversed().map(\.bitPattern))
  }

  @Test(arguments: [
    #"{"kind":"line","name":"a","numbers":["3ff0000000000000"]}"#,
    #"{"kind":"points","name":"a","numbers":["3ff00000000000","3ff0000000000000"]}"#,
    #"{"kind":"heatMap","numbers":["","",""#, #"{"kind":"bars","name":"a","numbers":["xyz"]}"#,
  ])
  func brokenLayersAreRefused(layer: String) {
    let line =
      #"{"cell":0,"event":{"figure":{"_0":{"hasEqualUnits":false,"layers":["# + layer
      + #"],"x":{"isDescending":false,"scale":"linear","title":""},"#
      + #""y":{"isDescending":false,"scale":"linear","title":""}}}},"offset":0,"version":2}"#
    #expect(throws: RecordError.self) { try Record(line: Array(line.utf8)) }
  }

  @Test(arguments: Record.Event.Kind.allCases)
  func knownKindsAreRead(_ kind: Record.Event.Kind) {
    let line = #"{"cell":0,"event":{"\#(kind.rawValue)":1},"offset":0,"version":1}"#
    #expect(throws: RecordError.self) { try Record(line: Array(line.utf8)) }
    #expect(Self.events.contains { $0.kind == kind })
  }

  @Test func unknownKindsAreSkipped() throws {
    let line = #"{"cell":0,"event":{"hologram":{"_0":1}},"offset":0,"version":1}"#
    #expect(try Record(line: Array(line.utf8)) == nil)
  }

  @Test(arguments: [
    #"{"cell":0,"event":{"end":{}},"offset":0,"version":3}"#,
    #"{"cell":0,"event":{"hologram":{}},"offset":0,"version":3}"#,
  ])
  func newerRecordsAreRefused(line: String) {
    #expect(throws: RecordError.version(3)) { try Record(line: Array(line.utf8)) }
  }

  @Test(arguments: [
    "rubbish", "{}", #"{"cell":0,"event":{"tex":{}},"offset":0,"version":1}"#,
    #"{"event":{"end":{}},"version":1}"#,
  ])
  func rubbishIsNamed(line: String) {
    #expect(throws: RecordError.malformed(line)) { try Record(line: Array(line.utf8)) }
  }
}
