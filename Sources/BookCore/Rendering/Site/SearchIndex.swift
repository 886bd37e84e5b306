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
    /// The code; nil for none.
    var code: String?

    enum CodingKeys: String, CodingKey {
      case address = "u"
      case chapter = "c"
      case title = "t"
      case text = "x"
      case code = "k"
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
      if place > 0 { try take(Array(",".utf8)) }
      try take(json(of: entries(of: chapter)))
    }
    if !chapters.isEmpty { try take(Array(",".utf8)) }
    try take(json(of: pageEntries) + "];\n".utf8)
    try take(Array(EmbeddedAssets.finderScript.utf8))
  }

  /// Entries without the brackets around them.
  private func json(of entries: [Entry]) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // Text always encodes.
    let json = (try? encoder.encode(entries)) ?? Data("[]".utf8)
    var bytes: [UInt8] = []
    for byte in json.dropFirst().dropLast() {
      // In a page, a `<` could end the script.
      if byte == UInt8(ascii: "<") { bytes += "\\u003c".utf8 } else { bytes.append(byte) }
    }
    return bytes
  }

  private func entries(of chapter: RenderedChapter) -> [Entry] {
    func entry(_ title: String, _ fragment: String?) -> Entry {
      Entry(
        address: links.href(from: .cover, to: chapter.page, fragment: fragment),
        chapter: fragment == nil ? chapter.title : nil, title: title, text: "")
    }
    let words = SearchedWords(chapter: chapter.checked, book: book)
    var entries = [entry(chapter.title, nil)]
    for block in chapter.chapter.blocks {
      if case .heading(let heading) = block {
        if heading.level == 1 { continue }
        entries.append(entry(words.text(heading.content), heading.identifier))
      } else {
        entries[entries.count - 1].text += words.text(of: block)
        // The whole book in one page has its code but once: the browser finds it there.
        guard !links.isSingleFile else { continue }
        entries[entries.count - 1].code = (entries.last?.code ?? "") + words.code(of: block)
      }
    }
    return entries.map(condensed)
  }

  /// The entries of the pages of the whole book.
  private var pageEntries: [Entry] {
    let works = book.index.bibliography.works.map(\.reference.plainText)
    let pages =
      [
        (SitePage.claims, "Claims", "Every checked statement of the book"),
        (.coverage, "Coverage", "Which equations and numbers are proved or computed"),
      ] + (works.isEmpty ? [] : [(.references, "References", works.joined(separator: " "))])
    return pages.map { page, title, text in
      condensed(
        Entry(
          address: links.href(from: .cover, to: page), chapter: title, title: title, text: text))
    }
  }

  /// The entry with single spaces, and of a bearable length.
  private func condensed(_ entry: Entry) -> Entry {
    var entry = entry
    entry.text = Self.condensed(entry.text)
    let code = Self.condensed(entry.code ?? "")
    entry.code = code.isEmpty ? nil : code
    return entry
  }

  private static func condensed(_ text: String) -> String {
    let words = text.singleSpaced
    return words.utf8.count <= longestText ? words : String(words.prefix(longestText))
  }
}
