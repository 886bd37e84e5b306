// Stage 6: the checked book becomes its reports.

/// What typesetting found in the texts of chapters, or in what they put out, in their order.
struct TypesetTexts: Sendable {
  let findings: [[Diagnostic]]
}

/// Makes the reports of a book. The same book and options give the same bytes.
struct ReportRenderer: Sendable {
  private let options: RenderingOptions
  private let typesetting: BookTypesetting

  init(options: RenderingOptions) {
    self.options = options
    typesetting = BookTypesetting(options)
  }

  /// Typesets what the authors wrote, which can be done while the chapters are still running.
  func typeset(_ chapters: [Chapter]) throws -> TypesetTexts {
    TypesetTexts(
      findings: try chapters.map { chapter in
        try Task.checkCancellation()
        return typesetting.typeset(
          chapter.typesetPieces, of: .chapter(chapter.source.path), in: chapter)
      })
  }

  /// Typesets what a chapter's cells put out, which can be done while others are still running; what
  /// is wrong with it.
  func typesetOutputs(of checked: CheckedChapter) -> [Diagnostic] {
    let pieces = checked.outputPieces
    guard !pieces.isEmpty else { return [] }
    return typesetting.typeset(
      pieces, of: .outputs(checked.chapter.source.path), in: checked.chapter)
  }

  /// Reports whose files are made when they are asked for; what is wrong about them is known now.
  func render(
    _ book: CheckedBook, _ texts: TypesetTexts, outputs: TypesetTexts
  ) -> Report {
    let findings = zip(texts.findings, outputs.findings).map(+)
    let chapters = zip(book.chapters, findings).map {
      RenderedChapter(
        $0, book.title(ofChapter: $0.chapter.source.slug), formulaFindings: $1, by: typesetting)
    }
    var diagnostics: [Diagnostic] = []
    let theme = Theme(readFile: options.readFile, diagnostics: &diagnostics)
    let links = SiteLinks(isSingleFile: false)
    let typesetter = typesetting.references(book)
    var references = ReferenceList(book: book, links: links, typesetter: typesetter)
    let list = references.node()
    typesetting.keep(typesetter.answers, of: .references, book.options.defaults.macros)
    let context = BookContext(book, typesetting: typesetting, readFile: options.readFile)
    let site = Site(
      context: context, chapters: chapters, links: links, theme: theme, typesetting: typesetting,
      references: list)
    let wrong = chapters.flatMap(\.formulaFindings) + references.diagnostics
    diagnostics += wrong + typesetting.engine.unavailable.map(\.diagnostic)
    if options.formats.contains(.html) { diagnostics += FontSource.findings(options.installation) }
    // All is typeset now.
    typesetting.engine.rest()
    return Report(
      diagnostics: diagnostics.sorted(by: Diagnostic.precedes),
      contents: ReportContents(
        options: options, site: site, shownFiles: context.shownFiles.sorted(),
        renderingFindings: wrong))
  }
}
