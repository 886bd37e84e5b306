// Which bytes of a piece of Swift are code, and which are comments or text literals.

/// Finds comments and text literals. Interpolations in literals count as code, with both brackets.
struct SwiftCodeScanner {
  private let bytes: [UInt8]
  private var place = 0
  private var depth = 0
  /// Interpolations that are nested deeper count as text.
  private static let deepest = 100
  /// Whether each byte is code.
  private(set) var isCode: [Bool]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    isCode = [Bool](repeating: true, count: bytes.count)
    code(until: nil)
  }

  /// Code up to the parenthesis that closes an interpolation, or the end.
  private mutating func code(until close: UInt8?) {
    var depth = 0
    while place < bytes.count {
      let byte = bytes[place]
      if bytes.has("//", at: place) {
        skip(to: bytes.end(from: place) { $0 != .newline })
      } else if bytes.has("/*", at: place) {
        blockComment()
      } else if let hashes = literalStart() {
        literal(hashes: hashes)
      } else {
        if byte == UInt8(ascii: "(") { depth += 1 }
        if byte == UInt8(ascii: ")") {
          if depth == 0, close != nil { return }
          depth -= 1
        }
        place += 1
      }
    }
  }

  private mutating func skip(to end: Int) {
    let end = min(end, bytes.count)
    for offset in place..<max(end, place) { isCode[offset] = false }
    place = max(end, place)
  }

  /// Comments nest.
  private mutating func blockComment() {
    var depth = 0
    var end = place
    repeat {
      if bytes.has("/*", at: end) {
        depth += 1
        end += 2
      } else if bytes.has("*/", at: end) {
        depth -= 1
        end += 2
      } else {
        end += 1
      }
    } while depth > 0 && end < bytes.count
    skip(to: end)
  }

  /// The number of `#` before the quotation mark of a literal that begins here.
  private func literalStart() -> Int? {
    let quote = bytes.end(from: place) { $0 == UInt8(ascii: "#") }
    return bytes.at(quote) == UInt8(ascii: "\"") ? quote - place : nil
  }

  private mutating func literal(hashes: Int) {
    let quote = place + hashes
    let isLong = bytes.has("\"\"\"", at: quote)
    skip(to: quote + (isLong ? 3 : 1))
    while place < bytes.count {
      if ends(isLong: isLong, hashes: hashes) {
        return skip(to: place + (isLong ? 3 : 1) + hashes)
      }
      if !isLong, bytes[place] == .newline { return }
      guard bytes[place] == .backslash, hasHashes(hashes, at: place + 1) else {
        skip(to: place + 1)
        continue
      }
      let escaped = place + 1 + hashes
      if bytes.at(escaped) == UInt8(ascii: "("), depth < Self.deepest {
        skip(to: escaped)
        interpolation()
      } else {
        skip(to: escaped + 1)
      }
    }
  }

  private mutating func interpolation() {
    depth += 1
    place += 1
    code(until: UInt8(ascii: ")"))
    place = min(place + 1, bytes.count)
    depth -= 1
  }

  private func ends(isLong: Bool, hashes: Int) -> Bool {
    let isQuote = isLong ? bytes.has("\"\"\"", at: place) : bytes[place] == UInt8(ascii: "\"")
    return isQuote && hasHashes(hashes, at: place + (isLong ? 3 : 1))
  }

  private func hasHashes(_ count: Int, at offset: Int) -> Bool {
    (offset..<offset + count).allSatisfy { bytes.at($0) == UInt8(ascii: "#") }
  }
}
