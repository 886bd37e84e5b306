// So many pieces of work at a time, whoever brings them.

/// A number of permits; work waits until one of them is free, first come, first served.
actor AsyncSemaphore {
  private var free: Int
  private var waiting: [CheckedContinuation<Void, Never>] = []

  init(_ count: Int) { free = max(1, count) }

  /// Works while it holds a permit.
  nonisolated func withPermit<Result: Sendable>(
    _ work: @Sendable () async throws -> Result
  ) async throws -> Result {
    await wait()
    do {
      try Task.checkCancellation()
      let result = try await work()
      await signal()
      return result
    } catch {
      await signal()
      throw error
    }
  }

  private func wait() async {
    if free > 0 {
      free -= 1
    } else {
      await withCheckedContinuation { waiting.append($0) }
    }
  }

  private func signal() {
    if waiting.isEmpty {
      free += 1
    } else {
      waiting.removeFirst().resume()
    }
  }
}
