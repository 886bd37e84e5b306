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
      leadsOut: leadsOut, claims: checker.claims)
    checker.diagnostics +=
      references.diagnostics() + checker.findings(holdsFile: holdsFile, leadsOut: leadsOut)
      + PowerPitfalls.findings(in: chapter)
      + EmptyFigures(path: chapter.source.path).findings(in: cells)
      + DoubledWords(chapter: chapter, index: index, text: checker.text)
      .findings(claims: checker.claims)
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
}
