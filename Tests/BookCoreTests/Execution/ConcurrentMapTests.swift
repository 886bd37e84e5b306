// Bounds of work at a time.

import Testing

@testable import BookCore

@Suite struct ConcurrentMapTests {
  @Test(arguments: [Int.min, 0, 1, 2, 3, 1_000_000_000_000, .max])
  func anyLimitWorks(_ limit: Int) async throws {
    #expect(try await [1, 2, 3].concurrentMap(limit: limit) { 2 * $0 } == [2, 4, 6])
    #expect(try await [Int]().concurrentMap(limit: limit) { 2 * $0 } == [])
  }

  @Test func moreLanesThanChapters() {
    let plans = ["a", "b"].map { name in
      Planner.plan(
        ChapterParser.parse(ChapterSource(path: name + ".md", text: "# A\n")),
        timeout: nil, machine: [], data: [:])
    }
    #expect(Batches.of([0, 1], plans, jobs: .max) == Batches.of([0, 1], plans, jobs: 2))
    #expect(Batches.of([], plans, jobs: .max) == [])
  }
}
