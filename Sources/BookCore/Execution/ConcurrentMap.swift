// Work on many values at once, a bounded number at a time, with the results in order.

extension Array where Element: Sendable {
  /// Transforms all elements, `limit` at a time. The first error cancels what has not begun.
  func concurrentMap<Result: Sendable>(
    limit: Int, _ transform: @escaping @Sendable (Element) async throws -> Result
  ) async throws -> [Result] {
    try await withThrowingTaskGroup(of: (Int, Result).self) { group in
      var results = [Result?](repeating: nil, count: count)
      var next = 0
      func start() {
        guard next < count else { return }
        let index = next
        next += 1
        group.addTask { (index, try await transform(self[index])) }
      }
      for _ in 0..<Swift.max(1, Swift.min(limit, count)) { start() }
      while let (index, result) = try await group.next() {
        results[index] = result
        start()
      }
      return results.compactMap { $0 }
    }
  }
}
