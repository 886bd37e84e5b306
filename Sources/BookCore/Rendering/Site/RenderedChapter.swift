// A chapter as the pages of a site know it.

/// A chapter with everything that pages say of it. Every page names every chapter, so what takes
/// time to find out is found out once.
struct RenderedChapter: Sendable {
  let checked: CheckedChapter
  /// Formulas that do not parse.
  let formulaFindings: [Diagnostic]
  /// All findings: of checking, and formulas that do not parse.
  let findings: [Diagnostic]
  let errors: [Diagnostic]
  let title: String
  /// The name of the part that the chapter's folder makes; empty for none.
  let part: String

  init(_ checked: CheckedChapter, formulaFindings: [Diagnostic]) {
    let chapter = checked.chapter
    self.checked = checked
    self.formulaFindings = formulaFindings
    findings = (checked.diagnostics + formulaFindings).sorted(by: Diagnostic.precedes)
    errors = findings.filter { $0.severity == .error }
    title = chapter.title.withTypographicQuotes(language: chapter.options.language)
    part = Self.part(of: chapter.source.slug)
  }

  var chapter: Chapter { checked.chapter }
  var slug: String { chapter.source.slug }
  var page: SitePage { .chapter(slug: slug) }

  private static func part(of slug: String) -> String {
    let folders = slug.split(separator: "/").dropLast()
    return folders.map { folder in
      let words = folder.drop { $0.isNumber || $0 == "-" || $0 == "_" }
      let name = words.isEmpty ? folder : words
      let text = String(name.map { $0 == "-" || $0 == "_" ? " " : $0 })
      return text.prefix(1).uppercased() + text.dropFirst()
    }.joined(separator: " · ")
  }
}
