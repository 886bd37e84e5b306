// How a record becomes a line and a line becomes a record.

import FoundationEssentials

/// What is wrong with a line of records.
public enum RecordError: Error, Equatable {
  /// Written by a newer runtime.
  case version(Int)
  /// Not a record at all.
  case malformed(String)
}

extension Record {
  /// The record as one line of JSON, without the line end. Keys are sorted, so equal records are
  /// equal bytes; infinities and NaN are the strings `inf`, `-inf` and `nan`.
  public func line() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    return Array(try encoder.encode(self))
  }

  /// Reads a line. Nil for a kind of event that this reader does not know.
  public init?(line: some Collection<UInt8>) throws(RecordError) {
    let decoder = JSONDecoder()
    decoder.nonConformingFloatDecodingStrategy = .convertFromString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    let data = Data(line)
    guard let envelope = try? decoder.decode(Envelope.self, from: data) else {
      throw .malformed(String(decoding: line.prefix(80), as: UTF8.self))
    }
    guard envelope.version <= recordVersion else { throw .version(envelope.version) }
    guard let record = try? decoder.decode(Record.self, from: data) else {
      guard envelope.isUnknown else {
        throw .malformed(String(decoding: line.prefix(80), as: UTF8.self))
      }
      return nil
    }
    self = record
  }
}

/// The part of a record that every version has.
private struct Envelope: Decodable {
  var version: Int
  var event: [String: Payload]

  /// The payload is left to the full decoder.
  struct Payload: Decodable {
    init(from decoder: any Decoder) throws {}
  }

  private static let known: Set<String> = [
    "begin", "enter", "value", "tex", "table", "figure", "claim", "failure", "thrown", "end",
  ]

  var isUnknown: Bool { event.keys.allSatisfy { !Self.known.contains($0) } }
}
