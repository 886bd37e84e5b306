// How a line that a chapter's process wrote becomes a record.

import BookRecords
import FoundationEssentials

/// What is wrong with a line of records.
enum RecordError: Error, Equatable {
  /// Written by a newer runtime.
  case version(Int)
  /// Not a record at all.
  case malformed(String)
}

extension Record {
  /// Reads a line. Nil for a kind of event that this reader does not know.
  init?(line: some Collection<UInt8>) throws(RecordError) {
    let decoder = JSONDecoder()
    decoder.nonConformingFloatDecodingStrategy = .convertFromString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    let data = Data(line)
    if let record = try? decoder.decode(Record.self, from: data) {
      guard record.version <= recordVersion else { throw .version(record.version) }
      self = record
      return
    }
    guard let envelope = try? decoder.decode(Envelope.self, from: data) else {
      throw .malformed(String(decoding: line.prefix(80), as: UTF8.self))
    }
    guard envelope.version <= recordVersion else { throw .version(envelope.version) }
    guard envelope.isUnknown else {
      throw .malformed(String(decoding: line.prefix(80), as: UTF8.self))
    }
    return nil
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

  var isUnknown: Bool { event.keys.allSatisfy { Record.Event.Kind(rawValue: $0) == nil } }
}
