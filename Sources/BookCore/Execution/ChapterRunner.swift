// Runs a compiled chapter in a scratch folder of its own, within its limits.

import BookRecords
import Foundation

struct ChapterRunner: Sendable {
  let plan: ExecutionPlan
  /// The folder of the book.
  let book: String
  let toolchain: Toolchain
  let sandbox: SandboxMode
  /// What the process tells OpenBLAS of its kernels.
  let kernelSettings: [String: String]

  /// Runs a program but for some cells; everything that it leaves behind is read and the scratch
  /// folder removed.
  ///
  /// - Throws: `ChangedData`, or what the file system says.
  func run(
    _ program: Executable, _ generated: GeneratedProgram, leavingOut cells: Set<Int>,
    in folder: String
  ) async throws -> ChapterRun {
    let files = RunFiles(folder: folder)
    try FileManager.default.createDirectory(
      atPath: files.scratch, withIntermediateDirectories: true)
    // A further attempt must not find what this one wrote.
    defer { ScratchTree(root: files.scratch).remove() }
    try DataFiles(plan: plan, book: book).copy(into: files.scratch)
    let progress = try ProgressFile(path: files.progress)
    // A program that dies before it makes the file has printed nothing.
    try Data().write(to: URL(filePath: files.text))
    let watch = ChapterWatch(plan: plan, steps: generated.steps, progress: progress)
    let outcome = try await process(program, leavingOut: cells, files, watch).run()
    var run = try gathered(outcome, of: program, files, progress)
    if let crash = run.page.crash, needsSite(run, generated) {
      run.site = await CrashSite.find(crash, in: program, path: plan.path, toolchain: toolchain)
    }
    return run
  }

  private func process(
    _ program: Executable, leavingOut cells: Set<Int>, _ files: RunFiles, _ watch: ChapterWatch
  ) -> ChapterProcess {
    var settings = settings(files)
    settings[.entry] = program.entry.map(String.init)
    settings[.leftOut] = cells.sorted().map(String.init).joined(separator: ",")
    return ChapterProcess(
      program: program.path, folder: files.scratch, environment: environment(files, settings),
      errorsPath: files.errors, watch: watch,
      resources: ResourceWatch(scratch: files.scratch, settings: plan.settings),
      mayStartPrograms: sandbox == .off)
  }

  /// What the process left, which is read before its folder goes.
  private func gathered(
    _ outcome: (records: [UInt8], ending: ProcessEnding), of program: Executable,
    _ files: RunFiles, _ progress: ProgressFile
  ) throws -> ChapterRun {
    let text = try Data(contentsOf: URL(filePath: files.text))
    let errors = try Data(contentsOf: URL(filePath: files.errors))
    return try ChapterRun(
      lines: outcome.records, text: Array(text), errors: String(decoding: errors, as: UTF8.self),
      ending: outcome.ending, page: progress.page, isIsolated: sandbox != .off,
      folders: RunFolders(
        scratch: files.scratch,
        others: [files.folder, URL(filePath: program.path).deletingLastPathComponent().path]))
  }

  /// Whether the place of a crash is worth another compilation: where a block fails as expected and
  /// said why, nobody asks for it.
  private func needsSite(_ run: ChapterRun, _ program: GeneratedProgram) -> Bool {
    guard program.steps.indices.contains(run.lastStep), run.fatalMessage != nil else { return true }
    let cell = program.steps[run.lastStep].cell
    return plan.cells.first { $0.index == cell }?.options.error == ExpectedError.none
  }

  private func environment(
    _ files: RunFiles, _ settings: [ProcessSetting: String]
  ) -> [String: String] {
    let arithmetic = plan.settings.arithmetic
    var variables = [
      "PATH": "/usr/bin:/bin", "HOME": files.scratch, "TMPDIR": files.scratch, "TZ": "UTC",
      "LC_ALL": "C.UTF-8", "LANG": "C.UTF-8", "OPENBLAS_NUM_THREADS": "\(arithmetic.threads)",
      "OMP_NUM_THREADS": "\(arithmetic.threads)", "SWIFT_DETERMINISTIC_HASHING": "1",
      "SWIFT_BACKTRACE": "enable=no",
    ]
    for (name, value) in settings { variables[name.rawValue] = value }
    variables.merge(kernelSettings) { $1 }
    if let kernel = arithmetic.kernel { variables["OPENBLAS_CORETYPE"] = kernel }
    return variables
  }

  /// What the process is told but for the part of the program that it runs.
  private func settings(_ files: RunFiles) -> [ProcessSetting: String] {
    [
      .text: files.text, .progress: files.progress, .seed: "\(plan.settings.seed)",
      .tolerance: plan.settings.tolerance.words,
      .threads: "\(plan.settings.arithmetic.threads)",
      .rounding: plan.settings.arithmetic.rounding.rawValue,
      .cpuSeconds: "\(Int(plan.wholeSeconds.rounded(.up)) + 1)",
      .memoryBytes: "\(plan.settings.memoryBytes)", .fileBytes: "\(plan.settings.outputBytes)",
      .parent: "\(ProcessInfo.processInfo.processIdentifier)", .sandbox: sandbox.rawValue,
      .readable: toolchain.libraries, .writable: files.scratch,
    ]
  }
}
