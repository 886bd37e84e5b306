// HTML character references in text: `&eacute;`, `&#233;`, `&#xE9;`.

/// A valid character reference at some place of a text.
struct CharacterReference {
  var text: String
  var end: Int

  init?(in bytes: [UInt8], at start: Int) {
    guard bytes.at(start) == UInt8(ascii: "&") else { return nil }
    let semicolon = bytes.end(from: start + 1) {
      $0.isDigit || $0.isLetter || $0 == UInt8(ascii: "#")
    }
    guard bytes.at(semicolon) == UInt8(ascii: ";"), (2...34).contains(semicolon - start),
      let text = CommonMarkReader.character(forReference: bytes.string(start..<semicolon + 1))
    else { return nil }
    self.text = text
    end = semicolon + 1
  }
}
