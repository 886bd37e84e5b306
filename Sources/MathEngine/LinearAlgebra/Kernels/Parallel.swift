// Long passes of costly functions split over threads.

internal import CVectorKernels

#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

enum Parallel {
  /// Starting a thread takes as long as some ten thousand logarithms.
  static let costlyShare = 50_000

  /// Calls `body` with ranges that make up `0..<count`, on as many threads as the backend uses. Every
  /// element is computed as on one thread, so that results do not depend on the number of them.
  ///
  /// One step of the count may stand for several elements, such as a row. No thread gets less than
  /// `smallestShare` elements.
  static func forEachRange(
    _ count: Int, elementsEach: Int = 1, smallestShare: Int = costlyShare,
    _ body: (Range<Int>) -> Void
  ) {
    let elements = count * elementsEach
    let shares =
      elements < 2 * smallestShare
      ? 1 : min(BackendThreads.count, elements / smallestShare, count)
    if shares < 2 { return body(0..<count) }
    withoutActuallyEscaping(body) { body in
      let started = (1..<shares).map { k in
        Share(body: body, range: k * count / shares..<(k + 1) * count / shares)
      }.map(RunningShare.init)
      body(0..<count / shares)
      for share in started { share.finish() }
    }
  }
}

/// A part of the work.
private final class Share {
  let body: (Range<Int>) -> Void
  let range: Range<Int>

  init(body: @escaping (Range<Int>) -> Void, range: Range<Int>) {
    self.body = body
    self.range = range
  }

  func run() { body(range) }
}

/// A part of the work on a thread of its own, or done at once when no thread could be started.
private struct RunningShare {
  #if canImport(Darwin)
    private var thread: pthread_t?
  #else
    private var thread = pthread_t()
  #endif
  private var isRunning = false

  init(_ share: Share) {
    let argument = Unmanaged.passRetained(share)
    isRunning = vector_kernels_start_thread(&thread, runShare, argument.toOpaque()) == 0
    if !isRunning {
      share.run()
      argument.release()
    }
  }

  func finish() {
    #if canImport(Darwin)
      if isRunning, let thread { pthread_join(thread, nil) }
    #else
      if isRunning { pthread_join(thread, nil) }
    #endif
  }
}

private func runShare(_ argument: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
  if let argument { Unmanaged<Share>.fromOpaque(argument).takeRetainedValue().run() }
  return nil
}
