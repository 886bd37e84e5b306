// Executes the chapters of a book, some at a time, those that are new in batches.

import Foundation

/// One pass over the chapters of a book.
struct BookExecution<Result: Sendable>: Sendable {
  let executor: PlanExecutor
  let plans: [ExecutionPlan]
  let semaphore: AsyncSemaphore
  let progress: @Sendable (BuildProgress) -> Void
  /// What follows the execution of the plan at an index.
  let finish: @Sendable (_ index: Int, _ outcome: Outcome) async throws -> Result
  /// Read once for all batches, and only when there is one.
  let visibleNames: Task<Set<String>, any Error>

  typealias Outcome = (transcript: Transcript, reason: ExecutionReason)

  /// What came of some of the plans, in order, by executing them together where there are several.
  func results(of indices: [Int]) async throws -> [Result] {
    guard indices.count > 1 else { return try await indices.concurrentMap(limit: 1, result) }
    return try await ScratchFolder.with { folder in
      let prepared = try await semaphore.withPermit {
        for index in indices { progress(.started(plans[index].path)) }
        return try await prepare(indices.map { plans[$0] }, in: folder)
      }
      return try await Array(indices.indices).concurrentMap(limit: indices.count) { place in
        let plan = plans[indices[place]]
        let outcome = try await semaphore.withPermit {
          let outcome = try await execute(plan, prepared[place], in: "\(folder)/\(place)")
          progress(.finished(plan.path, outcome.reason))
          return outcome
        }
        return try await finish(indices[place], outcome)
      }
    }
  }

  private func result(of index: Int) async throws -> Result {
    let plan = plans[index]
    let outcome = try await semaphore.withPermit {
      progress(.started(plan.path))
      let outcome = try await executor.transcript(of: plan)
      progress(.finished(plan.path, outcome.1))
      return outcome
    }
    return try await finish(index, outcome)
  }

  private func prepare(_ plans: [ExecutionPlan], in folder: String) async throws
    -> [PreparedChapter?]
  {
    // Where the libraries cannot be read, chapters are compiled alone: that changes no result.
    guard let names = try? await visibleNames.value else { return plans.map { _ in nil } }
    let chapter = executor.chapterExecutor(plans[0], in: folder)
    return try await BatchPreparation(
      plans: plans, parser: chapter.parser, compiler: chapter.compiler,
      visibleNames: names, folder: folder
    ).chapters()
  }

  private func execute(
    _ plan: ExecutionPlan, _ prepared: PreparedChapter?, in folder: String
  ) async throws -> Outcome {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let chapter = executor.chapterExecutor(plan, prepared, in: folder)
    return try await executor.executed(plan) { try await chapter.transcript() }
  }
}

extension PlanExecutor {
  /// Executes plans, `jobs` at a time, or takes their transcripts from the cache.
  ///
  /// Plans that depend on the same are executed once.
  ///
  /// - Parameter finish: What follows as soon as the plan at an index has its transcript, while others
  ///   are still executed.
  /// - Returns: What `finish` made of each, in order.
  func execute<Result: Sendable>(
    _ plans: [ExecutionPlan], jobs: Int,
    progress: @escaping @Sendable (BuildProgress) -> Void = { _ in },
    finish:
      @escaping @Sendable (
        _ index: Int, _ outcome: (transcript: Transcript, reason: ExecutionReason)
      ) async throws -> Result
  ) async throws -> [Result] {
    let (new, kept, repeats) = division(of: plans)
    let batches = Batches.of(new, plans, jobs: max(1, jobs))
    let hasBatch = batches.contains { $0.count > 1 }
    let execution = BookExecution(
      executor: self, plans: plans, semaphore: AsyncSemaphore(jobs), progress: progress,
      finish: finish,
      visibleNames: Task { hasBatch ? try VisibleNames.of(engine, toolchain) : [] })
    // What every compilation needs is made while the compiler's parser reads the blocks.
    async let standIns: Void = new.isEmpty ? () : prepareModules()
    // The compiler is waited for: what the cache has is read in the meantime.
    let old = Task(priority: .utility) {
      try await kept.concurrentMap(limit: jobs) { try await execution.results(of: [$0])[0] }
    }
    defer { old.cancel() }
    let first = try await batches.concurrentMap(limit: batches.count, execution.results)
    // What repeats another chapter is in the cache after that one.
    let again = try await repeats.concurrentMap(limit: jobs) {
      try await execution.results(of: [$0])[0]
    }
    await standIns
    let order = kept + batches.joined() + repeats
    let results = try await old.value + first.joined() + again
    return zip(order, results).sorted { $0.0 < $1.0 }.map(\.1)
  }

  /// Makes the modules that stand in for others, where they are not there yet. A compilation that does
  /// not find them makes them, and tells what is wrong.
  private func prepareModules() async {
    let modules = StandInModules(toolchain: toolchain, folder: cache.moduleFolder)
    _ = try? await modules.searchOptions(importsOthers: false)
  }

  /// The indices of plans that have to be executed, of those in the cache, and of those that will be
  /// there when another one has been executed.
  private func division(of plans: [ExecutionPlan]) -> (new: [Int], kept: [Int], repeats: [Int]) {
    guard usesCache else { return (Array(plans.indices), [], []) }
    var keys: Set<String> = []
    var (new, kept, repeats): ([Int], [Int], [Int]) = ([], [], [])
    for (index, plan) in plans.enumerated() {
      if cache.has("chapters", plan.key) {
        kept.append(index)
      } else if keys.insert(plan.key).inserted {
        new.append(index)
      } else {
        repeats.append(index)
      }
    }
    return (new, kept, repeats)
  }
}
