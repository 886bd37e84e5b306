// Parses and compiles several chapters together, as far as that changes nothing.

/// What was done for a chapter's first attempt together with other chapters.
struct PreparedChapter: Sendable {
  var blocks: ParsedBlocks
  /// The program as it was written for the batch, and what came of it; nil when the chapter is to be
  /// compiled alone.
  var built: (program: GeneratedProgram, executable: Executable)?

  func executable(of program: GeneratedProgram) -> Executable? {
    built.flatMap { $0.program == program ? $0.executable : nil }
  }
}

/// Prepares a batch of chapters in a folder. Whatever is wrong with one of them is left to be found
/// again where the chapter is executed alone, so that every finding comes from there.
struct BatchPreparation: Sendable {
  let plans: [ExecutionPlan]
  let parser: CompilerParser
  let compiler: ChapterCompiler
  let visibleNames: Set<String>
  let folder: String

  /// What could be prepared of each chapter, in order.
  func chapters() async throws -> [PreparedChapter?] {
    let cells = plans.map(\.executedCells)
    guard let blocks = try await parser.parse(together: cells) else {
      return plans.map { _ in nil }
    }
    let programs = plans.indices.map { program(plans[$0], cells[$0], blocks[$0]) }
    let built = try await executables(programs)
    return plans.indices.map { index in
      PreparedChapter(blocks: blocks[index], built: built[index])
    }
  }

  /// The chapter's program; nil when it has to stand alone.
  private func program(
    _ plan: ExecutionPlan, _ cells: [Cell], _ blocks: ParsedBlocks
  ) -> GeneratedProgram? {
    guard !cells.isEmpty, !plan.settings.optimize,
      blocks.misuses(in: cells, path: plan.path).isEmpty
    else { return nil }
    let program = ProgramWriter.write(plan, cells: cells, outlines: blocks.outlines)
    let rules = BatchRules(visibleNames: visibleNames)
    return rules.accept(program, cells: cells, outlines: blocks.outlines) ? program : nil
  }

  /// Compiles the programs together; those that do not compile are left out, and the rest is tried
  /// again.
  private func executables(
    _ programs: [GeneratedProgram?]
  ) async throws -> [(program: GeneratedProgram, executable: Executable)?] {
    var members = programs.indices.filter { programs[$0] != nil }
    while members.count > 1 {
      do {
        let batch = ProgramBatch(programs: members.compactMap { programs[$0] })
        let path = try await compiler.build(batch, in: folder)
        return programs.enumerated().map { index, program in
          guard let program, let entry = members.firstIndex(of: index) else { return nil }
          return (program, Executable(path: path, entry: entry))
        }
      } catch CompileFailure.messages(let messages) {
        let wrong = members.filter { index in
          messages.contains { $0.severity == .error && $0.file.hasSuffix(plans[index].path) }
        }
        guard !wrong.isEmpty else { break }
        members.removeAll { wrong.contains($0) }
      } catch CompileFailure.tool {
        break
      }
    }
    return programs.map { _ in nil }
  }
}
