// `@eq-x`, `[-@fig-x]`, `[@key; @other]`, `[^note]`.

/// The prefixes by which a label says what it names.
enum LabelPrefix {
  static let all: Set<String> = Set(
    ["fig", "tbl", "eq", "sec", "lst"] + ContainerKind.allCases.map(\.rawValue))

  /// The prefix of a label that has one.
  static func of(_ label: some StringProtocol) -> String? {
    guard let dash = label.firstIndex(of: "-"), label.index(after: dash) < label.endIndex else {
      return nil
    }
    let prefix = String(label[..<dash])
    return all.contains(prefix) ? prefix : nil
  }

  /// What labels with a prefix stand on, in words.
  static func named(by prefix: String) -> String {
    switch prefix {
    case "fig": "a figure"
    case "tbl": "a table"
    case "eq": "an equation"
    case "sec": "a section"
    case "lst": "a listing"
    default: ContainerKind(rawValue: prefix).map { "a container of the kind \($0)" } ?? "nothing"
    }
  }
}

extension ExtensionScanner {
  /// `@eq-x` in running text.
  func reference(at start: Int) -> Found? {
    if let before = bytes.at(start - 1), Self.isWord(before) { return nil }
    let end = keyEnd(at: start + 1)
    let label = plain.string(start + 1..<end)
    guard LabelPrefix.of(label) != nil else { return nil }
    return Found(
      kind: .references([.init(prefix: "", label: label, suffix: "", numberOnly: false)]),
      range: start..<end)
  }

  /// A footnote, citation or reference in brackets.
  func bracketed(at start: Int) -> Found? {
    let close = bytes.end(from: start + 1) { $0 != UInt8(ascii: "[") && $0 != UInt8(ascii: "]") }
    guard bytes.at(close) == UInt8(ascii: "]"), close > start + 1 else { return nil }
    let range = start..<close + 1
    guard bytes.at(close + 1) != UInt8(ascii: "("), !isReferenceLink(range) else { return nil }
    if bytes[start + 1] == UInt8(ascii: "^") { return footnote(range) }
    guard plain[range].contains(UInt8(ascii: "@")) else { return nil }
    return citations(range)
  }

  /// Whether brackets are the text of a link whose destination is defined elsewhere: `[text][label]`.
  private func isReferenceLink(_ text: Range<Int>) -> Bool {
    guard let end = links.labelEnd(at: text.upperBound) else { return false }
    let label = bytes[text.upperBound + 1..<end - 1]
    return linkLabels.contains(
      label.isEmpty ? bytes[text.lowerBound + 1..<text.upperBound - 1] : label)
  }

  private func footnote(_ range: Range<Int>) -> Found? {
    let name = plain.string(range.lowerBound + 2..<range.upperBound - 1)
    guard !name.isEmpty, !name.contains(where: \.isWhitespace) else { return nil }
    return Found(kind: .footnote(name: name), range: range)
  }

  private func citations(_ range: Range<Int>) -> Found? {
    var citations: [ExtensionToken.Citation] = []
    var references: [ExtensionToken.Reference] = []
    var start = range.lowerBound + 1
    while start < range.upperBound {
      let end =
        plain[start..<range.upperBound - 1].firstIndex(of: UInt8(ascii: ";"))
        ?? range.upperBound - 1
      guard let item = citation(start..<end) else { return nil }
      if LabelPrefix.of(item.key) != nil {
        references.append(
          .init(
            prefix: item.prefix, label: item.key, suffix: item.suffix,
            numberOnly: item.isBare || !item.prefix.isEmpty))
      } else {
        citations.append(
          .init(
            key: item.key, prefix: item.prefix, suffix: item.suffix.trimmed, yearOnly: item.isBare,
            offset: item.at - range.lowerBound))
      }
      start = end + 1
    }
    if references.isEmpty { return Found(kind: .citations(citations), range: range) }
    return citations.isEmpty ? Found(kind: .references(references), range: range) : nil
  }

  private struct Item {
    var prefix: String
    var isBare: Bool
    var key: String
    /// With the space before it, where there is one.
    var suffix: String
    /// Where the `@` stands.
    var at: Int
  }

  /// `see @key, p. 3` between two semicolons.
  private func citation(_ range: Range<Int>) -> Item? {
    for at in range where plain[at] == UInt8(ascii: "@") {
      let isBare = at > range.lowerBound && plain[at - 1] == UInt8(ascii: "-")
      let before = isBare ? at - 1 : at
      guard before == range.lowerBound || plain[before - 1].isWhitespace else { continue }
      let end = min(keyEnd(at: at + 1), range.upperBound)
      guard end > at + 1 else { continue }
      let suffix = plain.string(end..<range.upperBound).singleSpaced
      let isApart = !suffix.isEmpty && plain[end].isWhitespace
      return Item(
        prefix: plain.string(range.lowerBound..<before).singleSpaced, isBare: isBare,
        key: plain.string(at + 1..<end), suffix: isApart ? " " + suffix : suffix, at: at)
    }
    return nil
  }

  /// The end of the key or label at `start`; punctuation at its end belongs to the sentence.
  private func keyEnd(at start: Int) -> Int {
    var end = plain.end(from: start) { Self.isWord($0) || ":.-+/".utf8.contains($0) }
    while end > start, !Self.isWord(plain[end - 1]) { end -= 1 }
    return end
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    byte.isLetter || byte.isDigit || byte == UInt8(ascii: "_") || byte >= 0x80
  }
}
