// What raw HTML leads to: the links and images that authors write as tags.

/// A tag that names a file or an address.
struct RawMarkupLink: Equatable {
  /// `a`, `img`, …, in small letters.
  var tag: String
  var destination: String
  /// Whether it says what it shows; an empty text says that it only adorns.
  var hasAlternative: Bool
  /// Where the tag stands in the markup.
  var range: Range<Int>
}

enum RawMarkup {
  /// The tags of a piece of HTML that lead somewhere, in order; comments hide what is in them.
  static func links(in markup: String) -> [RawMarkupLink] {
    guard markup.contains("<") else { return [] }
    let visible = markup.replacing(/<!--[\s\S]*?(-->|$)/) { comment in
      String(repeating: " ", count: comment.0.utf8.count)
    }
    let tags = visible.matches(
      of: /(?i)<(a|img|source|video|audio|embed|iframe|track)\b((?:"[^"]*"|'[^']*'|[^>"'])*)>/)
    return tags.compactMap { match in
      let tag = match.1.lowercased()
      let attributes = attributes(match.2)
      guard let destination = attributes[tag == "a" ? "href" : "src"] else { return nil }
      let start = visible.utf8.distance(from: visible.startIndex, to: match.range.lowerBound)
      return RawMarkupLink(
        tag: tag, destination: destination, hasAlternative: attributes["alt"] != nil,
        range: start..<(start + match.0.utf8.count))
    }
  }

  private static func attributes(_ text: Substring) -> [String: String] {
    let matches = text.matches(
      of: /([A-Za-z_:][\w.:-]*)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))|\balt\b/)
    return matches.reduce(into: [:]) { attributes, match in
      let name = match.1.map { $0.lowercased() } ?? "alt"
      let value = match.2 ?? match.3 ?? match.4 ?? ""
      attributes[name] = attributes[name] ?? String(value).replacing("&amp;", with: "&").trimmed
    }
  }
}
