// Folders for the cache and for temporary files that cannot be used.

import Foundation
import Testing

@Suite struct UnusableFolderTests {
  /// No file can be made in it, by root neither.
  private static let unusable = "/proc/self"

  @Test func withoutACacheTheBuildGoesOn() async throws {
    let folder = try TemporaryFolder()
    try folder.write(SampleChapter.good, to: "chapters/01-a.md")
    for _ in 0..<2 {
      let run = await CommandRun.mathbook(
        ["build", "--explain"], in: folder.path, environment: ["MATHBOOK_CACHE": Self.unusable])
      #expect(run.code == 0)
      #expect(
        run.errors == """
          mathbook: warning: nothing is kept for the next build, for the cache folder \
          \(Self.unusable) cannot be used: No such file or directory; set MATHBOOK_CACHE to a \
          folder of your own

          """)
      #expect(run.output.contains("1 chapter, 2 of 2 claims hold\n"))
      #expect(folder.contains("output/html/01-a.html"))
    }
  }

  @Test func doctorTriesTheCache() async throws {
    let folder = try TemporaryFolder()
    let run = await CommandRun.mathbook(
      ["doctor"], in: folder.path,
      environment: ["PATH": folder.path, "MATHBOOK_CACHE": Self.unusable])
    #expect(
      run.output.contains(
        """
        absent  cache: \(Self.unusable) cannot be used: No such file or directory
                set MATHBOOK_CACHE to a folder of your own; without it nothing is kept

        """))
    let good = await CommandRun.mathbook(
      ["doctor"], in: folder.path,
      environment: ["PATH": folder.path, "MATHBOOK_CACHE": folder.path + "/cache"])
    #expect(good.output.contains("ok      cache: \(folder.path)/cache\n"))
    #expect(try contents(of: folder.path + "/cache").isEmpty)
  }

  @Test(.enabled(if: ToolProcess.isBuilt), arguments: ["build", "plan"])
  func withoutTemporaryFiles(_ command: String) async throws {
    let folder = try TemporaryFolder()
    try folder.write(SampleChapter.good, to: "chapters/01-a.md")
    let arguments = command == "plan" ? ["plan", "chapters/01-a.md"] : ["build"]
    let tool = try ToolProcess(arguments, in: folder, environment: ["TMPDIR": Self.unusable])
    #expect(try await tool.code() == 2)
    #expect(
      try folder.read("errors") == """
        mathbook: the folder of temporary files, \(Self.unusable), cannot be written to: No such \
        file or directory; set TMPDIR to one that can

        """)
  }
}
