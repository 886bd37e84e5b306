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
    let scratch = folder + "/scratch"
    try FileManager.default.createDirectory(atPath: scratch, withIntermediateDirectories: true)
    // A further attempt must not find what this one wrote.
    defer { ScratchTree(root: scratch).remove() }
    try DataFiles(plan: plan, book: book).copy(into: scratch)
    let progress = try ProgressFile(path: folder + "/progress")
    var variables = environment(folder, scratch)
    variables["MATHBOOK_ENTRY"] = program.entry.map(String.init)
    variables["MATHBOOK_LEFT_OUT"] = cells.sorted().map(String.init).joined(separator: ",")
    let process = ChapterProcess(
      program: program.path, folder: scratch, environment: variables,
      errorsPath: folder + "/errors",
      watch: ChapterWatch(plan: plan, steps: generated.steps, progress: progress),
      resources: ResourceWatch(scratch: scratch, settings: plan.settings),
      mayStartPrograms: sandbox == .off)
    // A program that dies before it makes the file has printed nothing.
    let textFile = URL(filePath: folder + "/text")
    try Data().write(to: textFile)
    let (records, ending) = try await process.run()
    let text = try Data(contentsOf: textFile)
    let errors = try Data(contentsOf: URL(filePath: folder + "/errors"))
    let page = try progress.page
    var run = ChapterRun(
      lines: records, text: Array(text), errors: String(decoding: errors, as: UTF8.self),
      ending: ending, page: page, isIsolated: sandbox != .off,
      folders: RunFolders(
        scratch: scratch,
        others: [folder, URL(filePath: program.path).deletingLastPathComponent().path]))
    if let crash = page.crash, needsSite(run, generated) {
      run.site = await CrashSite.find(crash, in: program, path: plan.path, toolchain: toolchain)
    }
    return run
  }

  /// Whether the place of a crash is worth another compilation: where a block fails as expected and
  /// said why, nobody asks for it.
  private func needsSite(_ run: ChapterRun, _ program: GeneratedProgram) -> Bool {
    guard program.steps.indices.contains(run.lastStep), run.fatalMessage != nil else { return true }
    let cell = program.steps[run.lastStep].cell
    return plan.cells.first { $0.index == cell }?.options.error == ExpectedError.none
  }

  private func environment(_ folder: String, _ scratch: String) -> [String: String] {
    let arithmetic = plan.settings.arithmetic
    var variables = [
      "PATH": "/usr/bin:/bin", "HOME": scratch, "TMPDIR": scratch, "TZ": "UTC", "LC_ALL": "C.UTF-8",
      "LANG": "C.UTF-8", "OPENBLAS_NUM_THREADS": "\(arithmetic.threads)",
      "OMP_NUM_THREADS": "\(arithmetic.threads)", "MATHBOOK_THREADS": "\(arithmetic.threads)",
      "MATHBOOK_ROUNDING": arithmetic.rounding.rawValue,
      "SWIFT_DETERMINISTIC_HASHING": "1", "SWIFT_BACKTRACE": "enable=no",
      "MATHBOOK_TEXT": folder + "/text", "MATHBOOK_PROGRESS": folder + "/progress",
      "MATHBOOK_SEED": "\(plan.settings.seed)",
      "MATHBOOK_TOLERANCE": plan.settings.tolerance.words,
      "MATHBOOK_CPU_SECONDS": "\(Int(plan.wholeSeconds.rounded(.up)) + 1)",
      "MATHBOOK_MEMORY_BYTES": "\(plan.settings.memoryBytes)",
      "MATHBOOK_FILE_BYTES": "\(plan.settings.outputBytes)",
    ]
    variables["MATHBOOK_PARENT"] = "\(ProcessInfo.processInfo.processIdentifier)"
    variables["MATHBOOK_SANDBOX"] = sandbox.rawValue
    variables["MATHBOOK_READABLE"] = toolchain.libraries
    variables["MATHBOOK_WRITABLE"] = scratch
    variables.merge(kernelSettings) { $1 }
    if let kernel = arithmetic.kernel { variables["OPENBLAS_CORETYPE"] = kernel }
    return variables
  }
}
