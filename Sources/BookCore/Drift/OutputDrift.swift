// What `mathbook check` compares: the committed reports with the rebuilt ones.

import BookRecords

/// The differences between a committed output folder and a build.
///
/// HTML is not committed, so it is not compared; Markdown and `results.json` are.
package struct OutputDrift: Sendable {
  let book: CheckedBook
  let report: Report
  /// Whether the build found errors, which its reports repeat.
  let hasErrors: Bool
  let output: OutputFolder

  package init(book: CheckedBook, report: Report, hasErrors: Bool, output: OutputFolder) {
    self.book = book
    self.report = report
    self.hasErrors = hasErrors
    self.output = output
  }

  /// A finding for each difference, at the chapter's line where there is one, in the order of the
  /// files' names. What differs in several files at the same cell is told once, and what only repeats
  /// the findings of the build (a chapter's banner, the index, counts of verdicts) is not told beside
  /// them.
  package func diagnostics() async throws -> [Diagnostic] {
    let compared = try await report.mapFiles([.markdown, .results]) { file in
      // What tells of the whole book cannot be told from some chapters.
      let isComparable = report.isWhole || !file.isOfWholeBook
      return (name: file.path, found: isComparable ? try differences(file) : [])
    }
    let known = Set(compared.map(\.name))
    // Without an index no Markdown was made, and nothing can be said of what is there.
    let isWhole = report.isWhole && known.contains("markdown/index.md")
    let left = output.names().filter {
      !$0.hasPrefix("html/") && isWhole && !known.contains($0)
    }
    // The chapters' own reports come first: a reader knows them best.
    let order = { (name: String) in (chapter(ofReport: name) == nil ? 1 : 0, name) }
    let inOrder = compared.sorted { order($0.name) < order($1.name) }
    var seen: Set<Found.Key> = []
    let kept = inOrder.flatMap(\.found).filter { $0.key.map { seen.insert($0).inserted } ?? true }
    let own = kept.filter { !(hasErrors && $0.repeatsFindings) }
    return (own.isEmpty ? kept : own).map(\.diagnostic)
      + left.map { name in
        Diagnostic(.drift, "\(name) is committed, but the build does not make it")
      }
  }

  private func chapter(ofReport name: String) -> CheckedChapter? {
    book.chapters.first { name == "markdown/\($0.chapter.source.slug).md" }
  }

  /// A difference as a finding, and what makes it the same as another one.
  private struct Found {
    struct Key: Hashable {
      var chapter: String
      var cell: Int
      var old: String?
      var new: String?
    }

    var diagnostic: Diagnostic
    var key: Key?
    /// Whether it stands where reports repeat what the build found.
    var repeatsFindings = false
  }

  private func differences(_ file: Report.File) throws -> [Found] {
    if try output.has(file) { return [] }
    guard let committed = output.read(file.path) else {
      return [notCommitted(file.path)]
    }
    // A checkout may have changed the line ends.
    let old = String(decoding: committed, as: UTF8.self).replacing("\r\n", with: "\n")
    let new = String(decoding: try file.bytes(), as: UTF8.self)
    if file.path == "results.json" { return results(old, new) }
    if let (chapter, place) = figure(file.path) {
      return [figure(file.path, old, new, chapter, place)].compactMap { $0 }
    }
    let chapter = chapter(ofReport: file.path)
    let places = chapter.map { DriftPlaces($0.chapter, report: new) }
    let tolerance = chapter?.chapter.options.tolerance ?? DriftComparison.defaultTolerance
    let lines = SourceText(new)
    let banners = (Self.bannerLength(old), Self.bannerLength(new))
    return DriftComparison.compare(old: old, new: new, tolerance: tolerance).map { difference in
      let line = difference.newPlace?.line ?? difference.oldPlace?.line ?? 1
      let owner = chapter ?? self.chapter(namedIn: lines.line(line))
      var found = found(difference, file.path, owner, places?.place(ofLine: line))
      let banner = difference.newPlace == nil ? banners.0 : banners.1
      found.repeatsFindings = chapter == nil || line <= banner
      return found
    }
  }

  private func notCommitted(_ name: String) -> Found {
    let (chapter, place) = figure(name) ?? (chapter(ofReport: name), nil)
    return Found(
      diagnostic: Diagnostic(
        .drift, path: chapter?.chapter.source.path, range: Self.range(of: place, in: chapter),
        "\(name) is not committed", fix: "run `mathbook build`"))
  }

  private func figure(_ name: String) -> (CheckedChapter, DriftPlace?)? {
    book.chapters.lazy.compactMap { chapter in
      chapter.place(ofFigure: name).map { (chapter, $0) }
    }.first
  }

  /// One finding, however many coordinates moved.
  private func figure(
    _ name: String, _ old: String, _ new: String, _ chapter: CheckedChapter, _ place: DriftPlace?
  ) -> Found? {
    let drift = FigureDrift(old: old, new: new, tolerance: chapter.chapter.options.tolerance)
    return drift.map { drift in
      Found(
        diagnostic: Diagnostic(
          .drift, path: chapter.chapter.source.path, range: Self.range(of: place, in: chapter),
          "\(name): \(drift.summary)", explanation: drift.explanation, fix: Self.fix))
    }
  }

  private static let fix =
    "take the new output over with `mathbook build`, or mend what changed it"

  private static func range(of place: DriftPlace?, in chapter: CheckedChapter?) -> SourceRange? {
    let position = place?.position ?? SourcePosition(line: 1, column: 1)
    return chapter.map { _ in SourceRange(position, position) }
  }

  /// How many lines at the top of a report say that its chapter does not hold.
  private static func bannerLength(_ report: String) -> Int {
    let lines = report.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.first == "> [!CAUTION]" else { return 0 }
    return lines.prefix { $0.hasPrefix(">") }.count + 1
  }

  /// The chapter that a line of the index tells of.
  private func chapter(namedIn line: String) -> CheckedChapter? {
    book.chapters.first { line.contains("(\(SiteLinks.escaped($0.chapter.source.slug)).md") }
  }

  private func results(_ old: String, _ new: String) -> [Found] {
    do {
      // A residual is rounding error: its size may differ from one processor to the next, and
      // whether it is small enough has been decided by its claim. Who computed a number is no result.
      return try DriftComparison.compareResults(
        old: old, new: new,
        chapterTolerances: book.chapters.map(\.chapter.options.tolerance)
      ).filter { difference in
        ![".residual", ".backend"].contains { difference.path?.hasSuffix($0) == true }
      }.map { difference in
        let path = difference.path ?? ""
        let (chapter, place) = owner(of: path)
        var found = found(difference, "results.json", chapter, place)
        found.repeatsFindings =
          ["findings", "verdicts"].contains { path.hasPrefix($0) }
          || [".coverage.", ".remarks[", ".verdict"].contains { path.contains($0) }
        return found
      }
    } catch {
      return [
        Found(diagnostic: Diagnostic(.drift, "the committed results.json is no JSON: \(error)"))
      ]
    }
  }

  /// The chapter of a part of the results, and its place there.
  private func owner(of path: String) -> (CheckedChapter?, DriftPlace?) {
    guard let match = path.prefixMatch(of: /chapters\[(\d+)\]/), let index = Int(match.1),
      book.chapters.indices.contains(index)
    else { return (nil, nil) }
    let chapter = book.chapters[index]
    return (chapter, chapter.place(ofResult: path[match.range.upperBound...]))
  }

  private func found(
    _ difference: DriftDifference, _ file: String, _ chapter: CheckedChapter?, _ place: DriftPlace?
  ) -> Found {
    let diagnostic = Diagnostic(
      .drift, path: chapter?.chapter.source.path, range: Self.range(of: place, in: chapter),
      "\(file): \(difference.summary)", explanation: difference.explanation, fix: Self.fix)
    let key = place?.cell.map {
      Found.Key(
        chapter: chapter?.chapter.source.path ?? "", cell: $0, old: Self.short(difference.old),
        new: Self.short(difference.new))
    }
    return Found(diagnostic: diagnostic, key: key)
  }

  /// Reports write the digits that results have in full: six of them tell whether it is the same number.
  private static func short(_ text: String?) -> String? {
    guard let text, let value = Double(text), value.isFinite, value != 0 else { return text }
    return ExactDecimal(value)?.rounded(toSignificantDigits: 6).double.description ?? text
  }
}
