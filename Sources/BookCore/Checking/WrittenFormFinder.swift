// Finds numbers in a line of output that an author writes otherwise than a program prints them.

/// Joins the tokens of written numbers: `1,000,000`, `1.2 × 10⁻⁵`, `−∞`, `1 − 2i`, `3.1 ± 0.1`, `< 0.001`.
struct WrittenFormFinder {
  private let line: PinnedLine
  private let groupsByComma: Bool
  /// The characters of the line, TeX commands as characters.
  private let scalars: [Unicode.Scalar]
  /// The byte behind the end of each.
  private let ends: [Int]
  /// Which of them starts at a byte.
  private let starts: [Int: Int]
  private var depth = 0

  /// The line with the tokens joined; linear in the line.
  static func joined(_ line: PinnedLine, groupsByComma: Bool) -> PinnedLine {
    var finder = WrittenFormFinder(line, groupsByComma)
    return finder.joined()
  }

  private init(_ line: PinnedLine, _ groupsByComma: Bool) {
    self.line = line
    self.groupsByComma = groupsByComma
    let source = Array(String(decoding: line.bytes, as: UTF8.self).unicodeScalars)
    var offsets = [0]
    for scalar in source { offsets.append(offsets[offsets.count - 1] + UTF8.width(scalar)) }
    let normalized = WrittenNotation.replacingCommands(in: source)
    scalars = normalized.scalars
    ends = normalized.ends.map { offsets[$0] }
    starts = Dictionary(
      zip([0] + ends, scalars.indices), uniquingKeysWith: { first, _ in first })
  }

  private mutating func joined() -> PinnedLine {
    var tokens: [TextToken] = []
    var forms: [Int: WrittenForm] = [:]
    var index = 0
    while index < line.tokens.count {
      var token = line.tokens[index]
      if let (form, last) = form(at: index) {
        forms[tokens.count] = form
        token.kind = .number
        token.range = token.range.lowerBound..<line.tokens[last].range.upperBound
        index = last
      } else if token.kind == .mark {
        follow(line.bytes[token.range.lowerBound])
      }
      tokens.append(token)
      index += 1
    }
    return PinnedLine(number: line.number, bytes: line.bytes, tokens: tokens, forms: forms)
  }

  /// Counts the brackets that are open.
  private mutating func follow(_ mark: UInt8) {
    if "([{".utf8.contains(mark) { depth += 1 }
    if ")]}".utf8.contains(mark) { depth = max(0, depth - 1) }
  }

  /// The number that starts at a token, and its last token; nil for one that programs print.
  private func form(at first: Int) -> (WrittenForm, last: Int)? {
    guard mayStart(first), let start = starts[line.tokens[first].range.lowerBound] else {
      return nil
    }
    var parser = WrittenParser(scalars, at: start, groupSeparators: separators(before: first))
    guard let form = parser.numberInText(), parser.index > start else { return nil }
    let end = ends[parser.index - 1]
    guard var last = line.tokens[first...].firstIndex(where: { $0.range.upperBound >= end }),
      line.tokens[last].range.upperBound == end
    else { return nil }
    // The point of a sentence.
    if last > first, line.tokens[last].kind == .mark, line.bytes[end - 1] == 46 { last -= 1 }
    return isWritten(form, first, last) ? (form, last) : nil
  }

  private func isWritten(_ form: WrittenForm, _ first: Int, _ last: Int) -> Bool {
    if first == last, line.tokens[first].kind == .number { return false }
    if isRemainder(last) { return false }
    guard case .scalar(let scalar) = form else { return true }
    if scalar == .nan { return false }
    // The sign of a difference is none of the number's.
    let isSign = "+-\u{2212}".contains(line.text(of: line.tokens[first]))
    return !isSign || !line.tokens[first + 1].hasSpaceBefore
  }

  /// Whether a percent sign stands between two numbers, as an operator does.
  private func isRemainder(_ last: Int) -> Bool {
    let sign = line.tokens[last]
    guard line.text(of: sign).hasSuffix("%"), line.tokens.indices.contains(last + 1) else {
      return false
    }
    return sign.hasSpaceBefore && line.tokens[last + 1].kind == .number
  }

  /// What may part digits into threes: in a list, a comma parts entries.
  private func separators(before first: Int) -> Set<Unicode.Scalar> {
    let separators = WrittenNotation.groupSeparators.subtracting([" ", "\t"])
    let start = line.tokens[first].range.lowerBound
    let isList =
      !groupsByComma || depth > 0 || (start > 0 && line.bytes[start - 1] == UInt8(ascii: ","))
    return isList ? separators : separators.union([","])
  }

  private func mayStart(_ index: Int) -> Bool {
    let token = line.tokens[index]
    let text = line.text(of: token)
    switch token.kind {
    case .number: return true
    case .word: return text.utf8.first?.isDigit == true || ["inf", "infinity"].contains(text)
    case .elision: return false
    case .mark:
      if "∞\\".contains(text) { return true }
      guard "+-\u{2212}<>≤≥".contains(text) else { return false }
      return maySign(at: token.range.lowerBound) && !(isBound(text) && comparesNumbers(index))
    }
  }

  private func isBound(_ text: String) -> Bool { "<>≤≥".contains(text) }

  /// Whether a sign of order stands behind a number, or is the head of an arrow.
  private func comparesNumbers(_ index: Int) -> Bool {
    if index > 0, line.tokens[index - 1].kind == .number { return true }
    let next = line.tokens[index].range.upperBound
    return line.bytes.at(next).map { "-=<>".utf8.contains($0) } ?? true
  }

  /// Whether a sign belongs to what follows it, and is no part of an arrow or an operator.
  private func maySign(at start: Int) -> Bool {
    guard TextTokenizer.maySign(line.bytes, at: start) else { return false }
    return start == 0 || !"=<>".utf8.contains(line.bytes[start - 1])
  }
}

extension PinnedLine {
  /// The line with the tokens of written numbers joined.
  func joiningForms(_ groupsByComma: Bool) -> PinnedLine {
    WrittenFormFinder.joined(self, groupsByComma: groupsByComma)
  }

  /// Whether a comma stands between two fields, as in a table that is printed for programs, and not
  /// before three digits of a number. There no comma groups digits.
  var partsByComma: Bool {
    bytes.indices.contains { place in
      guard bytes[place] == UInt8(ascii: ","), let before = bytes.at(place - 1),
        let after = bytes.at(place + 1), !before.isWhitespace, !after.isWhitespace
      else { return false }
      let digits = bytes.end(from: place + 1, while: \.isDigit) - place - 1
      return !(before.isDigit && digits == 3)
    }
  }

  /// A token as a line of its own, cut into plain tokens.
  func slice(_ token: TextToken) -> PinnedLine {
    let bytes = Array(bytes[token.range])
    return PinnedLine(number: number, bytes: bytes, tokens: TextTokenizer.tokens(of: bytes))
  }
}
