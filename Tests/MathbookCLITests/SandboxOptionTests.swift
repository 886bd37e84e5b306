// The options of the sandbox, from the command line to the chapter's process.

import Foundation
import Testing

@testable import BookCore

@Suite struct SandboxOptionTests {
  /// A chapter that holds where it can read a file of the system.
  private static let chapter = """
    # A

    ```swift-math
    import Foundation
    claim("It is read", fopen("/etc/passwd", "r") != nil)
    ```
    """

  @Test(
    .enabled(if: KernelSandbox.gaps.isEmpty, "this kernel cannot give the whole sandbox"),
    arguments: [
      ([], 1), (["--sandbox", "auto"], 1), (["--sandbox", "required"], 1),
      (["--sandbox", "off"], 0), (["--no-sandbox"], 0), (["--no-sandbox", "--sandbox", "off"], 0),
    ] as [([String], Int32)])
  func decideWhatAChapterReaches(_ options: [String], _ code: Int32) async throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.chapter, to: "chapters/01-a.md")
    let run = await CommandRun.mathbook(["build", "--no-cache"] + options, in: folder.path)
    #expect(run.code == code, "\(run.errors)")
  }

  @Test func doctorSaysWhatTheKernelHas() async throws {
    let folder = try TemporaryFolder()
    let run = await CommandRun.mathbook(["doctor"], in: folder.path)
    let isWhole = KernelSandbox.gaps.isEmpty
    let line = isWhole ? "ok      sandbox: Landlock " : "absent  sandbox: "
    #expect(run.output.contains(line), "\(run.output)")
  }
}
