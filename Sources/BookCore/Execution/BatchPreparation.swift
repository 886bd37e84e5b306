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
    guard let blocks = try? await parser.parse(together: cells) else {
      return plans.map { _ in nil }
    }
    let programs = programs(cells, blocks)
    let built = try await executables(programs)
    return plans.indices.map { index in
      PreparedChapter(blocks: blocks[index], built: built[index])
    }
  }

  /// A chapter's program, and its form in the batch, in which types stand apart.
  private typealias Forms = (alone: GeneratedProgram, together: GeneratedProgram)

  /// The chapters' programs; nil for those that have to stand alone.
  private func programs(_ cells: [[Cell]], _ blocks: [ParsedBlocks]) -> [Forms?] {
    let all = plans.indices.map { forms(plans[$0], cells[$0], blocks[$0]) }
    let members = BatchRules.apart(
      all.indices.filter { all[$0] != nil }, types: { blocks[$0].typeNames },
      words: { SwiftTokens.words(of: cells[$0]) })
    return all.indices.map { members.contains($0) ? all[$0] : nil }
  }

  private func forms(_ plan: ExecutionPlan, _ cells: [Cell], _ blocks: ParsedBlocks) -> Forms? {
    guard !cells.isEmpty, !plan.settings.optimize,
      blocks.misuses(in: cells, path: plan.path).isEmpty
    else { return nil }
    var source = ProgramSource(plan: plan, cells: cells, outlines: blocks.outlines)
    let program = ProgramWriter.preferred(source) { visibleNames }
    let rules = BatchRules(visibleNames: visibleNames)
    guard rules.accept(program, cells: cells, outlines: blocks.outlines) else { return nil }
    guard !blocks.typeNames.isEmpty else { return (program, program) }
    source.hoistsTypes = true
    return (program, ProgramWriter.preferred(source) { visibleNames })
  }

  /// Compiles the programs together; those that do not compile are left out, and the rest is tried
  /// again.
  private func executables(
    _ programs: [Forms?]
  ) async throws -> [(program: GeneratedProgram, executable: Executable)?] {
    var members = programs.indices.filter { programs[$0] != nil }
    while members.count > 1 {
      do {
        let batch = ProgramBatch(programs: members.compactMap { programs[$0]?.together })
        let executables = try await compiler.build(batch, in: folder)
        return programs.enumerated().map { index, program in
          guard let program, let entry = members.firstIndex(of: index) else { return nil }
          return (program.alone, executables[entry])
        }
      } catch CompileFailure.messages(let messages) {
        let wrong = members.filter { index in
          messages.contains { $0.severity == .error && $0.file.hasSuffix(plans[index].path) }
        }
        guard !wrong.isEmpty else { break }
        members.removeAll { wrong.contains($0) }
      } catch is CompileFailure {
        break
      }
    }
    return programs.map { _ in nil }
  }
}
