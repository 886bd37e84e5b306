// Whether chapters run in a sandbox, and what this machine's kernel can give of it. The only file of
// the tool that imports CSandbox.

import BookRecords
internal import CSandbox

/// How much isolation a build asks for.
package enum SandboxMode: String, Sendable, CaseIterable {
  /// As much as the kernel has; what it lacks is told.
  case auto
  /// All of it, or nothing is built.
  case required
  case off
}

/// The kernel's part of the sandbox.
package enum KernelSandbox {
  /// The version of Landlock, which restricts files; 0 where the kernel has none.
  package static var landlockVersion: Int { Int(sandbox_landlock_version()) }

  /// What the kernel lacks, in words.
  package static var gaps: [String] {
    SandboxGap.found(landlock: landlockVersion, filtersCalls: sandbox_filters_calls() != 0)
  }
}

/// The sandbox is required, and the kernel cannot give all of it.
struct SandboxUnavailable: ToolProblem, Equatable {
  var gaps: [String]

  var description: String {
    "the sandbox is required, but " + gaps.joined(separator: "; ")
      + " (`--sandbox auto` runs with what there is)"
  }
}
