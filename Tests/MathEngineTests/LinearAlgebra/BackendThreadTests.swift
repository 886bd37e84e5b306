// The number of threads of the library underneath, while several threads of the program compute.

import MathEngine
import Testing

@Suite(.serialized) struct BackendThreadTests {
  /// Eigenvalues of this order are found on one thread, and take long enough to be met under way.
  private static let small = Matrix(120, 120) { i, j in 1 / Double(i + j + 1) }
  private static let wide = Matrix(301, 403) { i, j in 1 / Double(1 + i + 2 * j) - 0.01 }
  private static let long = Vector(403) { 1 / Double($0 + 3) }
  private static let huge = Vector(50_000) { 1 / Double($0 + 1) }

  /// Does something while eigenvalues are found over and over on another thread.
  private func besideSmallProblems<Result>(_ body: () -> Result) async throws -> Result {
    let problems = Task.detached {
      while !Task.isCancelled { _ = try Self.small.symmetricEigen() }
    }
    defer { problems.cancel() }
    try await Task.sleep(for: .milliseconds(20))
    return body()
  }

  static func withThreads<Result>(_ count: Int, _ body: () throws -> Result) rethrows -> Result {
    let before = Backend.threadCount
    Backend.threadCount = count
    defer { Backend.threadCount = before }
    return try body()
  }

  private func withThreads(_ count: Int, _ body: () async throws -> Void) async rethrows {
    let before = Backend.threadCount
    Backend.threadCount = count
    defer { Backend.threadCount = before }
    try await body()
  }

  @Test func smallProblemsDoNotChangeTheCount() async throws {
    try await withThreads(2) {
      let seen = try await besideSmallProblems {
        Set((0..<200_000).map { _ in Backend.threadCount })
      }
      #expect(seen == [2])
    }
  }

  @Test func aCountSetMeanwhileStays() async throws {
    try await withThreads(2) {
      try await besideSmallProblems {
        for _ in 0..<200 { Backend.threadCount = 5 - Backend.threadCount }
        Backend.threadCount = 3
      }
      #expect(Backend.threadCount == 3)
    }
  }

  @Test func largeProblemsKeepTheirDigitsBesideSmallOnes() async throws {
    try await withThreads(2) {
      let alone = Self.results()
      let beside = try await besideSmallProblems { (0..<60).map { _ in Self.results() } }
      #expect(beside.allSatisfy { $0 == alone })
    }
  }

  /// Products whose digits depend on the number of threads.
  private static func results() -> [Double] {
    (wide * long).elements + [dot(huge, huge)] + (wide * wide.T).elements
  }

  @Test func oneThreadStaysOne() async throws {
    try await withThreads(1) {
      _ = try Self.small.symmetricEigen()
      #expect(Backend.threadCount == 1)
    }
  }
}
