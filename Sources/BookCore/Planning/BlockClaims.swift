// Where the calls of `claim` stand in a block.
//
// The parse dump lists them without places. They are looked for in the code; when that has another
// number of them than the parser, the places stay unknown.

/// The claims of a block, in source order.
struct BlockClaims {
  /// A claim of the outline with the offset of its call.
  struct Call {
    let claim: SwiftOutline.Claim
    let offset: Int
  }

  /// With the statement's range, and the call's own where it is known.
  private(set) var sites: [ClaimSite] = []
  /// The calls; none when their places are unknown.
  private(set) var calls: [Call] = []
  /// Which bytes of the code are no comment and no text literal.
  let isCode: [Bool]
  private let map: CellMap

  init(_ map: CellMap, _ outline: SwiftOutline) {
    self.map = map
    isCode = SwiftCodeScanner(map.bytes).isCode
    let claims = outline.items.flatMap(\.claims)
    let offsets = offsets()
    if offsets.count == claims.count {
      calls = zip(claims, offsets).map { Call(claim: $0, offset: $1) }
      sites = sites(outline, at: offsets)
    } else {
      // The parser passes over the lines whose condition does not hold; their claims are claims.
      sites = map.cell.hasConditionalLines ? offsets.map(site) : sites(outline, at: nil)
    }
  }

  /// The sites of the outline's claims.
  private func sites(_ outline: SwiftOutline, at offsets: [Int]?) -> [ClaimSite] {
    let ends = outline.items.dropFirst().map(\.start) + [map.byteCount]
    var sites: [ClaimSite] = []
    for (item, end) in zip(outline.items, ends) where !item.claims.isEmpty {
      let statement = map.range(item.start, max(item.start, map.bytes.endOfText(before: end)))
      for claim in item.claims {
        let call = offsets.map { range(ofCall: $0[sites.count]) }
        sites.append(ClaimSite(label: claim.label, statement: statement, call: call))
      }
    }
    return sites
  }

  /// The site of a call of which the parser says nothing.
  private func site(ofCall offset: Int) -> ClaimSite {
    let call = range(ofCall: offset)
    return ClaimSite(label: label(ofCall: offset), statement: call, call: call)
  }
}

// Reading the code
extension BlockClaims {
  /// The offsets of the word `claim` before an opening parenthesis.
  private func offsets() -> [Int] {
    let (bytes, word) = (map.bytes, Array("claim(".utf8))
    guard bytes.count >= word.count else { return [] }
    return (0...(bytes.count - word.count)).filter { start in
      guard isCode[start], bytes[start..<(start + word.count)].elementsEqual(word) else {
        return false
      }
      return !bytes.isName(at: start - 1) && bytes.at(start - 1) != UInt8(ascii: ".")
    }
  }

  /// The sentence of a call, when it is a text literal without escapes.
  private func label(ofCall offset: Int) -> String? {
    let start = offset + "claim(".utf8.count
    let end = isCode[start...].firstIndex(of: true) ?? map.byteCount
    let literal = map.bytes[start..<end]
    guard literal.count >= 2, !literal.contains(UInt8(ascii: "\\")) else { return nil }
    return String(decoding: literal.dropFirst().dropLast(), as: UTF8.self)
  }

  private func range(ofCall offset: Int) -> SourceRange { map.range(offset, end(ofCall: offset)) }

  /// Where a call ends: behind its arguments, or behind the closure that trails them.
  private func end(ofCall offset: Int) -> Int {
    let bytes = map.bytes
    var depth = 0
    for place in offset..<bytes.count where isCode[place] {
      if "([{".utf8.contains(bytes[place]) { depth += 1 }
      guard ")]}".utf8.contains(bytes[place]) else { continue }
      depth -= 1
      let next = bytes.end(from: place + 1) { $0.isWhitespace }
      if depth == 0, bytes.at(next) != UInt8(ascii: "{") { return place + 1 }
    }
    return bytes.count
  }
}
