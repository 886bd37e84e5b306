// The one serialiser of HTML: every escape of a page happens here.

/// Turns nodes into HTML text.
struct HTMLWriter {
  private var output: [UInt8] = []
  /// The language of the elements around what is written next.
  private var language: String
  /// The direction of the text around what is written next.
  private var direction: TextDirection
  /// Whether code, or what it printed, is written.
  private var isVerbatim = false
  /// Lists of links keep the direction of their page.
  private var isNavigation = false

  /// - Parameter language: that of the page; parts in the same one are not marked.
  static func text(of node: HTMLNode, language: String = "en") -> String {
    var writer = HTMLWriter(language: language, direction: TextDirection(language: language))
    writer.write(node, isPreformatted: false)
    return String(decoding: writer.output, as: UTF8.self)
  }

  private mutating func write(_ node: HTMLNode, isPreformatted: Bool) {
    switch node {
    case .text(let text):
      isVerbatim ? writeIsolating(text) : escape(text, inAttribute: false)
    case .raw(let markup):
      write(markup)
    case .group(let children):
      for child in children { write(child, isPreformatted: isPreformatted) }
    case .element(let name, let attributes, let children):
      let outer = (language, direction, isVerbatim, isNavigation)
      let (kept, inner) = localized(attributes, children)
      if name == "span", kept.isEmpty, !attributes.isEmpty {
        for child in inner { write(child, isPreformatted: isPreformatted) }
      } else {
        let traits = ElementTraits.of(name)
        let directed = directed(name, traits, kept, inner)
        isVerbatim = isVerbatim || traits.contains(.verbatim)
        isNavigation = isNavigation || name == "nav"
        write(name, traits, directed, inner, isPreformatted: isPreformatted)
      }
      (language, direction, isVerbatim, isNavigation) = outer
    }
  }

  private mutating func write(
    _ name: String, _ traits: ElementTraits, _ attributes: [HTMLNode.Attribute],
    _ children: [HTMLNode], isPreformatted: Bool
  ) {
    write("<")
    write(name)
    for attribute in attributes {
      write(" ")
      write(attribute.name)
      write("=\"")
      escape(attribute.value, inAttribute: true)
      write("\"")
    }
    write(">")
    if !traits.contains(.void) {
      let inner = isPreformatted || traits.contains(.preformatted)
      // A parser drops the first line end of a `pre`; this one is there to be dropped.
      if name == "pre" { write("\n") }
      for child in children { write(child, isPreformatted: inner) }
      write("</")
      write(name)
      write(">")
    }
    if traits.contains(.endsLine), !isPreformatted { write("\n") }
  }

  /// Attributes and children with the languages that differ from what is around them, which becomes
  /// the element's own.
  private mutating func localized(
    _ attributes: [HTMLNode.Attribute], _ children: [HTMLNode]
  ) -> ([HTMLNode.Attribute], [HTMLNode]) {
    guard
      let index = attributes.firstIndex(where: {
        $0.name == "lang" || $0.name == HTMLNode.labelLanguage
      })
    else { return (attributes, children) }
    var attributes = attributes
    let mark = attributes.remove(at: index)
    guard Self.isOther(mark.value, than: language) else { return (attributes, children) }
    attributes.insert(.init(name: "lang", value: mark.value), at: index)
    let outer = language
    language = mark.value
    let isLabel = mark.name == HTMLNode.labelLanguage
    return (attributes, isLabel ? children.map { $0.inLanguage(outer) } : children)
  }

  /// Attributes with the element's direction where it is another than that around it.
  private mutating func directed(
    _ name: String, _ traits: ElementTraits, _ attributes: [HTMLNode.Attribute],
    _ children: [HTMLNode]
  ) -> [HTMLNode.Attribute] {
    let own = ownDirection(name, traits, attributes, children)
    guard own != direction else { return attributes }
    direction = own
    return attributes + [HTMLNode.Attribute(name: "dir", value: own.rawValue)]
  }

  private func ownDirection(
    _ name: String, _ traits: ElementTraits, _ attributes: [HTMLNode.Attribute],
    _ children: [HTMLNode]
  ) -> TextDirection {
    if traits.contains(.verbatim) { return .leftToRight }
    // A label's language is that of the label alone: its element's words are marked themselves.
    let isLabelled = attributes.contains { $0.name == "aria-label" }
    let mark = isLabelled ? nil : attributes.first { $0.name == "lang" }
    let outer = mark.map { TextDirection(language: $0.value) } ?? direction
    // What scrolls begins where the table in it begins.
    let isFrame = attributes.contains { $0.name == "class" && $0.value == "table-frame" }
    guard traits.contains(.directed) || isFrame, !isNavigation else { return outer }
    let letters = LetterCount(children, in: outer)
    // The sign of a lone number stands before it.
    let isNumber = letters.isEmpty && (name == "td" || name == "th")
    return isNumber ? .leftToRight : letters.direction
  }

  /// Words that run from right to left are set apart in code, so that what stands between them keeps
  /// its order.
  private mutating func writeIsolating(_ text: String) {
    for piece in text.piecesByDirection {
      if piece.isRightToLeft { write("<bdi>") }
      escape(piece.text, inAttribute: false)
      if piece.isRightToLeft { write("</bdi>") }
    }
  }

  /// `en` and `en-GB` need no marks inside each other.
  private static func isOther(_ language: String, than outer: String) -> Bool {
    guard language != outer else { return false }
    return language.lowercased().split(separator: "-").first
      != outer.lowercased().split(separator: "-").first
  }

  private mutating func write(_ markup: String) { output += markup.utf8 }

  private mutating func escape(_ text: String, inAttribute: Bool) {
    var text = text
    text.withUTF8 { bytes in
      var start = 0
      for (place, byte) in bytes.enumerated() {
        guard let replacement = Self.replacement(for: byte, inAttribute: inAttribute) else {
          continue
        }
        output += bytes[start..<place]
        write(replacement)
        start = place + 1
      }
      output += bytes[start...]
    }
  }

  /// What stands for a byte that HTML would not take as itself.
  private static func replacement(for byte: UInt8, inAttribute: Bool) -> String? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\"") where inAttribute: "&quot;"
    case 0: "\u{FFFD}"
    // HTML has no other control characters.
    case 1..<9, 11..<13, 14..<0x20: String(UnicodeScalar(0x2400 + UInt32(byte)) ?? "\u{FFFD}")
    case 0x7F: "\u{2421}"
    default: nil
    }
  }
}
