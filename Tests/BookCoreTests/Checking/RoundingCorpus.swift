// Reads Fixtures/rounding/corpus.tsv: written texts and computed values with independent verdicts.

import BookRecords
import Foundation

@testable import BookCore

enum RoundingCorpus {
  struct Malformed: Error { var line: String }

  static func cases() throws -> [WrittenCase] {
    guard
      let file = Bundle.module.url(forResource: "Fixtures/rounding/corpus", withExtension: "tsv")
    else { throw Malformed(line: "no corpus.tsv") }
    let text = try String(contentsOf: file, encoding: .utf8)
    return try text.split(separator: "\n").dropFirst().map { line in
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard fields.count == 5, let holds = Bool(fields[0]), let value = value(fields[2]) else {
        throw Malformed(line: String(line))
      }
      return WrittenCase(fields[1], value, holds, try tolerance(fields[3]))
    }
  }

  /// `number 5.0996`, `complex 1.0 2.0`, `matrix 2 2 1.0 2.0 3.0 4.0`, …
  private static func value(_ text: String) -> RecordedValue? {
    let words = text.split(separator: " ").map(String.init)
    let numbers = words.dropFirst().compactMap(Double.init)
    switch words.first {
    case "integer": return Int(words[1]).map { .integer($0) }
    case "number": return numbers.first.map { .number($0) }
    case "boolean": return Bool(words[1]).map { .boolean($0) }
    case "complex": return .complex(real: numbers[0], imaginary: numbers[1])
    case "vector": return .vector(numbers)
    case "matrix":
      let (rows, columns) = (Int(numbers[0]), Int(numbers[1]))
      guard numbers.count == rows * columns + 2 else { return nil }
      return .matrix(rows: rows, columns: columns, elements: Array(numbers.dropFirst(2)))
    default: return nil
    }
  }

  private static func tolerance(_ text: String) throws -> Tolerance? {
    if text.isEmpty { return nil }
    let words = text.split(separator: " ").map(String.init)
    guard words.count == 3, let value = Double(words[2]) else { throw Malformed(line: text) }
    return Tolerance(words[0] == "abs" ? .absolute : .relative, value)
  }
}
