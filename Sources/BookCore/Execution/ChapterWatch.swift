// When a running chapter has to be stopped.

/// Watches how long the whole chapter and each block have been running.
struct ChapterWatch: Sendable {
  private let plan: ExecutionPlan
  private let steps: [GeneratedProgram.Step]
  private let progress: ProgressFile
  private let start = ContinuousClock.now
  private var cell = -1
  private var cellStart = ContinuousClock.now

  init(plan: ExecutionPlan, steps: [GeneratedProgram.Step], progress: ProgressFile) {
    self.plan = plan
    self.steps = steps
    self.progress = progress
  }

  /// Asked now and then; the reason to stop the process, or nil to let it go on.
  mutating func reasonToStop() -> ProcessEnding? {
    let now = ContinuousClock.now
    let step = progress.step
    if steps.indices.contains(step), steps[step].cell != cell {
      cell = steps[step].cell
      cellStart = now
    }
    let own = plan.cells.first { $0.index == cell }?.options.timeout
    if let own {
      return cellStart + .seconds(own) <= now ? .timedOut(own) : nil
    }
    let limit = plan.wallSeconds
    return start + .seconds(limit) <= now ? .timedOut(limit) : nil
  }
}
