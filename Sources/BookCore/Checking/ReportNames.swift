// Names of chapters that the reports need for themselves, or that two chapters share.

/// Finds chapters whose reports would take each other's place.
enum ReportNames {
  /// The pages that every report has.
  private static let taken = ["404", "claims", "coverage", "index", "references"]

  static func diagnostics(_ chapters: [Chapter]) -> [Diagnostic] {
    var seen: [String: String] = [:]
    return chapters.compactMap { chapter in
      let name = chapter.source.slug.lowercased()
      let start = SourcePosition(line: 1, column: 1)
      let report = { (summary: String, fix: String) in
        Diagnostic(
          .badConfiguration, path: chapter.source.path, range: SourceRange(start, start), summary,
          fix: fix)
      }
      if taken.contains(name) {
        return report("the report has a page of its own named \(name)", "rename the chapter")
      }
      guard let other = seen.updateValue(chapter.source.path, forKey: name) else { return nil }
      return other == chapter.source.path
        ? report("the chapter is listed twice", "remove one of the lines in mathbook.yml")
        : report("the chapter's report would replace that of \(other)", "rename one of them")
    }
  }
}
