// Isolation of the chapter's own process, applied before the first block.

internal import BookRecords
internal import CSandbox
internal import Glibc

/// What a chapter's process may reach.
struct Isolation {
  /// Folders and files that it may read: the libraries of the toolchain.
  var readable: [String]
  /// The scratch folder, which it may also write.
  var writable: [String]
  /// Whether a kernel that lacks something is a reason not to run.
  var isRequired: Bool

  /// What of the system programs read while they run: libraries, time zones, what the C library
  /// asks of the processor, and the process itself.
  private static let system = [
    "/lib", "/lib64", "/usr/lib", "/usr/lib64", "/usr/local/lib", "/usr/share/zoneinfo",
    "/etc/ld.so.cache", "/etc/localtime", "/dev/urandom", "/dev/random", "/dev/zero",
    "/proc/self", "/sys/devices/system/cpu",
  ]
  private static let discarding = ["/dev/null"]

  /// Applies all that the kernel has; what it lacks, in words.
  func apply(to page: SharedPage) -> [String] {
    let missing = SandboxGap.found(
      landlock: Int(sandbox_landlock_version()), filtersCalls: sandbox_filters_calls() != 0)
    if isRequired, !missing.isEmpty {
      Session.die("the sandbox is required, but \(missing.joined(separator: "; "))")
    }
    if sandbox_landlock_version() > 0 { restrictFiles() }
    if sandbox_filters_calls() != 0 { restrictCalls(page) }
    return missing
  }

  private func restrictFiles() {
    let result = Self.withCStrings(readable + Self.system) { readable in
      Self.withCStrings(writable + Self.discarding) { writable in
        sandbox_restrict_files(readable, readable.count, writable, writable.count)
      }
    }
    if result != 0 { Session.die("Landlock refused its rules (error \(result))") }
  }

  private func restrictCalls(_ page: SharedPage) {
    let result = sandbox_restrict_calls(page.memory)
    if result != 0 { Session.die("seccomp refused its filter (error \(result))") }
  }

  private static func withCStrings<R>(
    _ strings: [String], _ body: ([UnsafePointer<CChar>?]) -> R
  ) -> R {
    let copies = strings.map { strdup($0) }
    defer { for copy in copies { free(copy) } }
    return body(copies.map { UnsafePointer($0) })
  }
}
