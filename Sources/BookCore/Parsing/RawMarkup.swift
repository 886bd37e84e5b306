// What raw HTML leads to: the links and images that authors write as tags.

/// A tag that names a file or an address.
struct RawMarkupLink: Equatable {
  /// `a`, `img`, …, in small letters.
  var tag: String
  var destination: String
  /// Where the destination stands in the markup, as it is written there.
  var place: Range<Int>
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
    let offset = { (index: String.Index) in
      visible.utf8.distance(from: visible.startIndex, to: index)
    }
    return tags.compactMap { match in
      let tag = match.1.lowercased()
      let attributes = attributes(match.2)
      guard let written = attributes[tag == "a" ? "href" : "src"] else { return nil }
      return RawMarkupLink(
        tag: tag, destination: String(written).replacing("&amp;", with: "&").trimmed,
        place: offset(written.startIndex)..<offset(written.endIndex),
        hasAlternative: attributes["alt"] != nil,
        range: offset(match.range.lowerBound)..<offset(match.range.upperBound))
    }
  }

  /// The values as they are written, by the attributes' names in small letters.
  private static func attributes(_ text: Substring) -> [String: Substring] {
    let attribute =
      /([A-Za-z_:][\w.:-]*)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))|\balt\b/
    return text.matches(of: attribute).reduce(into: [:]) { attributes, match in
      let name = match.1.map { $0.lowercased() } ?? "alt"
      attributes[name] = attributes[name] ?? match.2 ?? match.3 ?? match.4 ?? ""
    }
  }

  /// The markup with other destinations, and the names of files that are downloads.
  static func replacingDestinations(
    in markup: String, _ destination: (RawMarkupLink) -> (new: String, download: String?)
  ) -> String {
    var bytes = Array(markup.utf8)
    for link in links(in: markup).reversed() {
      let (new, download) = destination(link)
      guard new != link.destination else { continue }
      bytes.replaceSubrange(link.place, with: escaped(new).utf8)
      if let download {
        let start = link.range.lowerBound + 1 + link.tag.utf8.count
        bytes.insert(contentsOf: " download=\"\(escaped(download))\"".utf8, at: start)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func escaped(_ value: String) -> String {
    value.replacing("&", with: "&amp;").replacing("\"", with: "&quot;").replacing(
      "'", with: "&#39;")
  }
}
