// What `mathbook check` compares: the committed reports with the rebuilt ones.

/// The differences between a committed output folder and a build.
///
/// HTML is not committed, so it is not compared; Markdown and `results.json` are.
public struct OutputDrift: Sendable {
  let result: BuildResult
  let output: OutputFolder

  public init(result: BuildResult, output: OutputFolder) {
    self.result = result
    self.output = output
  }

  /// A finding for each difference, at the chapter's line where there is one, in the order of the
  /// files' names.
  public func diagnostics() async throws -> [Diagnostic] {
    let compared = try await result.report.mapFiles([.markdown, .results]) { file in
      // What tells of the whole book cannot be told from some chapters.
      let isComparable = result.report.isWhole || !file.isOfWholeBook
      return (name: file.path, differences: isComparable ? try differences(file) : [])
    }
    let known = Set(compared.map(\.name))
    // Without an index no Markdown was made, and nothing can be said of what is there.
    let isWhole = result.report.isWhole && known.contains("markdown/index.md")
    let left = output.names().filter {
      !$0.hasPrefix("html/") && isWhole && !known.contains($0)
    }
    return compared.sorted { $0.name < $1.name }.flatMap(\.differences)
      + left.map { name in
        Diagnostic(.drift, "\(name) is committed, but the build does not make it")
      }
  }

  private func differences(_ file: Report.File) throws -> [Diagnostic] {
    if try output.has(file) { return [] }
    guard let committed = output.read(file.path) else {
      return [Diagnostic(.drift, "\(file.path) is not committed", fix: "run `mathbook build`")]
    }
    let old = String(decoding: committed, as: UTF8.self)
    let new = String(decoding: try file.bytes(), as: UTF8.self)
    let chapter = result.book.chapters.first {
      file.path == "markdown/\($0.chapter.source.slug).md"
    }
    let tolerance = chapter?.chapter.options.tolerance ?? DriftComparison.defaultTolerance
    guard file.path == "results.json" else {
      return DriftComparison.compare(old: old, new: new, tolerance: tolerance).map { difference in
        diagnostic(difference, file.path, chapter, new)
      }
    }
    do {
      // A residual is rounding error: its size may differ from one processor to the next, and
      // whether it is small enough has been decided by its claim. Who computed a number is no result.
      return try DriftComparison.compareResults(old: old, new: new, tolerance: tolerance)
        .filter { difference in
          ![".residual", ".backend"].contains { difference.path?.hasSuffix($0) == true }
        }
        .map { diagnostic($0, file.path, nil, new) }
    } catch {
      return [Diagnostic(.drift, "the committed results.json is no JSON: \(error)")]
    }
  }

  private func diagnostic(
    _ difference: DriftDifference, _ file: String, _ chapter: CheckedChapter?, _ report: String
  ) -> Diagnostic {
    let place = chapter.flatMap { self.place(difference, in: $0, report) }
    return Diagnostic(
      .drift, path: chapter?.chapter.source.path,
      range: place.map { SourceRange($0, $0) }, "\(file): \(difference.summary)",
      explanation: difference.explanation,
      fix: "take the new output over with `mathbook build`, or mend what changed it")
  }

  /// The chapter's line that a line of its report comes from: the nearest line above that stands in
  /// the chapter as it is.
  private func place(
    _ difference: DriftDifference, in chapter: CheckedChapter, _ report: String
  ) -> SourcePosition? {
    guard let line = difference.newPlace?.line ?? difference.oldPlace?.line else { return nil }
    let reportText = SourceText(report)
    let lines = chapter.chapter.source.text.split(separator: "\n", omittingEmptySubsequences: false)
    for number in stride(from: min(line, reportText.lineCount), through: 1, by: -1) {
      let text = reportText.line(number)
      guard !text.isEmpty, let found = lines.firstIndex(where: { $0 == text }) else { continue }
      return SourcePosition(line: found + 1, column: 1)
    }
    return SourcePosition(line: 1, column: 1)
  }
}
