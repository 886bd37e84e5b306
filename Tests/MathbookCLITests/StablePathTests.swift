// Nothing of a run's own folders comes into reports.

import Foundation
import Testing

@Suite(.enabled(if: ToolProcess.isBuilt))
struct StablePathTests {
  private static let chapter = """
    ```swift-math
    import Foundation
    print(CommandLine.arguments)
    print(FileManager.default.currentDirectoryPath)
    print(FileManager.default.temporaryDirectory.path)
    show(Bundle.main.bundlePath)
    print(try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
    ```

    """

  /// The folder of temporary files is reached through a link, and the chapter is one of several.
  @Test(arguments: [1, 3]) func pathsAreThoseOfEveryRun(_ count: Int) async throws {
    let folder = try TemporaryFolder()
    for number in 0..<count { try folder.write(Self.chapter, to: "chapters/\(number).md") }
    try folder.write("", to: "real/file")
    try folder.link("linked", to: "real")
    let tool = try ToolProcess(
      ["build", "--no-cache"], in: folder, environment: ["TMPDIR": folder.path + "/linked"])
    #expect(try await tool.code() == 0)
    for number in 0..<count {
      let report = try folder.read("output/markdown/\(number).md")
      for line in ["[\"chapter\"]", "/scratch", "/program", "/program/chapter"] {
        #expect(report.contains("\n\(line)\n"), "\(report)")
      }
      #expect(!report.contains("mathbook-"), "\(report)")
    }
  }
}
