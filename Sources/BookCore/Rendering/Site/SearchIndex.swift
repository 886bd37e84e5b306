// What the search looks through: the words of each section, in a script that is loaded on use.

import FoundationEssentials

/// The sections of a book with their words.
struct SearchIndex {
  struct Entry: Encodable {
    var address: String
    var chapter: String
    var title: String
    var text: String

    enum CodingKeys: String, CodingKey {
      case address = "u"
      case chapter = "c"
      case title = "t"
      case text = "x"
    }
  }

  /// Words of a section beyond this many characters are left out, so that the index stays small.
  static let longestText = 1500

  let chapters: [RenderedChapter]
  let links: SiteLinks

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
    let json = (try? encoder.encode(Self.entries(of: chapter, links))) ?? Data("[]".utf8)
    // In a page, a `<` could end the script.
    return String(decoding: json.dropFirst().dropLast(), as: UTF8.self)
      .split(separator: "<", omittingEmptySubsequences: false).joined(separator: "\\u003c")
  }

  private static func entries(of chapter: RenderedChapter, _ links: SiteLinks) -> [Entry] {
    func entry(_ title: String, _ fragment: String?) -> Entry {
      Entry(
        address: links.href(from: .cover, to: chapter.page, fragment: fragment),
        chapter: chapter.title, title: title, text: "")
    }
    var entries = [entry(chapter.title, nil)]
    for block in chapter.chapter.blocks {
      if case .heading(let heading) = block {
        if heading.level == 1 { continue }
        entries.append(entry(heading.content.plainText, heading.identifier))
      } else {
        entries[entries.count - 1].text += words(of: block)
      }
    }
    return entries.map { entry in
      var entry = entry
      entry.text = String(entry.text.prefix(longestText))
      return entry
    }
  }

  private static func words(of block: Block) -> String {
    var words = ""
    var walker = ChapterWalker()
    walker.onInline = { inline in
      switch inline {
      case .text(let text), .code(let text): words += text
      case .math(let math): words += math.tex
      case .softBreak, .lineBreak: words += " "
      case .emphasis, .strong, .strikethrough, .link, .image, .html, .cell, .reference, .citation,
        .footnote:
        break
      }
    }
    walker.walk([block])
    return words.isEmpty ? "" : words + " "
  }
}
