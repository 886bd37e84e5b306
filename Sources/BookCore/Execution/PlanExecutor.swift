// Executes plans with a toolchain and an engine, or finds their results in the cache.

import Foundation

/// Why a chapter was executed or taken from the cache, in words.
package struct ExecutionReason: Sendable, Equatable {
  package var path: String
  package var wasExecuted: Bool
  package var words: String
}

/// Executes plans, or finds their results in the cache.
struct PlanExecutor: Sendable {
  let toolchain: Toolchain
  let engine: EngineInstallation
  let cache: ResultCache
  /// The folder of the book.
  let book: String
  let usesCache: Bool
  let sandbox: SandboxMode
  let machine: Machine
  private let kernelSettings: [String: String]

  init(
    toolchain: Toolchain, engine: EngineInstallation, cache: ResultCache, book: String,
    usesCache: Bool, sandbox: SandboxMode, machine: Machine
  ) {
    self.toolchain = toolchain
    self.engine = engine
    self.cache = cache
    self.book = book
    self.usesCache = usesCache
    self.sandbox = sandbox
    self.machine = machine
    kernelSettings = machine.kernelSettings
  }

  /// What of this machine can change a result.
  func ingredients() -> [ExecutionPlan.Ingredient] {
    machine.ingredients(toolchain, engine: engineDigest)
      + [.init(name: "the sandbox", digest: Digest.of(isolation))]
  }

  /// The digest of the engine's library. It is read once for each state of its file: that takes 10 ms,
  /// and the compiler waits for it.
  private var engineDigest: String {
    let key = Digest.of("engine \(engine.library) \(FileStamps.of(engine.library))")
    if usesCache, let known = cache.read("engines", key) {
      return String(decoding: known, as: UTF8.self)
    }
    guard let digest = Digest.ofFile(engine.library) else { return "missing" }
    // Without it the next build reads the library again.
    if usesCache { cache.keep("engines", key, Data(digest.utf8)) }
    return digest
  }

  /// What holds while a chapter runs: a result from outside of a sandbox is none from inside.
  private var isolation: String {
    sandbox == .off ? "off" : "on, but: \(KernelSandbox.gaps)"
  }

  /// The transcript of a plan, from the cache or by executing it.
  func transcript(of plan: ExecutionPlan) async throws -> (Transcript, ExecutionReason) {
    let (_, decoder) = CachedResult.coder()
    if usesCache, let data = cache.read("chapters", plan.key),
      let found = try? decoder.decode(CachedResult.self, from: data),
      let transcript = found.transcript(for: plan.cells)
    {
      let reason = ExecutionReason(
        path: plan.path, wasExecuted: false, words: "nothing that its result depends on changed")
      return (transcript, reason)
    }
    return try await executed(plan) {
      try await ScratchFolder.with { try await chapterExecutor(plan, in: $0).transcript() }
    }
  }

  /// The result of an execution, kept for further builds, and why it was executed.
  func executed(
    _ plan: ExecutionPlan, _ execute: @Sendable () async throws -> Transcript
  ) async throws -> (Transcript, ExecutionReason) {
    let (encoder, decoder) = CachedResult.coder()
    let words = usesCache ? changes(of: plan, decoder) : "the cache is switched off"
    let transcript = try await execute()
    // What was stopped from outside has no result, and none may be kept.
    try Task.checkCancellation()
    if transcript.isRepeatable {
      let result = CachedResult(transcript: transcript, places: plan.cells.map(CellPlace.init))
      cache.keep("chapters", plan.key, try encoder.encode(result))
      cache.keep("plans", planKey(plan), try encoder.encode(plan.ingredients))
    }
    return (transcript, ExecutionReason(path: plan.path, wasExecuted: true, words: words))
  }

  func chapterExecutor(
    _ plan: ExecutionPlan, _ prepared: PreparedChapter? = nil, in folder: String
  ) -> ChapterExecutor {
    ChapterExecutor(
      plan: plan, parser: CompilerParser(toolchain: toolchain, folder: folder),
      compiler: ChapterCompiler(
        toolchain: toolchain, engine: engine, moduleCache: cache.moduleFolder),
      runner: ChapterRunner(
        plan: plan, book: book, toolchain: toolchain, sandbox: sandbox,
        kernelSettings: kernelSettings),
      folder: folder, prepared: prepared)
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
  /// Whether another run would give the same: what ran into a limit of time may not, nor what the
  /// machine kept from running.
  fileprivate var isRepeatable: Bool {
    !cells.contains { cell in
      guard case .failed(let failure) = cell.outcome else { return false }
      return [.timeout, .limit, .records, .machine].contains(failure.kind)
    }
  }
}
