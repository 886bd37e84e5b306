// Prints plain CommonMark trees as the specification's HTML, for the conformance tests only.

@testable import BookCore

/// The HTML that the CommonMark specification gives for a tree without extensions.
enum ReferenceHTML {
  static func print(_ blocks: [Block]) -> String { blocks.map { print($0) }.joined() }

  private static func print(_ block: Block, tight: Bool = false) -> String {
    switch block {
    case .heading(let node): "<h\(node.level)>\(print(node.content))</h\(node.level)>\n"
    case .paragraph(let content, _): tight ? print(content) : "<p>\(print(content))</p>\n"
    case .figure(let figure):
      tight ? image(figure) : "<p>\(image(figure))</p>\n"
    case .quote(let blocks, _): "<blockquote>\n\(print(blocks))</blockquote>\n"
    case .list(let list): print(list)
    case .code(let code): print(code)
    case .html(let html, _): html
    case .thematicBreak: "<hr />\n"
    default: "<extension />\n"
    }
  }

  private static func image(_ figure: Block.Figure) -> String {
    print([
      .image(
        .init(source: figure.source, title: figure.title, alt: figure.alt, range: figure.range))
    ])
  }

  private static func print(_ code: Block.CodeBlock) -> String {
    let language = code.language
    let attribute = language.isEmpty ? "" : " class=\"language-\(escape(language))\""
    return "<pre><code\(attribute)>\(escape(code.text))</code></pre>\n"
  }

  private static func print(_ list: Block.List) -> String {
    let tag = list.start == nil ? "ul" : "ol"
    let start = list.start.map { $0 == 1 ? "" : " start=\"\($0)\"" } ?? ""
    let items = list.items.map { item in
      var html = "<li>"
      for block in item.blocks {
        let isText =
          switch block {
          case .paragraph, .figure: true
          default: false
          }
        if !(isText && list.isTight), !html.hasSuffix("\n") { html += "\n" }
        html += print(block, tight: list.isTight)
      }
      return html + "</li>\n"
    }
    return "<\(tag)\(start)>\n\(items.joined())</\(tag)>\n"
  }

  private static func print(_ inlines: [Inline]) -> String {
    inlines.map { inline in
      switch inline {
      case .text(let text): escape(text)
      case .softBreak: "\n"
      case .lineBreak: "<br />\n"
      case .code(let text): "<code>\(escape(text))</code>"
      case .emphasis(let content): "<em>\(print(content))</em>"
      case .strong(let content): "<strong>\(print(content))</strong>"
      case .link(let link):
        "<a href=\"\(address(link.destination))\"\(title(link.title))>\(print(link.content))</a>"
      case .image(let image):
        "<img src=\"\(address(image.source))\" alt=\"\(escape(image.alt))\"\(title(image.title)) />"
      case .html(let html, _): html
      default: "<extension />"
      }
    }.joined()
  }

  private static func title(_ title: String) -> String {
    title.isEmpty ? "" : " title=\"\(escape(title))\""
  }

  private static func escape(_ text: String) -> String {
    text.map { character in
      switch character {
      case "&": "&amp;"
      case "<": "&lt;"
      case ">": "&gt;"
      case "\"": "&quot;"
      default: String(character)
      }
    }.joined()
  }

  private static func address(_ text: String) -> String {
    text.utf8.map { byte in
      let character = Character(UnicodeScalar(byte))
      if character == "&" { return "&amp;" }
      let isSafe = byte < 0x80 && (character.isLetter || character.isNumber)
      if isSafe || "-_.+!*(),%#@?=;:/$~".contains(character) { return String(character) }
      if character == "'" { return "&#x27;" }
      return "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }.joined()
  }
}
