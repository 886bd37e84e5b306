// Where the calls of `claim` stand in a block.
//
// The parse dump lists them without places. They are looked for in the code; when that has another
// number of them than the parser, the places stay unknown.

/// The claims of a block.
struct ClaimFinder {
  /// In source order, with the statement's range, and the call's own where it is known.
  private(set) var sites: [ClaimSite] = []
  /// The code, in which calls name the very function that they mean. Its name has as many letters, so
  /// that columns stay.
  private(set) var rewrittenBytes: [UInt8]
  /// Which bytes of the code are no comment and no text literal.
  let isCode: [Bool]
  /// The closures of properties that are single expressions.
  private(set) var bodies: [PropertyBody] = []

  /// - Parameter keepsNames: whether no call is renamed: for blocks that compile only so.
  init(map: CellMap, outline: SwiftOutline, keepsNames: Bool, literals: LiteralOperators) {
    rewrittenBytes = literals.rewritten(map.bytes, map.cell.options.tolerance)
    let claims = outline.items.flatMap(\.claims)
    isCode = SwiftCodeScanner(map.bytes).isCode
    let places = Self.places(in: map.bytes, isCode)
    let isKnown = places.count == claims.count
    guard isKnown || !map.cell.hasConditionalLines else {
      // The parser passes over the lines whose condition does not hold; their claims are claims.
      sites = places.map { place in
        let call = map.range(place, Self.callEnd(place, map.bytes, isCode))
        return ClaimSite(label: Self.label(place, map.bytes, isCode), statement: call, call: call)
      }
      return
    }
    var index = 0
    for (number, item) in outline.items.enumerated() {
      let isLast = number == outline.items.count - 1
      let end = isLast ? map.byteCount : outline.items[number + 1].start
      for claim in item.claims {
        let place = isKnown ? places[index] : nil
        index += 1
        sites.append(
          ClaimSite(
            label: claim.label,
            statement: map.range(item.start, max(item.start, map.bytes.endOfText(before: end))),
            call: place.map { map.range($0, Self.callEnd($0, map.bytes, isCode)) }))
        guard let place, let name = claim.exactName, !keepsNames else { continue }
        rewrittenBytes.replaceSubrange(place..<(place + 5), with: Array(name.utf8))
        if let closure = claim.closure {
          PropertyBody(closure, in: map.bytes, isCode: isCode).map { bodies.append($0) }
        }
      }
    }
  }

  /// The sentence of a call, when it is a text literal without escapes.
  private static func label(_ call: Int, _ bytes: [UInt8], _ isCode: [Bool]) -> String? {
    let start = call + "claim(".utf8.count
    let end = isCode[start...].firstIndex(of: true) ?? bytes.count
    let literal = bytes[start..<end]
    guard literal.count >= 2, !literal.contains(UInt8(ascii: "\\")) else { return nil }
    return String(decoding: literal.dropFirst().dropLast(), as: UTF8.self)
  }

  /// Where a call ends: behind its arguments, or behind the closure that trails them.
  private static func callEnd(_ start: Int, _ bytes: [UInt8], _ isCode: [Bool]) -> Int {
    var depth = 0
    for place in start..<bytes.count where isCode[place] {
      if "([{".utf8.contains(bytes[place]) { depth += 1 }
      guard ")]}".utf8.contains(bytes[place]) else { continue }
      depth -= 1
      let next = bytes.end(from: place + 1) { $0.isWhitespace }
      if depth == 0, bytes.at(next) != UInt8(ascii: "{") { return place + 1 }
    }
    return bytes.count
  }

  /// The offsets of the word `claim` before an opening parenthesis.
  private static func places(in bytes: [UInt8], _ isCode: [Bool]) -> [Int] {
    let word = Array("claim(".utf8)
    guard bytes.count >= word.count else { return [] }
    return (0...(bytes.count - word.count)).filter { start in
      guard isCode[start], bytes[start..<(start + word.count)].elementsEqual(word) else {
        return false
      }
      return !bytes.isName(at: start - 1) && bytes.at(start - 1) != UInt8(ascii: ".")
    }
  }
}
