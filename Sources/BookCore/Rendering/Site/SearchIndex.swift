// What the search looks through: the words of each section, in a script that is loaded on use.

import FoundationEssentials

/// The sections of a book with their words.
struct SearchIndex {
  struct Entry: Encodable {
    var address: String
    /// The chapter's title, in its first entry alone.
    var chapter: String?
    var title: String
    var text: String

    enum CodingKeys: String, CodingKey {
      case address = "u"
      case chapter = "c"
      case title = "t"
      case text = "x"
    }
  }

  /// Words of a section beyond this many characters are left out, so that one with long lists of
  /// data does not swell the index.
  static let longestText = 20_000

  let chapters: [RenderedChapter]
  let links: SiteLinks
  let book: CheckedBook

  /// A script, since pages opened from a disk may not read other files.
  var script: String {
    var bytes: [UInt8] = []
    forEachPiece { bytes += $0 }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The script chapter by chapter.
  func forEachPiece(_ take: ([UInt8]) throws -> Void) rethrows {
    try take(Array("window.mathbookIndex = [".utf8))
    for (place, chapter) in chapters.enumerated() {
      try take(Array(((place > 0 ? "," : "") + json(of: chapter)).utf8))
    }
    try take(Array("];\n".utf8))
  }

  /// The chapter's entries, without the brackets around them.
  private func json(of chapter: RenderedChapter) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // Text always encodes.
    let json = (try? encoder.encode(entries(of: chapter))) ?? Data("[]".utf8)
    // In a page, a `<` could end the script.
    return String(decoding: json.dropFirst().dropLast(), as: UTF8.self)
      .split(separator: "<", omittingEmptySubsequences: false).joined(separator: "\\u003c")
  }

  private func entries(of chapter: RenderedChapter) -> [Entry] {
    func entry(_ title: String, _ fragment: String?) -> Entry {
      Entry(
        address: links.href(from: .cover, to: chapter.page, fragment: fragment),
        chapter: fragment == nil ? chapter.title : nil, title: title, text: "")
    }
    let macros = chapter.chapter.options.macros
    let words = SearchedWords(chapter: chapter.checked, book: book)
    var entries = [entry(chapter.title, nil)]
    for block in chapter.chapter.blocks {
      if case .heading(let heading) = block {
        if heading.level == 1 { continue }
        entries.append(entry(heading.content.readableText(macros: macros), heading.identifier))
      } else {
        entries[entries.count - 1].text += words.text(of: block)
      }
    }
    return entries.map { entry in
      var entry = entry
      let words = entry.text.unicodeScalars.split(whereSeparator: Self.isSpace)
        .map { String($0) }.joined(separator: " ")
      entry.text =
        words.utf8.count <= Self.longestText ? words : String(words.prefix(Self.longestText))
      return entry
    }
  }

  /// The library's own question takes long, and nearly all characters are of ASCII.
  private static func isSpace(_ character: Unicode.Scalar) -> Bool {
    character.isASCII
      ? character == " " || ("\t"..."\r").contains(character) : character.properties.isWhitespace
  }
}
