// The one serialiser of HTML: every escape of a page happens here.

/// Turns nodes into HTML text.
struct HTMLWriter {
  private(set) var output = ""

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
    return writer.output
  }

  private mutating func write(_ node: HTMLNode, isPreformatted: Bool) {
    switch node {
    case .text(let text):
      escape(text, inAttribute: false)
    case .raw(let markup):
      output += markup
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
    output += "<" + name
    for attribute in attributes {
      output += " " + attribute.name + "=\""
      escape(attribute.value, inAttribute: true)
      output += "\""
    }
    output += ">"
    if !Self.void.contains(name) {
      let inner = isPreformatted || Self.preformatted.contains(name)
      // A parser drops the first line end of a `pre`; this one is there to be dropped.
      if name == "pre" { output += "\n" }
      for child in children { write(child, isPreformatted: inner) }
      output += "</" + name + ">"
    }
    if Self.lines.contains(name), !isPreformatted { output += "\n" }
  }

  private mutating func escape(_ text: String, inAttribute: Bool) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": output += "&amp;"
      case "<": output += "&lt;"
      case ">": output += "&gt;"
      case "\"" where inAttribute: output += "&quot;"
      case "\0": output += "\u{FFFD}"
      default: output.unicodeScalars.append(scalar)
      }
    }
  }
}
