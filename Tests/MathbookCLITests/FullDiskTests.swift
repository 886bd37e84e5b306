// A disk of temporary files that is full: what could not be printed is never passed over.

import Foundation
import Testing

@Suite(.enabled(if: ToolProcess.isBuilt))
struct FullDiskTests {
  private static let chapter = """
    ```swift-math
    import Foundation
    for i in 0..<18000 { print("line", i, "0123456789012345678901234567890123456789") }
    ```

    ```swift-math
    print("second block")
    claim("one", 1 == 1)
    ```

    """

  /// Mounting takes a superuser; elsewhere this machine cannot say.
  private static let canMount =
    (try? shell("unshare -m mount -t tmpfs tmpfs /mnt")) == 0

  @Test(.enabled(if: canMount, "file systems cannot be mounted here"))
  func lostTextFailsTheBlock() async throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.chapter, to: "chapters/a.md")
    try folder.write("", to: "small/file")
    let build = { (setup: String) in
      try Self.shell(
        """
        cd \(folder.path) && \(setup)
        MATHBOOK_CACHE=\(folder.path)/cache \(ToolProcess.program) build > output.txt 2>&1
        """)
    }
    let full = "mount -t tmpfs -o size=500k tmpfs small && export TMPDIR=\(folder.path)/small"
    #expect(try build(full) == 1)
    let words = try folder.read("output.txt")
    #expect(words.contains("chapters/a.md:3:1: error: the report was lost: what was printed could"))
    // It is no result of the chapter's: with room there is another one.
    #expect(try build("true") == 0)
  }

  @Test(.enabled(if: canMount, "file systems cannot be mounted here"))
  func aCacheWithoutRoomIsNotUsed() async throws {
    let folder = try TemporaryFolder()
    try folder.write(SampleChapter.good, to: "chapters/a.md")
    try folder.write("", to: "small/file")
    let script = """
      cd \(folder.path) && mount -t tmpfs -o size=500k tmpfs small
      MATHBOOK_CACHE=\(folder.path)/small \(ToolProcess.program) build > output.txt 2>&1
      """
    #expect(try Self.shell(script) == 0)
    let words = try folder.read("output.txt")
    #expect(words.contains("nothing is kept for the next build, for the cache folder"))
    #expect(words.contains("cannot be used: its disk has less than 4 MB left"))
  }

  private static func shell(_ script: String) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/unshare")
    process.arguments = ["-m", "/bin/sh", "-c", script]
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }
}
