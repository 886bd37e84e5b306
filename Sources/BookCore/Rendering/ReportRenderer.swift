// Stage 6: the checked book becomes the files of its reports.

/// Makes the reports of a book. The same book and options give the same bytes.
public struct ReportRenderer: Sendable {
  public var options: RenderingOptions

  public init(options: RenderingOptions = RenderingOptions()) { self.options = options }

  public func render(_ book: CheckedBook) -> Report {
    let typesetter = Typesetter(options)
    var diagnostics: [Diagnostic] = []
    let theme = Theme(readFile: options.readFile, diagnostics: &diagnostics)
    // Rendered whatever the formats are: this is where formulas are found not to parse.
    let rendered = render(book, SiteLinks(isSingleFile: false), typesetter)
    diagnostics += rendered.diagnostics
    var files: [Report.File] = []
    if options.formats.contains(.html) {
      let site = Site(
        book: book, chapters: rendered.chapters, links: SiteLinks(isSingleFile: false),
        theme: theme, references: rendered.references)
      let pages = site.pages()
      let fonts = Fonts(options, for: characters(of: pages, theme))
      diagnostics += fonts.diagnostics
      files += inFolder("html", pages + site.assets(fonts) + bookFiles(rendered.files))
      if options.makesSingleFile { files.append(singleFile(book, theme, fonts, typesetter)) }
    }
    if options.formats.contains(.markdown) {
      files += inFolder(
        "markdown",
        MarkdownReport(book: book, renderingFindings: rendered.diagnostics).files()
          + bookFiles(rendered.files))
    }
    files.append(ResultsReport(book, renderingFindings: rendered.diagnostics).file())
    diagnostics += typesetter.unavailable.map(\.diagnostic)
    return Report(files: files, diagnostics: diagnostics.sorted(by: Diagnostic.precedes))
  }

  /// The whole book in one file.
  private func singleFile(
    _ book: CheckedBook, _ theme: Theme, _ fonts: Fonts, _ typesetter: Typesetter
  ) -> Report.File {
    let links = SiteLinks(isSingleFile: true)
    let rendered = render(book, links, typesetter)
    let site = Site(
      book: book, chapters: rendered.chapters, links: links, theme: theme,
      references: rendered.references, inlineFontRules: fonts.inlineRules)
    return Report.File(path: "book.html", text: site.singleFile())
  }

  /// What the fonts must have. The single file has the same words as the site.
  private func characters(of pages: [Report.File], _ theme: Theme) -> UsedCharacters {
    var characters = UsedCharacters()
    for page in pages { characters.add(page.bytes) }
    characters.add(Array(theme.styleText.utf8))
    return characters
  }

  /// The text of a book as nodes, what was found wrong, and the files that it shows.
  private struct RenderedBook {
    var chapters: [RenderedChapter] = []
    var references: HTMLNode?
    var diagnostics: [Diagnostic] = []
    var files: Set<String> = []
  }

  private func render(
    _ book: CheckedBook, _ links: SiteLinks, _ typesetter: Typesetter
  ) -> RenderedBook {
    var rendered = RenderedBook()
    for checked in book.chapters {
      let renderer = ChapterHTML(
        checked, of: book, links: links, typesetter: typesetter, severities: options.severities,
        readFile: options.readFile)
      let heading = renderer.title()
      let content = renderer.content()
      let findings = (checked.diagnostics + renderer.diagnostics).sorted(by: Diagnostic.precedes)
      rendered.chapters.append(
        RenderedChapter(checked: checked, heading: heading, content: content, findings: findings))
      rendered.diagnostics += renderer.diagnostics
      rendered.files.formUnion(renderer.files)
    }
    var references = ReferenceList(book: book, links: links, typesetter: typesetter)
    rendered.references = references.node()
    rendered.diagnostics += references.diagnostics
    return rendered
  }

  /// The files of the book that its text shows or links to. Missing ones were found in checking.
  private func bookFiles(_ paths: Set<String>) -> [Report.File] {
    paths.sorted().compactMap { path in
      options.readFile(path).map { Report.File(path: path, bytes: $0) }
    }
  }

  private func inFolder(_ folder: String, _ files: [Report.File]) -> [Report.File] {
    files.map { Report.File(path: folder + "/" + $0.path, bytes: $0.bytes) }
  }
}

extension Typesetter.UnavailableScript {
  /// Formulas fail a build that cannot typeset them; code is then shown without colours.
  var diagnostic: Diagnostic {
    let isNeeded = script == .katex
    var diagnostic = Diagnostic(
      .typesetting,
      isNeeded ? "Formulas cannot be typeset: \(reason)" : "Code is not highlighted: \(reason)",
      fix: "Install it: apt-get install \(packages)")
    diagnostic.severity = isNeeded ? .error : .warning
    return diagnostic
  }
}
