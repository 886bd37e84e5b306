// When a running chapter has to be stopped.

/// Watches how long blocks have been running: those with a limit of their own each by itself, the
/// others together by the chapter's.
struct ChapterWatch: Sendable {
  private let plan: ExecutionPlan
  private let steps: [GeneratedProgram.Step]
  private let progress: ProgressFile
  private var cell = -1
  private var cellStart: ContinuousClock.Instant
  /// What the blocks before took that have no limit of their own.
  private var sharedTime = Duration.zero

  init(
    plan: ExecutionPlan, steps: [GeneratedProgram.Step], progress: ProgressFile,
    start: ContinuousClock.Instant = .now
  ) {
    self.plan = plan
    self.steps = steps
    self.progress = progress
    cellStart = start
  }

  /// Asked now and then; the reason to stop the process, or nil to let it go on.
  mutating func reasonToStop(at now: ContinuousClock.Instant) -> ProcessEnding? {
    let step = progress.step
    if steps.indices.contains(step), steps[step].cell != cell {
      if ownLimit == nil { sharedTime += now - cellStart }
      cell = steps[step].cell
      cellStart = now
    }
    let time = now - cellStart
    if let ownLimit { return time < ownLimit.duration ? nil : .blockTimedOut(ownLimit) }
    let limit = plan.settings.timeout
    return sharedTime + time < limit.duration ? nil : .chapterTimedOut(limit)
  }

  /// The limit of the block that is running, if it has one.
  private var ownLimit: TimeLimit? { plan.cells.first { $0.index == cell }?.options.timeout }
}

extension TimeLimit {
  fileprivate var duration: Duration { .seconds(seconds) }
}
