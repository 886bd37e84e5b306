// What blocks and checked numbers are said to be, and are not.

extension ChapterChecker {
  /// What is wrong apart from verdicts and references; asked when all cells have been checked.
  func findings(
    holdsFile: (String) -> Bool, leadsOut: (String) -> Bool
  ) -> [Diagnostic] {
    unknownEquations() + emptyProofs() + missingData(holdsFile, leadsOut) + emptyLabels()
      + splitNumbers() + skippedClaims() + brokenExpressions()
  }

  /// Labels that blocks and claims say to prove, and that no equation has.
  private func unknownEquations() -> [Diagnostic] {
    let named =
      chapter.cells.flatMap(\.options.proves).map { ($0.name, $0.range) }
      + claims.flatMap { claim in claim.proves.map { ($0, claim.range) } }
    var seen: Set<String> = []
    return named.compactMap { label, range in
      guard index.targets[label]?.kind != .equation, seen.insert(label).inserted else {
        return nil
      }
      let equations = index.targets.filter { $0.value.kind == .equation }.keys.sorted()
      return Diagnostic(
        .unknownEquation, path: chapter.source.path, range: range,
        "no equation is labelled \(label)",
        fix: Suggestion.question(nearest: label, among: equations)
          ?? (index.targets[label] == nil
            ? "write {#\(label)} after the equation that is proved"
            : "only equations are proved, which have labels such as {#eq-name}"))
    }
  }

  /// Labels of figures and tables whose blocks show none.
  private func emptyLabels() -> [Diagnostic] {
    zip(chapter.cells, transcript.cells).compactMap { cell, ran in
      guard let label = cell.options.label, let kind = LabelPrefix.of(label),
        ["fig", "tbl", "lst"].contains(kind)
      else { return nil }
      switch ran.outcome {
      case .done, .skipped: break
      case .failed where cell.options.error != .none: break
      // What went wrong has been reported.
      case .failed, .notRun: return nil
      }
      if kind == "lst" {
        // How a block failed as it was to is shown too.
        return cell.options.error == .none ? emptyListing(cell, label, ran.outputs) : nil
      }
      return emptyDisplay(cell, label, kind, ran.outputs)
    }
  }

  /// A block that shows no figure, or no table, under the label of one.
  private func emptyDisplay(
    _ cell: Cell, _ label: String, _ kind: String, _ outputs: [Output]
  ) -> Diagnostic? {
    let isShown =
      cell.showsOutput
      && outputs.contains { output in
        switch output {
        case .figure: kind == "fig"
        case .table: kind == "tbl"
        default: false
        }
      }
    guard !isShown else { return nil }
    return Diagnostic(
      .badOption, path: chapter.source.path, range: cell.options.places["label"] ?? cell.range,
      "the block is labelled \(label), and shows no \(kind == "fig" ? "figure" : "table")",
      fix: "label what it is: lst-… for the code itself, fig-… for a figure, tbl-… for a table")
  }

  /// A block that hides its code and puts out nothing; what is hidden whole is told where the text
  /// refers to it.
  private func emptyListing(_ cell: Cell, _ label: String, _ outputs: [Output]) -> Diagnostic? {
    guard !cell.showsCode, cell.showsOutput, outputs.isEmpty else { return nil }
    return Diagnostic(
      .badOption, path: chapter.source.path, range: cell.options.places["label"] ?? cell.range,
      "the block is labelled \(label), and shows neither code nor output",
      fix: "show its code with `//| echo: true`, or remove the label")
  }

  /// Checked numbers that go on outside of their brackets.
  private func splitNumbers() -> [Diagnostic] {
    chapter.cells.compactMap { cell in
      guard case .claim(let written) = cell.kind,
        let found = continuation(of: cell, written),
        WrittenValue(parsing: Self.stated(written).number) != nil
      else { return nil }
      return Diagnostic(
        .splitNumber, path: chapter.source.path, range: found.range, found.summary, fix: found.fix)
    }
  }

  /// What readers see as a part of a checked number beside its brackets.
  private func continuation(
    of number: Cell, _ written: String
  ) -> (range: SourceRange, summary: String, fix: String)? {
    if let found = NumberSurroundings(of: number.range, written: written, in: text).touching() {
      return (
        found.range,
        "“\(found.character)” beside the checked number \(written) is not checked, and readers see "
          + "one number", "put the whole number into the brackets"
      )
    }
    return neighbour(of: number).map { place in
      (
        SourceRange(place, place.after("[".utf8)),
        "another number touches the checked number \(written), and readers see one number",
        "write a blank or a sign between them"
      )
    }
  }

  /// Where a number touches a checked one that has a cell of its own: the end of a computed value, or the
  /// start of a value or of another checked number. Cells stand in the order of the text.
  private func neighbour(of number: Cell) -> SourcePosition? {
    if number.index > 0, chapter.cells[number.index - 1].range.end == number.range.start,
      let text = valueText(of: number.index - 1), Self.isPartOfNumber(text.last)
    {
      let end = number.range.start
      return SourcePosition(line: end.line, column: end.column - 1)
    }
    guard let next = chapter.cells.dropFirst(number.index + 1).first,
      next.range.start == number.range.end
    else { return nil }
    var text = valueText(of: next.index)
    if case .claim(let written) = next.kind { text = written }
    return Self.isPartOfNumber(text?.first) ? next.range.start : nil
  }

  /// What readers see of a computed value; nil of a cell that is none, or has none.
  private func valueText(of index: Int) -> String? {
    guard chapter.cells[index].kind == .value,
      case .value(let shown)? = transcript.cells[index].outputs.last
    else { return nil }
    return shown.text
  }

  private static func isPartOfNumber(_ character: Character?) -> Bool {
    character.map { $0.isNumber || "+-−.".contains($0) } ?? false
  }

  /// Data files that blocks name, and that are not in the book.
  private func missingData(
    _ holdsFile: (String) -> Bool, _ leadsOut: (String) -> Bool
  ) -> [Diagnostic] {
    chapter.cells.flatMap(\.options.data).compactMap { file in
      guard let path = AuthorLink.path(file.name, from: ""), !file.name.hasPrefix("/"),
        !leadsOut(path)
      else {
        return Diagnostic(
          .missingData, path: chapter.source.path, range: file.range,
          "the data file stands outside of the book: \(file.name)",
          fix: "move it into the book's folder, and write its path from there")
      }
      guard !holdsFile(path) else { return nil }
      return Diagnostic(
        .missingData, path: chapter.source.path, range: file.range,
        "the data file does not exist: \(file.name)",
        fix: "add the file; paths start at the book's folder")
    }
  }

  /// Blocks that say to prove an equation, and claim nothing.
  private func emptyProofs() -> [Diagnostic] {
    chapter.cells.compactMap { cell in
      guard let first = cell.options.proves.first, transcript.cells[cell.index].outcome == .done,
        sites.numbers(ofCell: cell.index).isEmpty
      else { return nil }
      return Diagnostic(
        .badOption, path: chapter.source.path, range: first.range,
        "the block is to prove \(first.name), and makes no claim",
        fix: "add a claim, or remove `//| proves:`")
    }
  }
}
