// What a running chapter takes of the machine and the kernel sets no bound to.

import Foundation

/// Watches memory that is shared, which no limit of the kernel's counts, and all files of the working
/// folder together, of which the kernel bounds each by itself.
struct ResourceWatch: Sendable {
  let scratch: String
  let settings: RunSettings
  /// What the folder held before the chapter began.
  private let bytesBefore: Int
  /// Most chapters have ended before that.
  private var next: ContinuousClock.Instant

  private static let pause = Duration.milliseconds(100)

  init(scratch: String, settings: RunSettings, start: ContinuousClock.Instant = .now) {
    self.scratch = scratch
    self.settings = settings
    bytesBefore = ScratchTree(root: scratch).bytes() ?? 0
    next = start + Self.pause
  }

  /// Asked now and then; the reason to stop the process, or nil to let it go on.
  mutating func reasonToStop(_ process: pid_t, at now: ContinuousClock.Instant) -> ProcessEnding? {
    guard next <= now else { return nil }
    if Self.memory(of: process) > settings.memoryBytes { return .tooMuchMemory }
    let start = ContinuousClock.now
    let bytes = ScratchTree(root: scratch).bytes()
    // Looking through many files takes a tenth of the time at most.
    next = now + max(Self.pause, (ContinuousClock.now - start) * 10)
    guard let bytes, bytes - bytesBefore <= settings.scratchBytes else { return .tooManyFiles }
    return nil
  }

  /// The memory that a process has written to, its own and shared; 0 when it has ended.
  static func memory(of process: pid_t) -> Int {
    let status = (try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)) ?? ""
    let lines = status.split(separator: "\n")
      .filter { $0.hasPrefix("RssAnon:") || $0.hasPrefix("RssShmem:") }
    return lines.reduce(0) { sum, line in
      sum + (line.split(whereSeparator: \.isWhitespace).compactMap { Int($0) }.first ?? 0) << 10
    }
  }
}
