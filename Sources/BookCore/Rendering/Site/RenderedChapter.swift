// A chapter as the pages of a site know it.

/// A built chapter with everything that pages say of it.
struct RenderedChapter: Sendable {
  let checked: CheckedChapter
  /// Formulas that do not parse.
  let formulaFindings: [Diagnostic]
  /// All findings: of checking, and formulas that do not parse.
  let findings: [Diagnostic]
  let errors: [Diagnostic]
  let entry: ChapterEntry

  init(
    _ checked: CheckedChapter, _ title: ChapterTitle, formulaFindings: [Diagnostic],
    by typesetting: BookTypesetting
  ) {
    self.checked = checked
    self.formulaFindings = formulaFindings
    findings = (checked.diagnostics + formulaFindings).sorted(by: Diagnostic.precedes)
    errors = findings.filter { $0.severity == .error }
    entry = ChapterEntry(checked.chapter, title, by: typesetting)
  }

  var chapter: Chapter { checked.chapter }
  var title: String { entry.title }
  var titleNode: HTMLNode { entry.titleNode }
  var part: String { entry.part }
  var slug: String { entry.slug }
  var page: SitePage { entry.page }
  var ledger: SitePage { entry.ledger }
}
