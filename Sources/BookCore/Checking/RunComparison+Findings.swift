// Findings that depend on how a chapter is computed: flipped verdicts, failures, pinned outputs.

extension RunComparison {
  /// Errors that some run finds and the build does not; digits have been told by themselves.
  func appearing(besides ranges: [SourceRange]) -> [Diagnostic] {
    let known = errors(of: chapter).map(Kind.init)
    var found: [(error: Diagnostic, settings: [Arithmetic])] = []
    for run in runs {
      for error in errors(of: run.chapter) where !known.contains(Kind(error)) {
        if error.rule == .falseClaim, let range = error.range, ranges.contains(range) { continue }
        if let index = found.firstIndex(where: { Kind($0.error) == Kind(error) }) {
          if found[index].settings.last != run.arithmetic {
            found[index].settings.append(run.arithmetic)
          }
        } else {
          found.append((error, [run.arithmetic]))
        }
      }
    }
    return found.map { error, settings in
      let explanation = ["so with \(Self.words(settings))", error.explanation].compactMap(\.self)
      return Diagnostic(
        .unstable, path: path, range: error.range, "computed in another way, \(error.summary)",
        explanation: explanation.joined(separator: "\n"), notes: error.notes)
    }
  }

  /// Errors of the build that some run does not find.
  func disappearing() -> [Diagnostic] {
    errors(of: chapter).compactMap { error in
      let without = runs.filter { !errors(of: $0.chapter).map(Kind.init).contains(Kind(error)) }
      guard !without.isEmpty else { return nil }
      return Diagnostic(
        .unstable, path: path, range: error.range,
        "not when it is computed in another way: \(error.summary)",
        explanation: "not so with \(Self.words(without.map(\.arithmetic)))")
    }
  }

  private func errors(of chapter: CheckedChapter) -> [Diagnostic] {
    chapter.diagnostics.filter { $0.severity == .error }
  }

  /// What makes two findings the same: their words may hold numbers that differ.
  private struct Kind: Equatable {
    let rule: Rule
    let range: SourceRange?

    init(_ error: Diagnostic) {
      rule = error.rule
      range = error.range
    }
  }
}
