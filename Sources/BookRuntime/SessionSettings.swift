// What the tool tells a chapter's process by its environment.

internal import BookRecords
internal import Glibc
internal import MathEngine

/// The settings of a run.
struct SessionSettings {
  var textPath: String
  var progressPath: String
  var tolerance: RecordedTolerance?
  var seed: UInt64
  /// The cells that this run passes over.
  var leftOut: Set<Int>
  var limits: Limits
  /// The tool's process: the chapter ends with it.
  var parent: Int32?
  /// Nil when the chapter runs without isolation.
  var isolation: Isolation?
  /// Threads of products and factorisations.
  var threads: Int
  var rounding: RoundingDirection

  /// Which of a program's chapters is to run; -1 when it is not said.
  static var entry: Int { variable(.entry).flatMap(Int.init) ?? -1 }

  /// Nil when the program was started by hand.
  static func fromEnvironment() -> SessionSettings? {
    guard let text = variable(.text), let progress = variable(.progress)
    else { return nil }
    return SessionSettings(
      textPath: text, progressPath: progress,
      tolerance: variable(.tolerance).flatMap(RecordedTolerance.init(words:)),
      seed: variable(.seed).flatMap(UInt64.init) ?? 0,
      leftOut: Set(
        (variable(.leftOut) ?? "").split(separator: ",").compactMap { Int($0) }),
      limits: Limits(
        cpuSeconds: number(.cpuSeconds), memoryBytes: number(.memoryBytes),
        fileBytes: number(.fileBytes)),
      parent: variable(.parent).flatMap(Int32.init), isolation: isolation(),
      // One thread, so that digits do not depend on the number of processors.
      threads: number(.threads).map(Int.init(clamping:)) ?? 1,
      rounding: variable(.rounding).flatMap(RoundingDirection.init) ?? .nearest)
  }

  private static func isolation() -> Isolation? {
    guard let mode = variable(.sandbox), mode != "off" else { return nil }
    return Isolation(
      readable: paths(.readable), writable: paths(.writable),
      isRequired: mode == "required")
  }

  private static func paths(_ name: ProcessSetting) -> [String] {
    (variable(name) ?? "").split(separator: "\n").map(String.init)
  }

  private static func variable(_ name: ProcessSetting) -> String? {
    getenv(name.rawValue).map { String(cString: $0) }
  }

  private static func number(_ name: ProcessSetting) -> UInt? { variable(name).flatMap(UInt.init) }
}

/// Limits that the kernel enforces on this process.
struct Limits {
  var cpuSeconds: UInt?
  var memoryBytes: UInt?
  var fileBytes: UInt?

  func apply() {
    // A second later nothing helps any more; before that the signal says what it is about.
    set(RLIMIT_CPU, cpuSeconds, graceful: 1)
    set(RLIMIT_DATA, memoryBytes)
    set(RLIMIT_FSIZE, fileBytes)
    set(RLIMIT_CORE, 0)
    // Threads are limited by the memory of their stacks: the kernel counts RLIMIT_NPROC for all of
    // a user's processes together, and never for root.
    set(RLIMIT_NOFILE, 256)
  }

  private func set(_ resource: __rlimit_resource, _ value: UInt?, graceful: UInt = 0) {
    guard let value else { return }
    var limit = rlimit(rlim_cur: value, rlim_max: value + graceful)
    if setrlimit(__rlimit_resource_t(resource.rawValue), &limit) != 0 {
      Session.die("cannot set resource limit \(resource.rawValue) to \(value)")
    }
  }
}
