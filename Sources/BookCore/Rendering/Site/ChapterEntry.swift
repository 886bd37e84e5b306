// A chapter as lists of chapters name it.

/// What every page says of every chapter of the book, found out once.
struct ChapterEntry: Sendable {
  let slug: String
  let number: Int?
  /// The title without markup.
  let title: String
  /// The title, marked with its language where that is not the page's.
  let titleNode: HTMLNode
  /// The name of the part that the chapter's folder makes; empty for none.
  let part: String

  init(_ chapter: Chapter, _ title: ChapterTitle, by typesetting: BookTypesetting) {
    slug = chapter.source.slug
    number = chapter.number
    self.title = title.text.withTypographicQuotes(language: chapter.options.language)
    titleNode = .tag(
      "span", ["lang": chapter.options.language],
      [TitleHTML(of: chapter, [title.content], by: typesetting).node(title.content)])
    part = Self.part(of: slug)
  }

  var page: SitePage { .chapter(slug: slug) }
  /// The page of the chapter's claims.
  var ledger: SitePage { .ledger(slug: slug) }

  static func part(of slug: String) -> String {
    let folders = slug.split(separator: "/").dropLast()
    return folders.map { folder in
      // A number at the beginning orders the folders, if more than a letter follows: not in `3D`.
      let name = folder.replacing(/^[0-9]+(\.[0-9]+)*[-_.)\s]+(?=.)/, with: "")
      let text = String(name.map { $0 == "-" || $0 == "_" ? " " : $0 }).trimmed
      return text.prefix(1).uppercased() + text.dropFirst()
    }.joined(separator: " · ")
  }
}
