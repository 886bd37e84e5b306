// Stage 4: compiles and runs a chapter so that every cell that can run does, whatever fails.

import BookRecords
import Foundation

/// Executes a plan.
///
/// A block that does not compile, or that ends the program where its author expects that, is left
/// out and the rest is compiled and run again; after a block that fails unexpectedly nothing runs,
/// since what it should have declared is not there.
struct ChapterExecutor: Sendable {
  let plan: ExecutionPlan
  let parser: CompilerParser
  let compiler: ChapterCompiler
  let runner: ChapterRunner
  let folder: String
  /// Set for repeated runs, which compile a program once.
  var keptBuild: KeptBuild?
  /// What was done for the first attempt together with other chapters.
  var prepared: PreparedChapter?

  func transcript() async throws -> Transcript {
    var state = State(plan, prepared: prepared)
    do {
      while try await attempt(&state) {}
    } catch CompileFailure.tool(let words) {
      state.toolFailed(words, plan)
    } catch let change as ChangedData {
      state.dataChanged(change.file, plan)
    }
    return state.transcript(plan)
  }

  /// One attempt; true when another one is needed.
  private func attempt(_ state: inout State) async throws -> Bool {
    let cells = state.remaining(plan)
    guard !cells.isEmpty else { return false }
    let prepared = state.takePrepared()
    let parsed: ParsedBlocks
    if let blocks = prepared?.blocks {
      parsed = blocks
    } else {
      parsed = try await parser.parse(cells, path: plan.path)
    }
    if !parsed.errors.isEmpty { return try state.compileErrors(parsed.errors, plan) }
    state.leftBehind.remember(cells, parsed.outlines)
    let wrong = parsed.misuses(in: cells, path: plan.path)
    if !wrong.isEmpty { return try state.compileErrors(wrong, plan) }
    let program = ProgramWriter.write(
      plan, cells: cells, outlines: parsed.outlines, plainCells: state.plainCells,
      imports: state.leftBehind.imports)
    let executable: Executable
    do {
      if let built = prepared?.executable(of: program) {
        executable = built
      } else {
        executable = try await build(program)
      }
    } catch CompileFailure.messages(let found) {
      let messages = found.map { $0.inAuthorsWords(program.literalSigns) }
      if state.leavesClaims(messages, program, plan) { return true }
      return try state.compileErrors(messages, plan)
    }
    return try await run(executable, program, cells, &state)
  }

  /// Runs a program, and again without each block that ended it as its author expects; true when it
  /// has to be written and compiled anew for that.
  private func run(
    _ executable: Executable, _ program: GeneratedProgram, _ cells: [Cell], _ state: inout State
  ) async throws -> Bool {
    var leftOut: Set<Int> = []
    while true {
      let run = try await runner.run(executable, program, leavingOut: leftOut, in: folder)
      let present = cells.filter { !leftOut.contains($0.index) }
      let builder = TranscriptBuilder(run: run, program: program, cells: present)
      guard state.ran(builder, plan) else { return false }
      guard let cell = state.failure?.cell, program.optionalCells.contains(cell),
        leftOut.insert(cell).inserted
      else { return true }
    }
  }

  private func build(_ program: GeneratedProgram) async throws -> Executable {
    let build = { @Sendable () async throws -> Executable in
      try await compiler.build(program, optimize: plan.settings.optimize, in: folder)
    }
    guard let keptBuild else { return try await build() }
    return try await keptBuild.executable(of: program, build: build)
  }
}

/// What is known of each cell after some attempts.
private struct State {
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
  private var denials: [Int: [Denial]] = [:]
  private(set) var failure: (cell: Int, failure: Failure)?
  /// What blocks that failed as expected leave for later ones.
  var leftBehind = LeftBehind()
  private var backend = ""
  private var missingIsolation: [String] = []

  private var prepared: PreparedChapter?

  init(_ plan: ExecutionPlan, prepared: PreparedChapter?) {
    stop = plan.firstWithoutData ?? Int.max
    self.prepared = prepared
  }

  /// What was prepared serves the first attempt alone.
  mutating func takePrepared() -> PreparedChapter? {
    defer { prepared = nil }
    return prepared
  }

  func remaining(_ plan: ExecutionPlan) -> [Cell] {
    plan.executedCells.filter { settled[$0.index] == nil && $0.index < stop }
  }

  /// Sets cells aside that do not compile; true, since the others are to be tried again.
  ///
  /// - Throws: `CompileFailure.tool` when the messages are about none of them.
  mutating func compileErrors(
    _ messages: [CompilerMessage], _ plan: ExecutionPlan
  ) throws -> Bool {
    let cells = remaining(plan)
    let found = CompileErrorSorting(plan: plan, cells: cells).failures(messages)
    guard !found.isEmpty else {
      throw CompileFailure.tool(messages.map(\.text).joined(separator: "\n"))
    }
    for (cell, failure) in found {
      settled[cell.index] = CellTranscript(
        outcome: .failed(leftBehind.explaining(inFirstWords(failure, of: cell))))
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
    _ messages: [CompilerMessage], _ program: GeneratedProgram, _ plan: ExecutionPlan
  ) -> Bool {
    promised(in: program)
    let found = CompileErrorSorting(plan: plan, cells: remaining(plan)).failures(messages)
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
  mutating func toolFailed(_ words: String, _ plan: ExecutionPlan) {
    guard let first = remaining(plan).first else { return }
    nothingRuns(Failure(kind: .machine, message: words, range: first.range), in: first)
  }

  /// A file is no longer what the chapter was planned with: a result would belong to neither.
  mutating func dataChanged(_ file: CellOptions.Labelled, _ plan: ExecutionPlan) {
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
  mutating func ran(_ builder: TranscriptBuilder, _ plan: ExecutionPlan) -> Bool {
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
    leftBehind.leave(cell)
    return true
  }

  func transcript(_ plan: ExecutionPlan) -> Transcript {
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
