// The threads of OpenBLAS. It knows one number of them for the whole process, and its digits depend on that
// number: so what is wanted is kept here, and the number changes only while no call is inside the gate. While
// one thread is wanted, calls do not pass through it, and one under way may go on with the new number.

internal import COpenBLAS
internal import Synchronization

#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

enum BackendThreads {
  private static let wanted = Atomic(Int(openblas_get_num_threads()))

  /// How many threads a call uses that is not too small for them.
  static var count: Int {
    get { wanted.load(ordering: .relaxed) }
    set { gate.change(to: newValue) }
  }

  /// OpenBLAS splits operations on vectors that are longer than this.
  static let splitLength = 10_000

  /// Calls OpenBLAS on the wanted number of threads, or on one if the task is so small that several would
  /// only wait for each other.
  ///
  /// Calls with the same number go on side by side; others wait for their end. A process with one thread
  /// has nothing to wait for.
  @inline(__always)
  static func run<Result>(onOneIf isSmall: Bool = false, _ body: () -> Result) -> Result {
    if count == 1 { return body() }
    gate.enter(onOne: isSmall)
    defer { gate.leave() }
    return body()
  }

  private static let gate = Gate()

  /// Lets calls in that agree about the number of threads.
  private final class Gate: @unchecked Sendable {
    // What is below is touched under the lock only.
    private let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private let isEmpty = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
    private var inside = 0
    private var onOne = false

    init() {
      pthread_mutex_init(lock, nil)
      pthread_cond_init(isEmpty, nil)
    }

    func enter(onOne: Bool) {
      pthread_mutex_lock(lock)
      while inside > 0 && self.onOne != onOne { pthread_cond_wait(isEmpty, lock) }
      if self.onOne != onOne { openblas_set_num_threads(onOne ? 1 : Int32(count)) }
      self.onOne = onOne
      inside += 1
      pthread_mutex_unlock(lock)
    }

    func leave() {
      pthread_mutex_lock(lock)
      inside -= 1
      if inside == 0 { pthread_cond_broadcast(isEmpty) }
      pthread_mutex_unlock(lock)
    }

    /// Changes what is wanted when nobody is inside; OpenBLAS has an upper limit of its own.
    func change(to threads: Int) {
      pthread_mutex_lock(lock)
      while inside > 0 { pthread_cond_wait(isEmpty, lock) }
      openblas_set_num_threads(Int32(clamping: threads))
      wanted.store(Int(openblas_get_num_threads()), ordering: .relaxed)
      onOne = false
      pthread_mutex_unlock(lock)
    }
  }
}
