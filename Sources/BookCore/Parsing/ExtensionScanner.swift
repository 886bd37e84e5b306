// Finds extension syntax in the text of one block, before the CommonMark parser reads its inlines.
// Code, raw HTML, autolinks, link destinations and escapes are passed over, as CommonMark has it.

/// Scans a block's text from left to right, in linear time.
struct ExtensionScanner {
  /// What kind of block the text is of: some allow attributes at their end.
  enum Role { case text, heading, caption }

  /// A token with its place in the scanned text.
  struct Found {
    var kind: ExtensionToken.Kind
    var range: Range<Int>
  }

  let bytes: [UInt8]
  /// The text as the author wrote it: `bytes` has displayed formulas hidden already.
  let plain: [UInt8]
  let text: MappedText
  let role: Role
  private(set) var found: [Found] = []
  private(set) var code: [Range<Int>] = []
  /// Where in the file a `$$` stands that nothing closes.
  var unclosed: [Int] = []
  /// Labels in running text that nothing before them takes, with their places in the file.
  private(set) var strayLabels: [StrayLabel] = []
  let codeSpans: CodeSpans
  var html: HTMLSyntax
  let links: LinkSyntax
  /// The labels that the chapter's link reference definitions give.
  let linkLabels: LinkLabels
  /// Whether no further `$$` closes a formula.
  var isWithoutDisplayEnd = false
  private var openBrackets = 0

  init(
    _ leaf: MappedText, plain: [UInt8], role: Role = .text, linkLabels: LinkLabels = LinkLabels()
  ) {
    text = leaf
    self.linkLabels = linkLabels
    bytes = leaf.bytes
    self.plain = plain
    self.role = role
    codeSpans = CodeSpans(bytes)
    html = HTMLSyntax(bytes: bytes)
    links = LinkSyntax(bytes: bytes)
  }

  /// Whether there is any byte that may begin a token.
  static func mayFindSomething(in bytes: [UInt8]) -> Bool {
    bytes.contains { "$[@{~\\".utf8.contains($0) }
  }

  /// The tokens of the text, with their places in the file.
  mutating func tokens() -> [ExtensionToken] {
    scan()
    return found.map {
      ExtensionToken(
        kind: $0.kind, text: plain.string($0.range), origins: text.origins(of: $0.range))
    }
  }

  /// Looks at every byte that can begin something.
  mutating func scan() {
    var offset = 0
    while offset < bytes.count { offset = max(step(at: offset), offset + 1) }
  }

  private mutating func step(at offset: Int) -> Int {
    switch bytes[offset] {
    case .backslash: return bytes.at(offset + 1)?.isPunctuation == true ? offset + 2 : offset + 1
    case .backtick: return passCode(at: offset)
    case UInt8(ascii: "<"): return html.end(at: offset) ?? offset + 1
    case .dollar: return take(math(at: offset)) ?? bytes.end(from: offset) { $0 == .dollar }
    case UInt8(ascii: "["):
      if let end = take(bracketed(at: offset)) { return end }
      openBrackets += 1
      return offset + 1
    case UInt8(ascii: "]"): return passLinkEnd(at: offset)
    case UInt8(ascii: "@"): return take(reference(at: offset)) ?? offset + 1
    case UInt8(ascii: "{"): return take(attributes(at: offset)) ?? offset + 1
    case UInt8(ascii: "~"):
      return take(strike(at: offset)) ?? bytes.end(from: offset) { $0 == UInt8(ascii: "~") }
    default: return offset + 1
    }
  }

  private mutating func take(_ token: Found?) -> Int? {
    guard let token else { return nil }
    found.append(token)
    return token.range.upperBound
  }

  private mutating func passCode(at start: Int) -> Int {
    guard let span = codeSpans.span(at: start) else {
      return bytes.end(from: start) { $0 == .backtick }
    }
    code.append(start..<span.end)
    return span.end
  }

  private mutating func passLinkEnd(at bracket: Int) -> Int {
    guard openBrackets > 0 else { return bracket + 1 }
    openBrackets -= 1
    return links.inlineTail(at: bracket + 1)?.end ?? bracket + 1
  }

  /// Attributes at the end of a heading or caption, or right after an image.
  private mutating func attributes(at start: Int) -> Found? {
    guard let (value, end) = Attributes.scan(plain, at: start) else { return nil }
    let isAtEnd = role != .text && end == bytes.count
    let before = bytes.at(start - 1)
    guard isAtEnd || before == UInt8(ascii: ")") || before == UInt8(ascii: "]") else {
      if let label = value.label, LabelPrefix.of(label) != nil {
        strayLabels.append(
          StrayLabel(label: label, origins: text.origin(of: start)..<text.origin(of: end - 1) + 1))
      }
      return nil
    }
    return Found(kind: .attributes(value), range: start..<end)
  }

  private func strike(at start: Int) -> Found? {
    let end = bytes.end(from: start) { $0 == UInt8(ascii: "~") }
    guard end - start == 2 else { return nil }
    let before = bytes.at(start - 1) ?? 0x20
    let after = bytes.at(end) ?? 0x20
    let opens =
      !after.isWhitespace && (!after.isPunctuation || before.isWhitespace || before.isPunctuation)
    let closes =
      !before.isWhitespace && (!before.isPunctuation || after.isWhitespace || after.isPunctuation)
    guard opens || closes else { return nil }
    return Found(kind: .strike(opens: opens, closes: closes), range: start..<end)
  }
}
