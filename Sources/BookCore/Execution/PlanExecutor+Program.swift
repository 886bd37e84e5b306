// The program of a chapter, written and not compiled.

extension PlanExecutor {
  /// The program of a plan as it would be compiled, for people to read; nil where a block is not Swift,
  /// with what is wrong with each such block.
  func program(
    of plan: ExecutionPlan
  ) async throws -> (program: GeneratedProgram?, failures: [(cell: Cell, failure: Failure)]) {
    try await ScratchFolder.with { folder in
      let cells = plan.executedCells
      let parser = CompilerParser(toolchain: toolchain, folder: folder)
      let parsed = try await parser.parse(cells, path: plan.path)
      let errors = parsed.errors + parsed.misuses(in: cells, path: plan.path)
      guard errors.isEmpty else {
        return (nil, CompileErrorSorting(plan: plan, cells: cells).failures(errors))
      }
      let source = ProgramSource(plan: plan, cells: cells, outlines: parsed.outlines)
      let program = ProgramWriter.preferred(source) {
        try? VisibleNames.of(engine, toolchain)
      }
      return (program, [])
    }
  }
}
