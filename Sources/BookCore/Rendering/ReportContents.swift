// What reports are made from, and the parts that are made independently of each other.

import Synchronization

/// Some files of a report, which one job makes one after another.
struct ReportPart: Sendable {
  let make: @Sendable (_ take: (Report.File) throws -> Void) throws -> Void
}

/// The characters of the pages that were made so far.
final class PageCharacters: Sendable {
  private let seen = Mutex(UsedCharacters())

  var all: UsedCharacters { seen.withLock { $0 } }

  func add(_ page: String) {
    var characters = UsedCharacters()
    characters.add(Array(page.utf8))
    seen.withLock { [characters] in $0.add(characters) }
  }
}

/// Everything that the files of a report are made from.
struct ReportContents: Sendable {
  let options: RenderingOptions
  /// The pages of the site.
  let site: Site
  /// The book's own files that its text shows or links to.
  let shownFiles: [String]
  /// What rendering says of the text of the book.
  let renderingFindings: [Diagnostic]

  private var book: CheckedBook { site.book }

  /// All but what depends on the pages. The longest part comes first, so that jobs end together.
  func parts(_ kinds: Set<Report.Kind>, _ characters: PageCharacters) -> [ReportPart] {
    var parts: [ReportPart] = []
    if kinds.contains(.results) {
      let results = ResultsReport(book, renderingFindings: renderingFindings)
      parts.append(ReportPart { try $0(results.file().ofWholeBook) })
    }
    if makes(.html, kinds) {
      parts.append(bookPages(characters))
      parts += site.chapters.map { pages(of: $0, characters) } + copies("html")
    }
    if makes(.markdown, kinds) { parts += markdown() + copies("markdown") }
    return parts
  }

  /// The fonts, which have the characters of all pages, and the single file, which has the fonts.
  func closing(
    _ kinds: Set<Report.Kind>, _ characters: PageCharacters
  ) async throws -> [Report.File] {
    guard makes(.html, kinds) else { return [] }
    var used = characters.all
    used.add(Array(site.theme.styleText.utf8))
    let fonts = try await Fonts(options, for: used)
    let styles = site.styles(fonts).map { $0.inside("html") }
    let all = styles + (options.makesSingleFile ? [singleFile(fonts)] : [])
    return all.map(\.ofWholeBook)
  }

  private func makes(_ format: RenderingOptions.Format, _ kinds: Set<Report.Kind>) -> Bool {
    options.formats.contains(format) && kinds.contains(format == .html ? .html : .markdown)
  }

  private func bookPages(_ characters: PageCharacters) -> ReportPart {
    ReportPart { take in
      for page in site.bookPages() { try take(file(page, characters).ofWholeBook) }
      for file in site.assets() { try take(file.inside("html").ofWholeBook) }
    }
  }

  private func pages(of chapter: RenderedChapter, _ characters: PageCharacters) -> ReportPart {
    ReportPart { take in
      for page in site.pages(of: chapter) { try take(file(page, characters)) }
    }
  }

  private func file(_ page: PageContent, _ characters: PageCharacters) -> Report.File {
    let text = site.file(page)
    characters.add(text)
    return Report.File(path: page.page.path, text: text).inside("html")
  }

  private func markdown() -> [ReportPart] {
    let report = MarkdownReport(context: site.context, renderingFindings: renderingFindings)
    let whole = ReportPart { take in
      for file in report.bookFiles() { try take(file.inside("markdown").ofWholeBook) }
    }
    return [whole]
      + book.chapters.map { chapter in
        ReportPart { take in
          for file in report.files(of: chapter) { try take(file.inside("markdown")) }
        }
      }
  }

  /// Missing files were found in checking.
  private func copies(_ folder: String) -> [ReportPart] {
    shownFiles.map { path in
      ReportPart { take in
        guard let bytes = options.readFile(path) else { return }
        try take(Report.File(path: path, bytes: bytes).inside(folder))
      }
    }
  }

  /// The whole book in one file. It has the same words as the site.
  private func singleFile(_ fonts: Fonts) -> Report.File {
    let links = SiteLinks(isSingleFile: true)
    var references = ReferenceList(
      book: book, links: links, typesetter: site.typesetting.references(book))
    let single = Site(
      context: site.context, chapters: site.chapters, links: links, theme: site.theme,
      typesetting: site.typesetting, references: references.node(),
      inlineFontRules: fonts.inlineRules)
    return Report.File(path: "book.html", text: single.singleFile())
  }
}

extension BookTypesetting {
  /// The typesetter of the list of references.
  func references(_ book: CheckedBook) -> Typesetter {
    typesetter(for: [.references], macros: book.options.defaults.macros)
  }
}
