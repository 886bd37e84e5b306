// The one serialiser of HTML: every escape of a page happens here.

/// Turns nodes into HTML text.
struct HTMLWriter {
  private var output: [UInt8] = []

  /// Elements that have no content and no end tag.
  private static let void: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr",
  ]

  /// Elements after which a line of the file ends, so that reports can be compared line by line.
  private static let lines: Set<String> = [
    "html", "head", "body", "title", "meta", "link", "script", "style", "header", "footer", "main",
    "nav", "aside", "section", "article", "div", "p", "h1", "h2", "h3", "h4", "h5", "h6", "ul",
    "ol", "li", "dl", "dt", "dd", "table", "caption", "thead", "tbody", "tr", "pre", "figure",
    "figcaption", "blockquote", "details", "summary", "hr", "svg", "g", "form", "dialog",
  ]

  /// Elements inside which every space counts.
  private static let preformatted: Set<String> = ["pre", "textarea", "script", "style"]

  static func text(of node: HTMLNode) -> String {
    var writer = HTMLWriter()
    writer.write(node, isPreformatted: false)
    return String(decoding: writer.output, as: UTF8.self)
  }

  private mutating func write(_ node: HTMLNode, isPreformatted: Bool) {
    switch node {
    case .text(let text):
      escape(text, inAttribute: false)
    case .raw(let markup):
      write(markup)
    case .group(let children):
      for child in children { write(child, isPreformatted: isPreformatted) }
    case .element(let name, let attributes, let children):
      write(name, attributes, children, isPreformatted: isPreformatted)
    }
  }

  private mutating func write(
    _ name: String, _ attributes: [HTMLNode.Attribute], _ children: [HTMLNode],
    isPreformatted: Bool
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
    if !Self.void.contains(name) {
      let inner = isPreformatted || Self.preformatted.contains(name)
      // A parser drops the first line end of a `pre`; this one is there to be dropped.
      if name == "pre" { write("\n") }
      for child in children { write(child, isPreformatted: inner) }
      write("</")
      write(name)
      write(">")
    }
    if Self.lines.contains(name), !isPreformatted { write("\n") }
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
