// The two ways to tell time: by the wall, or by the processor time of this process.

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A clock. Processor time hides what else the machine is doing, and adds up over threads.
enum Clock: String {
  case wall
  case cpu

  /// Seconds since a fixed moment.
  var seconds: Double {
    var time = timespec()
    clock_gettime(self == .wall ? CLOCK_MONOTONIC : CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }
}
