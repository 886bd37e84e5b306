// A number of the book as another program computed it.

import Foundation
import Testing

/// An entry of `Reference/values.json`.
struct WorkedValue: Decodable, Sendable, CustomTestStringConvertible {
  var chapter: String
  var name: String
  var place: Place
  private var values: [WrittenNumber]
  private var relative: Double?
  /// Replaces the entries' own sizes where they cancel.
  private var scale: Double?

  /// Where the chapter reports it: a side of a claim, or a column of a table.
  struct Place: Decodable, Sendable {
    /// The statement of a claim, or the expression of a checked number.
    var claim: String?
    var side: String?
    var table: String?
    var column: String?
  }

  var testDescription: String { "\(chapter): \(name)" }

  var numbers: [Double] { values.map(\.value) }

  static func read() throws -> [WorkedValue] {
    let file = URL(filePath: #filePath).appending(path: "../Reference/values.json").standardized
    return try JSONDecoder().decode([WorkedValue].self, from: try Data(contentsOf: file))
  }

  /// Whether computed numbers are these, each within its limit: 1e-12 of its own size unless said.
  func agrees(with computed: [Double]) -> Bool {
    computed.count == numbers.count && zip(computed, numbers).allSatisfy(isClose)
  }

  private func isClose(_ computed: Double, _ reference: Double) -> Bool {
    guard reference.isFinite else {
      return reference.isNaN ? computed.isNaN : computed == reference
    }
    let size = scale ?? abs(reference)
    return abs(computed - reference) <= (relative ?? 1e-12) * size
  }
}
