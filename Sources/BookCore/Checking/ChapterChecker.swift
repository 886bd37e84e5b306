// Stage 5: joins what a chapter says with what was computed, and finds what does not hold.

import BookRecords

/// Checks a chapter against its transcript. Pure: which files exist is asked through a closure.
struct ChapterChecker {
  let chapter: Chapter
  let transcript: Transcript
  let index: BookIndex
  let text: SourceText
  /// The calls of `claim` in the chapter's source, and the numbers of those that were evaluated.
  let sites: ClaimSites
  let evaluated: Set<Int>
  var claims: [CheckedClaim] = []
  var diagnostics: [Diagnostic]

  /// - Parameters:
  ///   - fileExists: whether a path relative to the book leads to something.
  ///   - holdsFile: whether it leads to a file that can be read.
  ///   - leadsOut: whether it is a link to what stands outside of the book.
  static func check(
    _ chapter: Chapter, _ transcript: Transcript, index: BookIndex,
    fileExists: @escaping (String) -> Bool, holdsFile: @escaping (String) -> Bool,
    leadsOut: @escaping (String) -> Bool
  ) -> CheckedChapter {
    var checker = ChapterChecker(chapter, transcript, index)
    let cells = zip(chapter.cells, transcript.cells).map { cell, ran in
      checker.checkedCell(cell, ran.placed(in: checker.text, of: cell))
    }
    let references = ReferenceChecker(
      chapter: chapter, index: index, fileExists: fileExists, holdsFile: holdsFile,
      leadsOut: leadsOut)
    checker.diagnostics +=
      references.diagnostics() + checker.unknownEquations()
      + checker.emptyProofs() + checker.missingData(holdsFile, leadsOut)
      + checker.emptyLabels() + checker.splitNumbers()
      + PowerPitfalls.findings(in: chapter)
    return CheckedChapter(
      chapter: chapter, cells: cells, claims: checker.claims,
      coverage: Coverage.count(chapter, claims: checker.claims, cells: cells),
      backend: transcript.backend, diagnostics: checker.diagnostics.sorted(by: Diagnostic.precedes))
  }

  private init(_ chapter: Chapter, _ transcript: Transcript, _ index: BookIndex) {
    self.chapter = chapter
    self.transcript = transcript
    self.index = index
    text = SourceText(chapter.source.text)
    diagnostics = chapter.diagnostics
    let sites = ClaimSites(transcript)
    self.sites = sites
    evaluated = Set(transcript.claimRecords.compactMap { sites.index(of: $0) })
  }

  private mutating func checkedCell(_ cell: Cell, _ ran: CellTranscript) -> CheckedCell {
    var checked = CheckedCell(cell: cell, outcome: ran.outcome, outputs: [])
    checked.expectedError = checkOutcome(cell, ran)
    switch cell.kind {
    case .block:
      checked.outputs = blockOutputs(cell, ran)
      checked.outputs += checkPromises(cell, ran, isExpected: checked.expectedError != nil)
      checkPinned(cell, ran)
    case .value:
      checked.outputs = ran.outputs.compactMap(Self.plain)
    case .claim(let written):
      let claim = proseClaim(cell, written, ran)
      claims.append(claim)
      checked.outputs = [.claim(claim)]
    }
    return checked
  }

  static func plain(_ output: Output) -> CheckedOutput? {
    switch output {
    case .text(let text): .text(text.shortenedForReports)
    case .value(let shown): .value(shown)
    case .tex(let tex): .tex(tex)
    case .table(let table): .table(table)
    case .figure(let figure): .figure(figure)
    case .claim: nil
    }
  }

  private mutating func blockOutputs(_ cell: Cell, _ ran: CellTranscript) -> [CheckedOutput] {
    ran.outputs.compactMap { output in
      guard case .claim(let record) = output else { return Self.plain(output) }
      let claim = blockClaim(cell, record)
      claims.append(claim)
      return .claim(claim)
    }
  }

  mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  /// The number of the next claim: the same in every build.
  var nextIdentifier: String { "\(chapter.source.slug)-\(claims.count + 1)" }

  /// Labels that blocks and claims say to prove, and that no equation has.
  private func unknownEquations() -> [Diagnostic] {
    let named =
      chapter.cells.flatMap(\.options.proves).map { ($0.name, $0.range) }
      + claims.flatMap { claim in claim.proves.map { ($0, claim.range) } }
    var seen: Set<String> = []
    return named.compactMap { label, range in
      guard index.targets[label] == nil, seen.insert(label).inserted else { return nil }
      let equations = index.targets.filter { $0.value.kind == .equation }.keys.sorted()
      return Diagnostic(
        .unknownEquation, path: chapter.source.path, range: range,
        "no equation is labelled \(label)",
        fix: Suggestion.question(nearest: label, among: equations)
          ?? "write {#\(label)} after the equation that is proved")
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
      let isShown =
        cell.showsOutput
        && ran.outputs.contains { output in
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
        let found = NumberSurroundings(of: cell.range, written: written, in: text).touching(),
        WrittenValue(parsing: Self.stated(written).number) != nil
      else { return nil }
      return Diagnostic(
        .splitNumber, path: chapter.source.path, range: found.range,
        "“\(found.character)” beside the checked number \(written) is not checked, and readers see "
          + "one number",
        fix: "put the whole number into the brackets")
    }
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
