// The Markdown reports: the author's text with what was computed put in its place.

/// Makes a report for each chapter, and an index.
struct MarkdownReport {
  let book: CheckedBook
  /// Formulas that do not parse.
  let renderingFindings: [Diagnostic]

  func files() -> [Report.File] {
    let chapters = book.chapters.map { checked in
      MarkdownChapter(checked, of: book, errors: errors(of: checked))
    }
    let references = MarkdownReferences(bibliography: book.index.bibliography).file()
    return [Report.File(path: "index.md", text: index())] + chapters.flatMap { $0.files() }
      + [references].compactMap { $0 }
  }

  private func errors(of checked: CheckedChapter) -> [Diagnostic] {
    let path = checked.chapter.source.path
    return (checked.diagnostics + renderingFindings.filter { $0.path == path })
      .filter { $0.severity == .error }.sorted(by: Diagnostic.precedes)
  }

  private func index() -> String {
    var lines = ["# \(book.options.title)", ""]
    if let author = book.options.author { lines += [author, ""] }
    if let description = book.options.description { lines += [description, ""] }
    lines += ["| | Chapter | Claims | |", "|--:|:--|--:|:-:|"]
    for checked in book.chapters {
      let chapter = checked.chapter
      let holding = checked.claims.count { $0.verdict == .holds }
      let count = checked.claims.isEmpty ? "" : "\(holding) of \(checked.claims.count)"
      let sign = !errors(of: checked).isEmpty ? "✗" : checked.claims.isEmpty ? "" : "✓"
      let link =
        "[\(MarkdownText.cell(chapter.title))](\(SiteLinks.escaped(chapter.source.slug)).md)"
      let number = chapter.source.number.map(String.init) ?? ""
      lines.append("| \(number) | \(link) | \(count) | \(sign) |")
    }
    if !book.index.bibliography.works.isEmpty {
      lines += ["", "[References](\(MarkdownReferences.path))"]
    }
    let errors = book.diagnostics.filter { $0.severity == .error } + book.chapters.flatMap(errors)
    if !errors.isEmpty {
      lines += ["", "## What does not hold", ""]
      lines += errors.map(MarkdownText.finding)
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
