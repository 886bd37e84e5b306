// `$…$` and `$$…$$`, by Pandoc's rule, so that prices stay prices.

extension ExtensionScanner {
  /// The formula that begins at `start`, where no `$` stands before it.
  mutating func math(at start: Int) -> Found? {
    switch bytes.end(from: start, while: { $0 == .dollar }) - start {
    case 1: return inlineMath(at: start)
    case 2:
      let found = displayMath(at: start)
      if found == nil { unclosed.append(text.origin(of: start)) }
      return found
    default: return nil
    }
  }

  /// Opened by `$` before a character that is not white space, closed by the next `$` if it stands
  /// after such a character and not before a digit.
  private mutating func inlineMath(at start: Int) -> Found? {
    guard let first = bytes.at(start + 1), !first.isWhitespace else { return nil }
    var offset = start + 1
    while let byte = bytes.at(offset), byte != .dollar {
      guard let next = end(ofMathPartAt: offset, byte) else { return nil }
      offset = next
    }
    guard offset < bytes.count, closesMath(at: offset) else { return nil }
    let tex = plain.string(start + 1..<offset)
    return Found(
      kind: .math(tex: tex, texStart: text.origin(of: start + 1)), range: start..<offset + 1)
  }

  private func closesMath(at dollar: Int) -> Bool {
    !bytes[dollar - 1].isWhitespace && bytes.at(dollar + 1)?.isDigit != true
  }

  /// Where a formula goes on behind a byte of it; nil where a tag or a link with a `$` in it takes that
  /// away.
  private mutating func end(ofMathPartAt offset: Int, _ byte: UInt8) -> Int? {
    switch byte {
    case .backslash: return offset + 2
    case .backtick:
      return codeSpans.span(at: offset)?.end ?? bytes.end(from: offset) { $0 == .backtick }
    case UInt8(ascii: "<"):
      if let end = html.end(at: offset), bytes[offset..<end].contains(.dollar) { return nil }
    case UInt8(ascii: "]"):
      if let tail = links.inlineTail(at: offset + 1), bytes[offset..<tail.end].contains(.dollar) {
        return nil
      }
    default: break
    }
    return offset + 1
  }

  private mutating func displayMath(at start: Int) -> Found? {
    guard !isWithoutDisplayEnd else { return nil }
    var close = start + 2
    while close < bytes.count, !bytes.has("$$", at: close) {
      close += bytes[close] == .backslash ? 2 : 1
    }
    guard close < bytes.count else {
      isWithoutDisplayEnd = true
      return nil
    }
    guard plain[start + 2..<close].contains(where: { !$0.isWhitespace }) else { return nil }
    let first = plain.end(from: start + 2) { $0.isWhitespace }
    var last = close
    while plain[last - 1].isWhitespace { last -= 1 }
    var end = close + 2
    var label: String?
    let brace = bytes.end(from: end) { $0.isSpaceOrTab }
    if let (attributes, attributesEnd) = Attributes.scan(plain, at: brace), attributes.label != nil
    {
      label = attributes.label
      end = attributesEnd
    }
    return Found(
      kind: .displayMath(
        tex: plain.string(first..<last), texStart: text.origin(of: first), label: label),
      range: start..<end)
  }
}
