// What the cache keeps of a run.

import Foundation

/// A transcript with the places that its cells had, and with what it was made from.
struct CachedResult: Codable, Sendable {
  var transcript: Transcript
  var places: [CellPlace]

  /// The transcript for a chapter with the same cells, wherever they stand now; nil when the entry
  /// is of another chapter.
  func transcript(for cells: [Cell]) -> Transcript? {
    guard places.count == cells.count, transcript.cells.count == cells.count else { return nil }
    return transcript.rebased(Rebasing(old: places, new: cells.map(CellPlace.init)))
  }

  static func coder() -> (encoder: JSONEncoder, decoder: JSONDecoder) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    let decoder = JSONDecoder()
    decoder.nonConformingFloatDecodingStrategy = .convertFromString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    return (encoder, decoder)
  }
}
