// OpenBLAS as a whole: its build, its kernels and its threads.

internal import COpenBLAS
internal import Synchronization

enum BackendLibrary {
  static var configuration: String { openblas_get_config().map { String(cString: $0) } ?? "" }

  static var coreName: String { openblas_get_corename().map { String(cString: $0) } ?? "" }

  static var threadCount: Int {
    get { Int(openblas_get_num_threads()) }
    set { openblas_set_num_threads(Int32(newValue)) }
  }

  /// Who works on one thread at the moment, and how many threads there are otherwise.
  private static let singles = Mutex((depth: 0, threads: 1))

  /// Does something on one thread if it is small, so that several would only wait for each other. Calls
  /// may come from several threads; the number of threads is as before when the last one returns.
  static func onOneThread<Result>(if isSmall: Bool, _ body: () -> Result) -> Result {
    guard isSmall else { return body() }
    singles.withLock { state in
      if state.depth == 0 { state.threads = threadCount }
      state.depth += 1
      if state.threads > 1 { threadCount = 1 }
    }
    defer {
      singles.withLock { state in
        state.depth -= 1
        if state.depth == 0, state.threads > 1 { threadCount = state.threads }
      }
    }
    return body()
  }
}
