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
  /// The attributes that hold an address, by the tags that have them.
  private static let leading: [String: [String]] = [
    "a": ["href"], "img": ["src"], "source": ["src"], "video": ["src", "poster"], "audio": ["src"],
    "embed": ["src"], "iframe": ["src"], "track": ["src"], "object": ["data"],
  ]

  /// Where a piece of HTML starts, whose first blanks stand before its place in the text.
  static func start(of markup: String, at range: SourceRange) -> SourcePosition {
    let blanks = markup.utf8.prefix(while: \.isSpaceOrTab).count
    return SourcePosition(
      line: range.start.line, column: max(range.start.column - blanks, 1))
  }

  /// The tags of a piece of HTML that lead somewhere, in order.
  static func links(in markup: String) -> [RawMarkupLink] {
    let bytes = Array(markup.utf8)
    return RawTag.all(in: bytes).flatMap { tag in
      let places = (leading[tag.name] ?? []).compactMap { tag.value(of: $0) }
      return places.sorted { $0.lowerBound < $1.lowerBound }.map { place in
        RawMarkupLink(
          tag: tag.name, destination: bytes.string(place).replacing("&amp;", with: "&").trimmed,
          place: place, hasAlternative: tag.value(of: "alt") != nil, range: tag.range)
      }
    }
  }

  /// The values of attributes `id` and `name`: what links may lead to.
  static func anchors(in markup: String) -> [String] {
    let bytes = Array(markup.utf8)
    return RawTag.all(in: bytes).flatMap(\.attributes)
      .filter { ["id", "name"].contains($0.name) && !$0.value.isEmpty }
      .map { bytes.string($0.value) }
  }

  /// The attributes whose values are ids, or names that links lead to.
  private static let identifying: Set<String> = [
    "aria-controls", "aria-describedby", "aria-labelledby", "aria-owns", "for", "form", "headers",
    "id", "list", "name",
  ]

  /// The markup with ids whose letters are composed.
  static func composingIDs(in markup: String) -> String {
    var bytes = Array(markup.utf8)
    guard !bytes.allSatisfy({ $0 < 0x80 }) else { return markup }
    let attributes = RawTag.all(in: bytes).flatMap(\.attributes)
    for attribute in attributes.reversed() where identifying.contains(attribute.name) {
      bytes.replaceSubrange(attribute.value, with: bytes.string(attribute.value).composed.utf8)
    }
    return String(decoding: bytes, as: UTF8.self)
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
