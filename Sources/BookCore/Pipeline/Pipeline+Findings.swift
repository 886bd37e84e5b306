// What a build tells of the whole book.

extension Pipeline {
  func severities(_ options: BookOptions) -> SeverityRules {
    SeverityRules(rules: options.rules, isStrict: request.isStrict)
  }

  /// A theme that is not read must not be missed in silence.
  func themeFindings() -> [Diagnostic] {
    Theme.paths.filter(request.book.leadsOut).map { path in
      let start = SourcePosition(line: 1, column: 1)
      return Diagnostic(
        .badConfiguration, path: path, range: SourceRange(start, start),
        "the file is a link that leads out of the book", fix: "replace it by the file")
    }
  }

  /// The build with all of its findings, in order.
  func result(
    _ book: CheckedBook, _ chapters: [FinishedChapter], _ report: Report,
    _ repetition: Repetition?
  ) -> BuildResult {
    let repeated = repetition?.diagnostics ?? []
    let all =
      book.diagnostics + Self.unmeasured(book.chapters.flatMap(\.diagnostics), repeated)
      + report.diagnostics + Self.gaps(chapters.map(\.transcript)) + repeated
    let severities = severities(book.options)
    let coverage = CoverageGate(minimum: request.minimumCoverage).diagnostics(book)
    return BuildResult(
      book: book, transcripts: chapters.map(\.transcript), report: report,
      reasons: chapters.map(\.reason),
      diagnostics: severities.applied(to: all + coverage).sorted(by: Diagnostic.precedes),
      repetition: repetition)
  }

  /// Findings without those that digits might change on another machine, where runs have shown how.
  private static func unmeasured(
    _ findings: [Diagnostic], _ measured: [Diagnostic]
  ) -> [Diagnostic] {
    let places = measured.filter { $0.rule == .tight }
    return findings.filter { finding in
      guard finding.rule == .tight, let range = finding.range else { return true }
      return !places.contains { place in
        place.path == finding.path && place.range.map { $0.isInside(range) } ?? false
      }
    }
  }

  /// What chapters had to do without, told once.
  static func gaps(_ transcripts: [Transcript]) -> [Diagnostic] {
    Set(transcripts.flatMap(\.missingIsolation)).sorted().map { gap in
      Diagnostic(
        .sandbox, gap,
        fix: "run on a newer kernel; `--sandbox off` accepts it, `--sandbox required` refuses it")
    }
  }
}
