// What the attempts at running a chapter have found, cell by cell.

/// What is known of each cell after some attempts.
struct ExecutionState {
  private let plan: ExecutionPlan
  /// Cells that are left out of further attempts, with what came of them.
  private var settled: [Int: CellTranscript] = [:]
  /// Nothing from this cell on runs: what it needs is missing, or the one before it failed unexpectedly.
  private var stop: Int
  /// Blocks in which a claim compares what only an operator of the author's compares: there the
  /// compiler chooses the function, and the claim records its truth alone.
  private(set) var plainCells: Set<Int> = []
  /// What the compiler said of those blocks at first, where it speaks of the comparison itself.
  private var firstFailures: [Int: Failure] = [:]
  private var outputs: [Int: [Output]] = [:]
  private var promises: [Int: [ClaimSite]] = [:]
  private var inlineFailures: [Int: String] = [:]
  /// How blocks threw that were expected to, and that the program survived.
  private var caught: [Int: Failure] = [:]
  private var denials: [Int: [SandboxDenial]] = [:]
  private(set) var failure: (cell: Int, failure: Failure)?
  /// What blocks that failed as expected leave for later ones.
  var droppedBlocks = DroppedBlocks()
  private var backend = ""
  private var missingIsolation: [String] = []

  private var prepared: PreparedChapter?

  init(_ plan: ExecutionPlan, prepared: PreparedChapter?) {
    self.plan = plan
    stop = plan.firstWithoutData ?? Int.max
    self.prepared = prepared
  }

  /// What was prepared serves the first attempt alone.
  mutating func takePrepared() -> PreparedChapter? {
    defer { prepared = nil }
    return prepared
  }

  /// The cells that the next attempt is made of.
  var remaining: [Cell] {
    plan.executedCells.filter { settled[$0.index] == nil && $0.index < stop }
  }

  /// Sets cells aside that do not compile; true, since the others are to be tried again.
  ///
  /// - Throws: `CompileFailure.tool` when the messages are about none of them.
  mutating func compileErrors(
    _ messages: [CompilerMessage]
  ) throws -> Bool {
    let cells = remaining
    let found = CompileErrorSorting(plan: plan, cells: cells).failures(messages)
    guard !found.isEmpty else {
      throw CompileFailure.tool(messages.map(\.text).joined(separator: "\n"))
    }
    for (cell, failure) in found {
      settled[cell.index] = CellTranscript(
        outcome: .failed(droppedBlocks.explaining(inFirstWords(failure, of: cell))))
      if cell.kind == .block, cell.options.error == .none { stop = min(stop, cell.index + 1) }
    }
    return true
  }

  /// What the compiler said at first of the lines that are still wrong when claims are left to it.
  private func inFirstWords(_ failure: Failure, of cell: Cell) -> Failure {
    guard let first = firstFailures[cell.index] else { return failure }
    let words = failure.errors.map { error in
      first.errors.first { $0.range.start.line == error.range.start.line }
    }
    guard words.contains(where: { $0 != nil }) else { return first }
    return Failure(errors: zip(words, failure.errors).map { $0 ?? $1 })
  }

  /// Leaves the claims of blocks to the compiler in which it does not take one for a comparison;
  /// true when there are such blocks that were not left to it before.
  mutating func leavesClaims(
    _ messages: [CompilerMessage], _ program: GeneratedProgram
  ) -> Bool {
    promised(in: program)
    let found = CompileErrorSorting(plan: plan, cells: remaining).failures(messages)
    var isNew = false
    for (cell, failure) in found where !plainCells.contains(cell.index) {
      let line = failure.range.start.line
      let isInClaim = (program.claims[cell.index] ?? []).contains { site in
        (site.statement.start.line...site.statement.end.line).contains(line)
      }
      guard isInClaim else { continue }
      plainCells.insert(cell.index)
      firstFailures[cell.index] = failure
      isNew = true
    }
    return isNew
  }

  /// Keeps which claims the cells of a program make; later attempts may leave cells out.
  private mutating func promised(in program: GeneratedProgram) {
    promises.merge(program.claims) { _, new in new }
  }

  /// The tools failed for a reason that no cell is to blame for: it is told at the first one, and
  /// nothing of the chapter runs.
  mutating func toolFailed(_ words: String) {
    guard let first = remaining.first else { return }
    nothingRuns(Failure(kind: .machine, message: words, range: first.range), in: first)
  }

  /// A file is no longer what the chapter was planned with: a result would belong to neither.
  mutating func dataChanged(_ file: CellOptions.Labelled) {
    guard let cell = plan.executedCells.first(where: { $0.options.data.contains(file) }) else {
      return
    }
    let words = "the data file \(file.name) changed while the book was built; build it again"
    nothingRuns(Failure(kind: .machine, message: words, range: file.range), in: cell)
  }

  /// The cell fails, and no other one counts as having run.
  private mutating func nothingRuns(_ failure: Failure, in cell: Cell) {
    settled[cell.index] = CellTranscript(outcome: .failed(failure))
    stop = 0
  }

  /// Takes over what a run found; true when it ended where a block was meant to fail.
  mutating func ran(_ builder: TranscriptBuilder) -> Bool {
    outputs = builder.outputs()
    promised(in: builder.program)
    inlineFailures = builder.inlineFailures
    caught = builder.caught()
    denials = builder.denials()
    if let backend = builder.backend { (self.backend, missingIsolation) = backend }
    failure = builder.failure()
    guard let failure, let cell = plan.cells.first(where: { $0.index == failure.cell }) else {
      return false
    }
    settled[cell.index] = CellTranscript(
      outcome: .failed(failure.failure), outputs: outputs[cell.index] ?? [],
      promises: promises[cell.index] ?? [])
    guard cell.options.error != .none else {
      stop = cell.index + 1
      return false
    }
    droppedBlocks.drop(cell)
    return true
  }

  func transcript() -> Transcript {
    Transcript(
      cells: plan.cells.map(cellTranscript), backend: backend, missingIsolation: missingIsolation)
  }

  private func cellTranscript(_ cell: Cell) -> CellTranscript {
    if var settled = settled[cell.index] {
      // What is meant not to compile makes no claims.
      if cell.options.error == .none { settled.promises = promises[cell.index] ?? [] }
      return settled
    }
    if !cell.options.eval { return CellTranscript(outcome: .skipped) }
    if cell.index >= stop {
      return CellTranscript(outcome: .notRun, promises: promises[cell.index] ?? [])
    }
    let outcome: CellTranscript.Outcome
    if let message = inlineFailures[cell.index] {
      let place = CellMap(cell)
      outcome = .failed(
        Failure(
          kind: .thrown, message: "the expression threw an error: \(message)",
          details: FailureHints.files(message, error: 0)
            + FailureHints.sandbox(message, error: 0, denials: []),
          range: place.range(0, place.byteCount)))
    } else {
      outcome = caught[cell.index].map { .failed($0) } ?? .done
    }
    return CellTranscript(
      outcome: outcome, outputs: outputs[cell.index] ?? [], promises: promises[cell.index] ?? [],
      denials: denials[cell.index] ?? [])
  }
}
