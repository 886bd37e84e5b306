// What stands around a checked number: a sign, a digit or a power of ten beside the brackets makes
// readers see another number than the one that was checked.

/// The text on both sides of a checked number.
struct NumberSurroundings {
  private let source: SourceText
  private let number: Range<Int>
  /// What stands between the number's brackets.
  private let written: String

  init(of range: SourceRange, written: String, in source: SourceText) {
    self.source = source
    self.written = written
    number = source.offset(of: range.start)..<source.offset(of: range.end)
  }

  /// The first character that belongs to the number as readers see it, and is not in the brackets.
  /// Hyphens, ranges, fractions, units and sizes are prose: `non-[3](…)`, `[3](…)/4`, `[2](…) × 3`.
  ///
  /// Complexity: constant; no more than a line's length is looked at.
  func touching() -> (character: String, range: SourceRange)? {
    (mayTouchBefore ? touchingBefore() : nil) ?? (mayTouchAfter ? touchingAfter() : nil)
  }

  // Nearly all numbers stand among words, which a look at a byte tells: the patterns below take a
  // thousand times longer.

  /// Whether something of which a pattern can begin stands right before the number.
  private var mayTouchBefore: Bool {
    guard let byte = source.bytes.at(number.lowerBound - 1) else { return false }
    return byte >= 0x80 || byte.isDigit || "-.*_eE,';$}\\".utf8.contains(byte)
  }

  /// Whether something of which a pattern can begin stands after the number, behind blanks and marks of
  /// emphasis.
  private var mayTouchAfter: Bool {
    let bytes = source.bytes
    let place = bytes.end(from: number.upperBound) { $0.isWhitespace || "*_".utf8.contains($0) }
    guard let byte = bytes.at(place) else { return false }
    if byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",") {
      return bytes.at(place + 1).map { !$0.isWhitespace } ?? false
    }
    let isNear = place == number.upperBound
    return byte >= 0x80 || byte.isDigit || "%x&$\\{".utf8.contains(byte)
      || isNear && "eE'".utf8.contains(byte) || bytes.at(place - 1) == UInt8(ascii: "*")
  }

  /// More is not needed for any pattern.
  private static let reach = 80

  private func touchingBefore() -> (character: String, range: SourceRange)? {
    let start =
      source.bytes[..<number.lowerBound].suffix(Self.reach)
      .lastIndex(of: .newline).map { $0 + 1 } ?? max(0, number.lowerBound - Self.reach)
    let text = PlacedScalars(source.bytes, start..<number.lowerBound).reversed
    let isGroup = written.prefixMatch(of: /[0-9]{3}(?![0-9])/) != nil
    let patterns = isGroup ? Self.before + [Self.groupBefore] : Self.before
    return match(patterns, text)
  }

  private func touchingAfter() -> (character: String, range: SourceRange)? {
    let end = min(number.upperBound + Self.reach, source.bytes.count)
    // Not the first of two coordinates: `([234](…),100)`.
    let isInBrackets =
      source.bytes.at(number.lowerBound - 1).map { "([{".utf8.contains($0) } ?? false
    let patterns = isInBrackets ? Self.after : Self.after + [Self.groupAfter]
    return match(patterns, PlacedScalars(source.bytes, number.upperBound..<end).paragraph)
  }

  private func match(
    _ patterns: [Regex<(Substring, Substring)>], _ text: PlacedScalars
  ) -> (character: String, range: SourceRange)? {
    let string = text.string
    for pattern in patterns {
      guard let found = string.prefixMatch(of: pattern.matchingSemantics(.unicodeScalar)) else {
        continue
      }
      let place = text.range(of: found.1, in: string)
      return (
        String(found.1),
        SourceRange(source.position(at: place.lowerBound), source.position(at: place.upperBound))
      )
    }
    return nil
  }
}

// MARK: Patterns

