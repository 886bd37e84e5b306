// The Markdown reports: the author's text with what was computed put in its place.

/// Makes a report for each chapter, and an index.
struct MarkdownReport {
  let book: CheckedBook

  init(_ book: CheckedBook) { self.book = book }

  func files() -> [Report.File] {
    let chapters = book.chapters.map { MarkdownChapter($0, of: book) }
    return [Report.File(path: "index.md", text: index())] + chapters.flatMap { $0.files() }
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
      let sign = checked.hasErrors ? "✗" : checked.claims.isEmpty ? "" : "✓"
      let link = "[\(MarkdownText.cell(chapter.title))](\(SiteLinks.escaped(chapter.source.slug)).md)"
      lines.append("| \(chapter.source.number) | \(link) | \(count) | \(sign) |")
    }
    let errors = (book.diagnostics + book.chapters.flatMap(\.diagnostics))
      .filter { $0.severity == .error }
    if !errors.isEmpty {
      lines += ["", "## What does not hold", ""]
      lines += errors.map(MarkdownText.finding)
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
