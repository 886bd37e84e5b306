// The place where chapters are executed: toolchain, engine, cache, and the folders to work in.

import Foundation

/// Why a chapter was executed or taken from the cache, in words.
public struct ExecutionReason: Sendable, Equatable {
  public var path: String
  public var wasExecuted: Bool
  public var words: String
}

/// Executes plans, or finds their results in the cache.
public struct Workshop: Sendable {
  let toolchain: Toolchain
  let engine: EngineInstallation
  let cache: ResultCache
  /// The folder of the book.
  let book: String
  let usesCache: Bool
  let sandbox: SandboxMode

  public init(
    toolchain: Toolchain, engine: EngineInstallation, cache: ResultCache, book: String,
    usesCache: Bool, sandbox: SandboxMode = .auto
  ) {
    self.toolchain = toolchain
    self.engine = engine
    self.cache = cache
    self.book = book
    self.usesCache = usesCache
    self.sandbox = sandbox
  }

  /// What of this machine can change a result.
  public func ingredients() -> [ExecutionPlan.Ingredient] {
    let identity = { (path: String) in Digest.ofFileIdentity(path) ?? "missing" }
    let (processor, kernel) = (Self.processor, Self.kernelSetting)
    return [
      .init(name: "the compiler", digest: identity(toolchain.frontend)),
      .init(name: "the engine and runtime", digest: Digest.ofFile(engine.library) ?? "missing"),
      .init(name: "the tool", digest: identity("/proc/self/exe")),
      .init(name: "the BLAS library", digest: identity(Self.blasPath)),
      .init(name: "the processor", digest: Digest.of(processor)),
      .init(name: "the BLAS kernel setting", digest: Digest.of(kernel)),
      .init(name: "the sandbox", digest: Digest.of(isolation)),
    ]
  }

  /// What holds while a chapter runs: a result from outside of a sandbox is none from inside.
  private var isolation: String {
    sandbox == .off ? "off" : "on, but: \(KernelSandbox.gaps)"
  }

  /// What of this machine can change a result besides files.
  static func surroundings() -> [String] { [processor, kernelSetting] + KernelSandbox.gaps }

  private static var kernelSetting: String {
    let environment = ProcessInfo.processInfo.environment
    return ["OPENBLAS_CORETYPE", "OPENBLAS_L2_SIZE"].map { environment[$0] ?? "" }
      .joined(separator: " ")
  }

  static var blasPath: String {
    "/usr/lib/\(Toolchain.architecture)-linux-gnu/libopenblas.so.0"
  }

  /// OpenBLAS chooses its kernels by the processor's model and features.
  private static var processor: String {
    let text = (try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8)) ?? ""
    return text.split(separator: "\n").prefix { !$0.hasPrefix("processor\t: 1") }
      .filter { $0.hasPrefix("model name") || $0.hasPrefix("flags") || $0.hasPrefix("Features") }
      .joined(separator: "\n")
  }

  /// The transcript of a plan, from the cache or by executing it.
  public func transcript(of plan: ExecutionPlan) async throws -> (Transcript, ExecutionReason) {
    let key = plan.key
    let (encoder, decoder) = CachedResult.coder()
    if usesCache, let data = cache.read("chapters", key),
      let found = try? decoder.decode(CachedResult.self, from: data),
      let transcript = found.transcript(for: plan.cells)
    {
      let reason = ExecutionReason(
        path: plan.path, wasExecuted: false, words: "nothing that its result depends on changed")
      return (transcript, reason)
    }
    let words = usesCache ? changes(of: plan, decoder) : "the cache is switched off"
    let transcript = try await execute(plan)
    // What was stopped from outside has no result, and none may be kept.
    try Task.checkCancellation()
    if transcript.isRepeatable {
      let result = CachedResult(transcript: transcript, places: plan.cells.map(CellPlace.init))
      try cache.write("chapters", key, try encoder.encode(result))
      try cache.write("plans", planKey(plan), try encoder.encode(plan.ingredients))
    }
    return (transcript, ExecutionReason(path: plan.path, wasExecuted: true, words: words))
  }

  /// Runs the plan in a folder of its own, which is removed whatever happens.
  private func execute(_ plan: ExecutionPlan) async throws -> Transcript {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "mathbook-\(ProcessInfo.processInfo.processIdentifier)-\(UUID().uuidString)")
      .path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    return try await executor(plan, in: folder).transcript()
  }

  private func executor(_ plan: ExecutionPlan, in folder: String) -> ChapterExecutor {
    ChapterExecutor(
      plan: plan, parser: CompilerParser(toolchain: toolchain, folder: folder),
      compiler: ChapterCompiler(
        toolchain: toolchain, engine: engine, moduleCache: cache.folder + "/modules"),
      runner: ChapterRunner(plan: plan, book: book, toolchain: toolchain, sandbox: sandbox),
      folder: folder)
  }

  /// The program of a plan as it would be compiled, for people to read.
  public func program(of plan: ExecutionPlan) async throws -> GeneratedProgram {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "mathbook-plan-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let cells = plan.executedCells
    let parser = CompilerParser(toolchain: toolchain, folder: folder)
    let parsed = try await parser.parse(cells, path: plan.path)
    return ProgramWriter.write(plan, cells: cells, outlines: parsed.outlines)
  }

  private func planKey(_ plan: ExecutionPlan) -> String { Digest.of("\(book)/\(plan.path)") }

  /// Which ingredients differ from those of the chapter's last run.
  private func changes(of plan: ExecutionPlan, _ decoder: JSONDecoder) -> String {
    guard let data = cache.read("plans", planKey(plan)),
      let before = try? decoder.decode([ExecutionPlan.Ingredient].self, from: data)
    else { return "it has not been executed before" }
    let changed = plan.ingredients.filter { !before.contains($0) }.map(\.name)
    let gone = before.map(\.name).filter { name in !plan.ingredients.contains { $0.name == name } }
    let names = changed + gone
    return names.isEmpty
      ? "its result is no longer in the cache" : "changed: " + names.joined(separator: ", ")
  }
}

extension Transcript {
  /// Whether another run would give the same: what ran into a limit of time may not.
  fileprivate var isRepeatable: Bool {
    !cells.contains { cell in
      guard case .failed(let failure) = cell.outcome else { return false }
      return [.timeout, .limit, .records].contains(failure.kind)
    }
  }
}