// Regular expressions are no values that threads may share, so each use makes them.
extension NumberSurroundings {
  /// From the number backwards: a sign behind a blank, an opening bracket or a relation, a digit, a point,
  /// an exponent's e.
  private static var before: [Regex<(Substring, Substring)>] {
    [
      /[*_]*([-−–])\\?[*_]*+(?=\s|$|[(\[{=<≈≤≥:;,“‘„]|\|(?:\s|$))/, /([0-9])/,
      /(\.)(?=[0-9]|\s|[-−(]|$)/, /([eE])[0-9]/,
      // An emphasised digit.
      /\*+([0-9])[0-9.,]*\*/,
    ]
  }

  /// A separator of thousands, where the number begins with three digits.
  private static var groupBefore: Regex<(Substring, Substring)> {
    // Not the second of two coordinates: `(100,[234](…))`.
    /([,'’\u{A0}\u{2007}\u{2009}\u{202F}])[0-9]{1,3}(?![0-9(\[\\])/
  }

  private static var groupAfter: Regex<(Substring, Substring)> {
    /([,'’\u{A0}\u{2007}\u{2009}\u{202F}])[0-9]{3}(?![0-9])/
  }

  private static var after: [Regex<(Substring, Substring)>] {
    [
      /([0-9½⅓⅔¼¾])/, /(\.)[0-9]/,
      // Not the remainder of a division: `7 % 3`, `7 % n`.
      /[*_]*\s*([%‰‱])(?!\s*[0-9\[(])(?!\s+\p{L}(?!\p{L}))/,
      /[*_]*\s*([×·⋅])\s*10\s*(?:\^|<sup>|[⁻⁺⁰¹²³⁴⁵⁶⁷⁸⁹])/,
      // At the start of a line a star is the mark of a list, and right behind the number one of emphasis.
      /(?:[^\S\n]*(?=x)|[^\S\n]+)([*x])[^\S\n]*10(?:\^|\*\*|<sup>|[⁻⁺⁰¹²³⁴⁵⁶⁷⁸⁹])/,
      /([eE])[+\-−]?[0-9]/,
      // An emphasised digit.
      /\*+([0-9])[0-9.,]*\*/,
    ]
  }
}

// MARK: Characters with their places

/// A part of a source as readers see it: character references and TeX commands as characters,
/// dollar signs and braces left out.
private struct PlacedScalars {
  private var scalars: [(scalar: Unicode.Scalar, place: Range<Int>)]

  init(_ bytes: [UInt8], _ range: Range<Int>) {
    scalars = []
    let plain = Self.read(bytes, range)
    let (shown, ends) = WrittenNotation.replacingCommands(in: plain.map(\.scalar))
    var start = 0
    for (scalar, end) in zip(shown, ends) {
      let place = plain[start].place.lowerBound..<plain[end - 1].place.upperBound
      if !["$", "{", "}"].contains(scalar) { scalars.append((scalar, place)) }
      start = end < plain.count ? end : start
    }
  }

  private static func read(
    _ bytes: [UInt8], _ range: Range<Int>
  ) -> [(scalar: Unicode.Scalar, place: Range<Int>)] {
    var result: [(scalar: Unicode.Scalar, place: Range<Int>)] = []
    var offset = range.lowerBound
    while offset < range.upperBound {
      let reference = CharacterReference(in: bytes, at: offset)
      let end = reference?.end ?? bytes.end(from: offset + 1) { $0 & 0xC0 == 0x80 }
      let text = reference?.text ?? bytes.string(offset..<end)
      result += text.unicodeScalars.map { ($0, offset..<end) }
      offset = end
    }
    return result
  }

  var string: String { String(String.UnicodeScalarView(scalars.map(\.scalar))) }

  /// From the last to the first.
  var reversed: PlacedScalars {
    var text = self
    text.scalars.reverse()
    return text
  }

  /// Up to the first line without text.
  var paragraph: PlacedScalars {
    var text = self
    var isBlank = false
    let end = scalars.firstIndex { item in
      defer { isBlank = item.scalar == "\n" || isBlank && item.scalar.properties.isWhitespace }
      return item.scalar == "\n" && isBlank
    }
    if let end { text.scalars = Array(scalars[..<end]) }
    return text
  }

  /// The place in the source of a part of `string`.
  func range(of part: Substring, in string: String) -> Range<Int> {
    let view = string.unicodeScalars
    let first = view.distance(from: view.startIndex, to: part.startIndex)
    return scalars[first].place
  }
}
