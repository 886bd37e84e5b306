// Documents that are encoded in parts: the same bytes as the whole at once.

import Foundation
import Testing

@testable import BookCore

struct IndentedJSONTests {
  private struct Part: Encodable {
    var name = "two\nlines, \"quoted\""
    var values: [Double] = [1, .infinity, -0.5]
    var none: [Int] = []
    var inner: [[String: [Int]]] = [["a": []], [:], ["b": [1, 2]]]
  }

  private struct Whole: Encodable {
    var empty: [Part] = []
    var part = Part()
    var parts = [Part(), Part()]
  }

  @Test func partsAreWrittenAsInTheWhole() throws {
    let json = IndentedJSON()
    let part = { String(decoding: json.text(Part(), level: $0), as: UTF8.self) }
    let empty = String(decoding: json.text([Part](), level: 1), as: UTF8.self)
    let text = """
      {
        "empty" : \(empty),
        "part" : \(part(1)),
        "parts" : [
          \(part(2)),
          \(part(2))
        ]
      }
      """
    #expect(text == String(decoding: json.text(Whole(), level: 0), as: UTF8.self))
  }

  /// A number of every kind of record, read again by a parser that knows nothing of the parts.
  @Test func theResultsAreOneDocument() async throws {
    let report = try await RenderedReport.of(SampleBook.book)
    let bytes = try #require(report.files["results.json"])
    let parsed = try JSONSerialization.jsonObject(with: Data(bytes))
    let keys = try #require(parsed as? [String: Any])
    #expect(
      Set(keys.keys) == ["book", "chapters", "findings", "labels", "verdicts", "version"])
    #expect((keys["chapters"] as? [Any])?.count == SampleBook.book.chapters.count)
    var options: JSONSerialization.WritingOptions = [.prettyPrinted, .sortedKeys]
    options.insert(.withoutEscapingSlashes)
    let lines = try JSONSerialization.data(withJSONObject: parsed, options: options)
      .split(separator: 10).count
    #expect(Data(bytes).split(separator: 10).count == lines)
  }
}
