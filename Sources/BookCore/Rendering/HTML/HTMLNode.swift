// HTML as a tree: renderers build nodes and never write markup themselves.

/// A piece of a page.
indirect enum HTMLNode: Sendable, Equatable {
  /// Escaped by the writer.
  case text(String)
  case element(name: String, attributes: [Attribute], children: [HTMLNode])
  /// Nodes without an element around them.
  case group([HTMLNode])
  /// The only bytes that reach a page unescaped: raw HTML of a chapter, and markup that the
  /// embedded engine made.
  case raw(String)

  struct Attribute: Sendable, Equatable {
    var name: String
    var value: String
  }

  static let nothing = HTMLNode.group([])
}

extension HTMLNode {
  /// An element; attributes whose value is nil are left out.
  static func tag(
    _ name: String, _ attributes: KeyValuePairs<String, String?> = [:], _ children: [HTMLNode] = []
  ) -> HTMLNode {
    let given = attributes.compactMap { name, value in
      value.map { Attribute(name: name, value: $0) }
    }
    return .element(name: name, attributes: given, children: children)
  }

  /// An element that holds text alone.
  static func tag(
    _ name: String, _ attributes: KeyValuePairs<String, String?> = [:], _ text: String
  ) -> HTMLNode {
    tag(name, attributes, [.text(text)])
  }

  /// Words for screen readers alone.
  static func spoken(_ text: String) -> HTMLNode {
    tag("span", ["class": "spoken", "lang": "en"], text)
  }

  /// The tool's own words, which are English, in running text.
  static func english(_ text: String) -> HTMLNode {
    tag("span", ["lang": "en"], text)
  }

  /// An attribute of elements whose label is the tool's own and whose content is the author's: the
  /// writer marks both with their languages where these differ.
  static let labelLanguage = "label-lang"

  /// An element that is marked as in a language itself.
  func withLanguage(_ language: String) -> HTMLNode {
    guard case .element(let name, let attributes, let children) = self else { return self }
    return .element(
      name: name, attributes: attributes + [Attribute(name: "lang", value: language)],
      children: children)
  }

  /// The node as content of an element in another language.
  func inLanguage(_ language: String) -> HTMLNode {
    switch self {
    case .text: .tag("span", ["lang": language], [self])
    case .group(let children): .group(children.map { $0.inLanguage(language) })
    case .raw: self
    case .element(_, let attributes, _):
      attributes.contains { $0.name == "lang" || $0.name == Self.labelLanguage }
        ? self : withLanguage(language)
    }
  }
}

extension HTMLNode: ExpressibleByStringLiteral {
  init(stringLiteral value: String) { self = .text(value) }
}
