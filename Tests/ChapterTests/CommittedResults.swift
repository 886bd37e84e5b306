// The committed results of the shipped book, as far as they hold numbers.

import Foundation

/// What `output/results.json` says that the chapters computed.
struct CommittedResults: Decodable {
  var chapters: [Chapter]

  struct Chapter: Decodable {
    var slug: String
    var claims: [Claim]
    var cells: [Cell]
  }

  struct Claim: Decodable {
    var statement: String
    var source: String?
    var verdict: String
    var left: Shown?
    var right: Shown?
  }

  struct Cell: Decodable { var outputs: [Output] }
  struct Output: Decodable { var table: Table? }

  struct Table: Decodable {
    var caption: String?
    var columns: [Column]
    var rows: [[Shown]]
  }

  struct Column: Decodable { var title: String }
  struct Shown: Decodable { var value: Numbers }

  static func read() throws -> CommittedResults {
    let file = URL(filePath: #filePath).appending(path: "../../../output/results.json").standardized
    return try JSONDecoder().decode(CommittedResults.self, from: try Data(contentsOf: file))
  }

  /// The numbers at a place of a chapter, once for each time that it occurs.
  func numbers(at place: WorkedValue.Place, in slug: String) -> [[Double]] {
    chapters.filter { $0.slug == slug }.flatMap { chapter in
      chapter.claims.compactMap { $0.numbers(at: place) }
        + chapter.cells.flatMap(\.outputs).compactMap { $0.table?.numbers(at: place) }
    }
  }
}

extension CommittedResults.Claim {
  /// A side of the claim; nothing when the place is another one or the claim does not hold.
  func numbers(at place: WorkedValue.Place) -> [Double]? {
    guard let wanted = place.claim, wanted == statement || wanted == source, verdict == "holds"
    else { return nil }
    return (place.side == "right" ? right : left)?.value.numbers
  }
}

extension CommittedResults.Table {
  /// The cells of a column, joined.
  func numbers(at place: WorkedValue.Place) -> [Double]? {
    guard let wanted = place.table, wanted == caption,
      let index = columns.firstIndex(where: { $0.title == place.column })
    else { return nil }
    return rows.flatMap { $0[index].value.numbers }
  }
}

/// The numbers of a value, row by row; none of what is no number.
struct Numbers: Decodable {
  var numbers: [Double] = []

  private struct Key: CodingKey {
    var stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  init(from decoder: any Decoder) throws {
    let value = try decoder.container(keyedBy: Key.self)
    guard let kind = value.allKeys.first else { return }
    switch kind.stringValue {
    case "number", "integer": numbers = [try value.decode(WrittenNumber.self, forKey: kind).value]
    case "vector": numbers = try value.decode([WrittenNumber].self, forKey: kind).map(\.value)
    case "matrix":
      numbers = try value.nestedContainer(keyedBy: Key.self, forKey: kind)
        .decode([WrittenNumber].self, forKey: Key(stringValue: "elements")).map(\.value)
    case "list": numbers = try value.decode([Numbers].self, forKey: kind).flatMap(\.numbers)
    default: break
    }
  }
}

/// A number of a JSON file, which writes those that JSON lacks as texts: `"nan"`, `"inf"`.
struct WrittenNumber: Decodable, Sendable {
  var value: Double

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let number = try? container.decode(Double.self) {
      value = number
      return
    }
    let text = try container.decode(String.self)
    guard let number = Double(text) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "no number: \(text)")
    }
    value = number
  }
}
