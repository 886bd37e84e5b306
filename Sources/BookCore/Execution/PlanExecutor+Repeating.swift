// Runs of the same program under other settings. None of them is taken from the cache or kept.

import Foundation

extension PlanExecutor {
  /// The kernels that repeated runs may use besides those that the given results were computed with.
  func otherKernels(than transcripts: [Transcript]) -> [String] {
    let used = Set(transcripts.map(\.backend))
    return ProcessorKernels.names(with: ProcessorKernels.features())
      .filter { name in !used.contains { $0.hasSuffix("kernel \(name)") } }
  }

  /// What comes of the plan under each of the settings. A program is compiled once for all of them.
  func transcripts(of plan: ExecutionPlan, under settings: [Arithmetic]) async throws
    -> [Transcript]
  {
    try await ScratchFolder.with { folder in
      let builds = KeptBuild()
      var transcripts: [Transcript] = []
      for arithmetic in settings {
        var varied = plan
        varied.settings.arithmetic = arithmetic
        var chapter = chapterExecutor(varied, in: folder)
        chapter.keptBuild = builds
        transcripts.append(try await chapter.transcript())
        try Task.checkCancellation()
      }
      return transcripts
    }
  }
}

/// The program that was last built in a folder: running it again takes no compiler.
actor KeptBuild {
  private var modules: [GeneratedProgram.Module] = []
  private var executable: Executable?

  /// The executable of the program; `build` makes it unless it is the one that stands there.
  func executable(
    of program: GeneratedProgram, build: @Sendable () async throws -> Executable
  ) async throws -> Executable {
    if let executable, modules == program.modules { return executable }
    executable = nil
    let made = try await build()
    modules = program.modules
    executable = made
    return made
  }
}
