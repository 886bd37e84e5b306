// An XML element as lines of text.

/// An element; children are indented below it, text stands as it is.
struct XMLElement {
  var name: String
  var attributes: [(name: String, value: String?)] = []
  var text = ""
  var children: [XMLElement] = []

  /// The element on lines of its own; attributes without a value are left out.
  func lines(indentation: String = "") -> String {
    let given = attributes.compactMap { name, value in
      value.map { " \(name)=\"\(XMLText.escaped($0))\"" }
    }.joined()
    let head = "\(indentation)<\(name)\(given)"
    if children.isEmpty, text.isEmpty { return head + "/>\n" }
    if children.isEmpty {
      // Line ends stay readable in content, where they keep their meaning.
      let content = XMLText.escaped(text).replacing("&#10;", with: "\n").replacing(
        "&#9;", with: "\t")
      return "\(head)>\(content)</\(name)>\n"
    }
    let inner = children.map { $0.lines(indentation: indentation + "  ") }.joined()
    return "\(head)>\n\(inner)\(indentation)</\(name)>\n"
  }
}
