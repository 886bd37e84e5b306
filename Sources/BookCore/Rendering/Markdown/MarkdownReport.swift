// The Markdown reports: the author's text with what was computed put in its place.

/// Makes a report for each chapter, and an index.
struct MarkdownReport: Sendable {
  let context: BookContext
  /// Formulas that do not parse.
  let renderingFindings: [Diagnostic]

  private var book: CheckedBook { context.book }

  /// The files of the book as a whole.
  func bookFiles() -> [Report.File] {
    [Report.File(path: "index.md", text: index())]
      + [MarkdownReferences(book: book).file()].compactMap { $0 }
  }

  /// A chapter's report and its figures.
  func files(of checked: CheckedChapter) -> [Report.File] {
    MarkdownChapter(checked, of: context, errors: errors(of: checked)).files()
  }

  private func errors(of checked: CheckedChapter) -> [Diagnostic] {
    let path = checked.chapter.source.path
    return (checked.diagnostics + renderingFindings.filter { $0.path == path })
      .filter { $0.severity == .error }.sorted(by: Diagnostic.precedes)
  }

  private func index() -> String {
    let head =
      ["# \(MarkdownText.escaped(book.options.title))"]
      + [book.options.author, book.options.description].compactMap { $0.map(MarkdownText.escaped) }
    var lines = head.flatMap { [$0, ""] }
    lines += ["| | Chapter | Claims | |", "|--:|:--|--:|:-:|"]
    let parts = Dictionary(
      context.entries.map { ($0.slug, $0.part) }, uniquingKeysWith: { first, _ in first })
    var part = ""
    for checked in book.chapters {
      if let own = parts[checked.chapter.source.slug], own != part {
        part = own
        if !part.isEmpty { lines.append("| | **\(MarkdownText.cell(part))** | | |") }
      }
      lines.append(row(of: checked))
    }
    if !book.index.bibliography.works.isEmpty {
      lines += ["", "[References](\(MarkdownReferences.path))"]
    }
    let errors = book.diagnostics.filter { $0.severity == .error } + book.chapters.flatMap(errors)
    if !errors.isEmpty {
      lines += ["", "## What does not hold", ""]
      lines += errors.map { MarkdownText.finding($0, in: context) }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func row(of checked: CheckedChapter) -> String {
    let chapter = checked.chapter
    let holding = checked.claims.count { $0.verdict == .holds }
    let count = checked.claims.isEmpty ? "" : "\(holding) of \(checked.claims.count)"
    let sign = !errors(of: checked).isEmpty ? "✗" : checked.claims.isEmpty ? "" : "✓"
    let title = MarkdownChapter(checked, of: context, errors: [])
      .inlines(book.title(ofChapter: chapter.source.slug).content, isCell: true)
    let link = "[\(title)](\(SiteLinks.escaped(chapter.source.slug)).md)"
    let number = chapter.number.map(String.init) ?? ""
    return "| \(number) | \(link) | \(count) | \(sign) |"
  }
}
