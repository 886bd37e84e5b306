// The program of a chapter, written and not compiled.

extension Workshop {
  /// The program of a plan as it would be compiled, for people to read; nil where a block is not Swift,
  /// with what is wrong with it.
  func program(
    of plan: ExecutionPlan
  ) async throws -> (program: GeneratedProgram?, findings: [Diagnostic]) {
    try await ScratchFolder.with { folder in
      let cells = plan.executedCells
      let parser = CompilerParser(toolchain: toolchain, folder: folder)
      let parsed = try await parser.parse(cells, path: plan.path)
      let errors = parsed.errors + parsed.misuses(in: cells, path: plan.path)
      guard errors.isEmpty else { return (nil, Self.findings(errors, plan)) }
      return (ProgramWriter.write(plan, cells: cells, outlines: parsed.outlines), [])
    }
  }

  private static func findings(
    _ errors: [CompilerMessage], _ plan: ExecutionPlan
  ) -> [Diagnostic] {
    CompileErrorSorting(plan: plan, cells: plan.executedCells).failures(errors).map { _, failure in
      Diagnostic(
        .compileError, path: plan.path, range: failure.range, failure.message,
        explanation: failure.details.isEmpty ? nil : failure.details.joined(separator: "\n"))
    }
  }
}
