// Stage 4: compiles and runs a chapter so that every cell that can run does, whatever fails.

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
    var state = ExecutionState(plan, prepared: prepared)
    do {
      while try await attempt(&state) {}
    } catch CompileFailure.tool(let words) {
      state.toolFailed(words)
    } catch let change as ChangedData {
      state.dataChanged(change.file)
    }
    return state.transcript()
  }

  /// One attempt; true when another one is needed.
  private func attempt(_ state: inout ExecutionState) async throws -> Bool {
    let cells = state.remaining
    guard !cells.isEmpty else { return false }
    let prepared = state.takePrepared()
    let parsed = try await parsed(cells, prepared)
    if !parsed.errors.isEmpty { return try state.compileErrors(parsed.errors) }
    state.droppedBlocks.remember(cells, parsed.outlines)
    let wrong = parsed.misuses(in: cells, path: plan.path)
    if !wrong.isEmpty { return try state.compileErrors(wrong) }
    return try await attempt(cells, parsed, prepared, &state)
  }

  /// An attempt at cells that parse.
  private func attempt(
    _ cells: [Cell], _ parsed: ParsedBlocks, _ prepared: PreparedChapter?,
    _ state: inout ExecutionState
  ) async throws -> Bool {
    let source = ProgramSource(
      plan: plan, cells: cells, outlines: parsed.outlines, plainCells: state.plainCells,
      imports: state.droppedBlocks.imports)
    let program = ProgramWriter.preferred(source) {
      try? VisibleNames.of(compiler.engine, compiler.toolchain)
    }
    if let executable = try await executable(of: program, prepared) {
      return try await run(executable, program, cells, &state)
    }
    let script = program.opensScopes ? ProgramWriter.write(source) : program
    do {
      return try await run(try await build(script), script, cells, &state)
    } catch CompileFailure.messages(let found) {
      let messages = found.map { $0.inAuthorsWords(script.literalSigns) }
      if state.leavesClaims(messages, script) { return true }
      return try state.compileErrors(messages)
    } catch CompileFailure.crash(let crash) {
      return try state.compileErrors([crash.message(in: cells, of: plan)])
    }
  }

  private func parsed(_ cells: [Cell], _ prepared: PreparedChapter?) async throws -> ParsedBlocks {
    if let blocks = prepared?.blocks { return blocks }
    return try await parser.parse(cells, path: plan.path)
  }

  /// What was prepared, or a program with scopes. Nil when that does not compile: what is wrong with it
  /// is found again where modules stand instead, so that every finding comes from there.
  private func executable(
    of program: GeneratedProgram, _ prepared: PreparedChapter?
  ) async throws -> Executable? {
    if let built = prepared?.executable(of: program) { return built }
    guard program.opensScopes else { return nil }
    do {
      return try await build(program)
    } catch CompileFailure.messages {
      return nil
    } catch CompileFailure.crash {
      return nil
    }
  }

  /// Runs a program, and again without each block that ended it as its author expects; true when it
  /// has to be written and compiled anew for that.
  private func run(
    _ executable: Executable, _ program: GeneratedProgram, _ cells: [Cell],
    _ state: inout ExecutionState
  ) async throws -> Bool {
    var leftOut: Set<Int> = []
    while true {
      let run = try await runner.run(executable, program, leavingOut: leftOut, in: folder)
      let present = cells.filter { !leftOut.contains($0.index) }
      let builder = TranscriptBuilder(run: run, program: program, cells: present)
      guard state.ran(builder) else { return false }
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
