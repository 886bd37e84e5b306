// Executes the chapters of a book in lanes, those that are new in batches.

import Foundation

/// One pass over the chapters of a book.
struct BookExecution: Sendable {
  let workshop: Workshop
  let lanes: Lanes
  let progress: @Sendable (BuildProgress) -> Void
  /// Read once for all batches, and only when there is one.
  let visibleNames: Task<Set<String>, any Error>

  typealias Outcome = (transcript: Transcript, reason: ExecutionReason)

  /// The outcomes of some of the plans, in order, by executing them together where there are several.
  func outcomes(of plans: [ExecutionPlan]) async throws -> [Outcome] {
    guard plans.count > 1 else { return try await plans.concurrentMap(limit: 1, outcome) }
    return try await ScratchFolder.with { folder in
      let prepared = try await lanes.run {
        for plan in plans { progress(.started(plan.path)) }
        return try await prepare(plans, in: folder)
      }
      return try await Array(plans.indices).concurrentMap(limit: plans.count) { index in
        try await lanes.run {
          let outcome = try await execute(plans[index], prepared[index], in: "\(folder)/\(index)")
          progress(.finished(plans[index].path, outcome.reason))
          return outcome
        }
      }
    }
  }

  private func outcome(of plan: ExecutionPlan) async throws -> Outcome {
    try await lanes.run {
      progress(.started(plan.path))
      let outcome = try await workshop.transcript(of: plan)
      progress(.finished(plan.path, outcome.1))
      return outcome
    }
  }

  private func prepare(_ plans: [ExecutionPlan], in folder: String) async throws
    -> [PreparedChapter?]
  {
    // Where the libraries cannot be read, chapters are compiled alone: that changes no result.
    guard let names = try? await visibleNames.value else { return plans.map { _ in nil } }
    let executor = workshop.executor(plans[0], in: folder)
    return try await BatchPreparation(
      plans: plans, parser: executor.parser, compiler: executor.compiler,
      visibleNames: names, folder: folder
    ).chapters()
  }

  private func execute(
    _ plan: ExecutionPlan, _ prepared: PreparedChapter?, in folder: String
  ) async throws -> Outcome {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let executor = workshop.executor(plan, prepared, in: folder)
    return try await workshop.executed(plan) { try await executor.transcript() }
  }
}

// Division
extension BookExecution {
  /// More chapters than this in one compiler process gain little and take memory.
  private static let largestBatch = 8

  /// Chapters that are compiled together, by their indices: as many batches as there are lanes, or a
  /// multiple of that, each with about as much code as the others.
  static func batches(of indices: [Int], _ plans: [ExecutionPlan], jobs: Int) -> [[Int]] {
    let alone = indices.filter { plans[$0].settings.optimize }
    let together = indices.filter { !plans[$0].settings.optimize }
    let rounds = (together.count + jobs * largestBatch - 1) / (jobs * largestBatch)
    var batches = [(size: Int, members: [Int])](
      repeating: (0, []), count: min(together.count, rounds * jobs))
    let bySize = together.map { (size: plans[$0].codeSize, index: $0) }
      .sorted { ($0.size, $1.index) > ($1.size, $0.index) }
    for chapter in bySize {
      guard let least = batches.indices.min(by: { batches[$0].size < batches[$1].size }) else {
        continue
      }
      batches[least].size += chapter.size
      batches[least].members.append(chapter.index)
    }
    return alone.map { [$0] } + batches.map { $0.members.sorted() }
  }
}

extension ExecutionPlan {
  /// About how much there is to compile.
  fileprivate var codeSize: Int { executedCells.reduce(1000) { $0 + $1.code.utf8.count + 100 } }
}

extension Workshop {
  /// The transcripts of plans, in order: from the cache, or by executing them `jobs` at a time.
  ///
  /// Plans that depend on the same are executed once.
  public func transcripts(
    of plans: [ExecutionPlan], jobs: Int,
    progress: @escaping @Sendable (BuildProgress) -> Void = { _ in }
  ) async throws -> [(transcript: Transcript, reason: ExecutionReason)] {
    let (new, kept, repeats) = division(of: plans)
    let batches = BookExecution.batches(of: new, plans, jobs: max(1, jobs))
    let hasBatch = batches.contains { $0.count > 1 }
    let execution = BookExecution(
      workshop: self, lanes: Lanes(jobs), progress: progress,
      visibleNames: Task { hasBatch ? try VisibleNames.of(engine, toolchain) : [] })
    var found: [Int: BookExecution.Outcome] = [:]
    // What takes long begins first; what repeats another chapter is in the cache after that one.
    for groups in [batches + kept.map { [$0] }, repeats.map { [$0] }] {
      let results = try await groups.concurrentMap(limit: groups.count) { group in
        try await execution.outcomes(of: group.map { plans[$0] })
      }
      for (group, outcomes) in zip(groups, results) {
        for (index, outcome) in zip(group, outcomes) { found[index] = outcome }
      }
    }
    return plans.indices.compactMap { found[$0] }
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
