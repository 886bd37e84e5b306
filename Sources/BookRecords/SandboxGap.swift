// What a kernel cannot give of the sandbox, in words: the runtime and the tool say the same.

/// Gaps of the sandbox on a kernel.
public enum SandboxGap {
  /// - Parameters:
  ///   - landlock: the version of Landlock; 0 where there is none.
  ///   - filtersCalls: whether the kernel has seccomp filters.
  public static func found(landlock: Int, filtersCalls: Bool) -> [String] {
    var gaps: [String] = []
    if landlock < 1 {
      gaps.append("the kernel has no Landlock: chapters can read and write files outside the book")
    } else if landlock < 3 {
      gaps.append("Landlock is older than Linux 6.2: chapters can empty files outside the book")
    }
    if !filtersCalls {
      gaps.append("the kernel has no seccomp filters: chapters can use the network and processes")
    }
    return gaps
  }
}
