// The files that the reports of a book are made of, and whose they are.

/// Tells what a file of the reports is, so that nothing else takes its place. Names that differ in
/// the case of letters alone are one: they are one on many disks.
struct ReportFiles: Sendable, Equatable {
  /// The chapters' paths by their slugs in small letters.
  private let chapters: [String: String]

  /// The names of pages that every report has.
  static let pages: Set<String> = ["404", "claims", "coverage", "index", "references"]

  /// What every report has beside its pages.
  private static let parts: Set<String> = [
    "llms.txt", "assets/book.css", "assets/book.js", "assets/favicon.svg", "assets/search.js",
    "assets/theme.css", "assets/fonts", ".mathbook-files",
  ]

  init(of sources: [ChapterSource]) {
    chapters = Dictionary(
      sources.map { ($0.slug.lowercased(), $0.path) }, uniquingKeysWith: { first, _ in first })
  }

  /// What the reports have under a name, or under that of a folder which it stands in; nil for nothing.
  ///
  /// - Parameter name: relative to the folder of the HTML or the Markdown report.
  func owner(of name: String) -> String? {
    let steps = name.lowercased().split(separator: "/", omittingEmptySubsequences: false)
    return steps.indices.lazy.compactMap { owner(ofFile: steps[...$0].joined(separator: "/")) }
      .first
  }

  private func owner(ofFile name: String) -> String? {
    if Self.parts.contains(name) { return "the report's own \(name)" }
    if name.hasSuffix(".html") {
      let page = String(name.dropLast(5))
      return Self.pages.contains(page) ? "the report's own \(name)" : owner(ofPage: page)
    }
    if name.hasSuffix(".md") {
      let isOwn = ["index.md", "references.md"].contains(name)
      return isOwn
        ? "the report's own \(name)"
        : chapters[String(name.dropLast(3))].map { "the report of \($0)" }
    }
    return name.wholeMatch(of: /figures\/(.+)-\d+(?:\.\d+)?\.svg/)
      .flatMap { chapters[String($0.1)] }.map { "the figures of \($0)" }
  }

  private func owner(ofPage name: String) -> String? {
    if let chapter = chapters[name] { return "the page of \(chapter)" }
    return ledger(named: name).map { "the page of the claims of \($0)" }
  }

  /// The chapter whose claims are listed on a page.
  func ledger(named name: String) -> String? {
    name.hasPrefix("claims/") ? chapters[String(name.dropFirst(7))] : nil
  }
}
