// Which chapters are compiled together.

/// The division of chapters among compiler processes.
enum Batches {
  /// More chapters than this in one compiler process gain little and take memory.
  private static let largest = 8

  /// Chapters that are compiled together, by their indices: as many batches as there are jobs, or a
  /// multiple of that, each with about as much code as the others.
  static func of(_ indices: [Int], _ plans: [ExecutionPlan], jobs: Int) -> [[Int]] {
    // More jobs than chapters change nothing.
    let jobs = min(jobs, max(1, indices.count))
    let alone = indices.filter { plans[$0].settings.optimize }
    let together = indices.filter { !plans[$0].settings.optimize }
    let rounds = (together.count + jobs * largest - 1) / (jobs * largest)
    var batches = [(work: Int, members: [Int])](
      repeating: (0, []), count: min(together.count, rounds * jobs))
    let byWork = together.map { (work: plans[$0].compilersWork, index: $0) }
      .sorted { ($0.work, $1.index) > ($1.work, $0.index) }
    for chapter in byWork {
      guard let least = batches.indices.min(by: { batches[$0].work < batches[$1].work }) else {
        continue
      }
      batches[least].work += chapter.work
      batches[least].members.append(chapter.index)
    }
    return alone.map { [$0] } + batches.map { $0.members.sorted() }
  }
}

extension ExecutionPlan {
  /// About how long the compiler will take, in tenths of a millisecond: half of its time goes with
  /// the operators, whose functions it has to choose, half with the length of the code.
  fileprivate var compilersWork: Int {
    executedCells.reduce(200) { work, cell in
      let code = Array(cell.code.utf8)
      return work + 4 * SwiftTokens(code).tokens.count { $0.kind == .operator } + code.count / 25
    }
  }
}
