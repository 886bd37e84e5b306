// Where the calls of `claim` stand in a block.
//
// The parse dump lists them without places. They are looked for in the code; when that has another
// number of them than the parser, the places stay unknown.

/// The claims of a block.
struct ClaimFinder {
  /// In source order, with the statement's place, and the call's own where it is known.
  private(set) var sites: [ClaimSite] = []
  /// The code, in which calls name the very function that they mean. Its name has as many letters, so
  /// that columns stay.
  private(set) var rewrittenBytes: [UInt8]

  /// - Parameter keepsNames: whether no call is renamed: for blocks that compile only so.
  init(map: CellMap, outline: SwiftOutline, keepsNames: Bool) {
    rewrittenBytes = map.bytes
    let claims = outline.items.flatMap(\.claims)
    let places = Self.places(in: map.bytes)
    let isKnown = places.count == claims.count
    var index = 0
    for (number, item) in outline.items.enumerated() {
      let isLast = number == outline.items.count - 1
      let end = isLast ? map.byteCount : outline.items[number + 1].start
      for claim in item.claims {
        let place = isKnown ? places[index] : nil
        index += 1
        sites.append(
          ClaimSite(
            label: claim.label, writtenRight: claim.writtenRight,
            statement: map.range(item.start, max(item.start, end - 1)),
            position: place.map(map.position)))
        guard let place, let name = claim.exactName, !keepsNames else { continue }
        rewrittenBytes.replaceSubrange(place..<(place + 5), with: Array(name.utf8))
      }
    }
  }

  /// The offsets of the word `claim` before an opening parenthesis.
  private static func places(in bytes: [UInt8]) -> [Int] {
    let word = Array("claim(".utf8)
    guard bytes.count >= word.count else { return [] }
    let isCode = SwiftCodeScanner(bytes).isCode
    return (0...(bytes.count - word.count)).filter { start in
      guard isCode[start], bytes[start..<(start + word.count)].elementsEqual(word) else {
        return false
      }
      return start == 0 || !isPartOfName(bytes[start - 1])
    }
  }

  private static func isPartOfName(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".") || byte >= 0x80
      || Character(UnicodeScalar(byte)).isLetter || Character(UnicodeScalar(byte)).isNumber
  }
}
