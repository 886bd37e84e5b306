// Findings and accepted outputs are written to whatever the user named: it stays what it is.

import Foundation
import Testing

@Suite struct FindingsTargetTests {
  private func kind(_ path: String) -> mode_t {
    var facts = stat()
    return lstat(path, &facts) == 0 ? facts.st_mode & S_IFMT : 0
  }

  @Test func linksPipesAndDevicesStay() async throws {
    let folder = try TemporaryFolder()
    try folder.write(SampleChapter.wrong, to: "chapters/01-a.md")
    try folder.write("x", to: "real.json")
    try folder.link("link.json", to: "real.json")
    let pipe = folder.path + "/fifo"
    mkfifo(pipe, 0o600)
    let reader = open(pipe, O_RDWR | O_NONBLOCK)
    defer { close(reader) }
    let run = await CommandRun.mathbook(
      ["build", "--json", "link.json", "--sarif", "fifo"], in: folder.path)
    #expect(run.code == 1)
    #expect(kind(folder.path + "/link.json") == S_IFLNK)
    #expect(try folder.read("real.json").contains("false-claim"))
    #expect(kind(pipe) == S_IFIFO)
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    let count = read(reader, &bytes, bytes.count)
    #expect(String(decoding: bytes.prefix(max(0, count)), as: UTF8.self).contains("2.1.0"))
  }

  /// The order in which words and findings come is kept.
  @Test func standardOutputByItsName() async throws {
    let folder = try TemporaryFolder()
    try folder.write(SampleChapter.wrong, to: "chapters/01-a.md")
    let run = await CommandRun.mathbook(["build", "--json", "/dev/stdout"], in: folder.path)
    #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(run.output.utf8)) }
  }

  private static let pinned = "# A\n\n```swift-math\nprint(1 + 1)\n```\n\n```output\n3\n```\n"

  @Test(arguments: [0o600, 0o640, 0o664] as [mode_t]) func acceptKeepsTheMode(_ mode: mode_t)
    async throws
  {
    let folder = try TemporaryFolder()
    try folder.write(Self.pinned, to: "chapters/01-a.md")
    let path = folder.path + "/chapters/01-a.md"
    chmod(path, mode)
    let run = await CommandRun.mathbook(["accept"], in: folder.path)
    #expect(run.code == 0, "\(run.errors)")
    var facts = stat()
    #expect(stat(path, &facts) == 0 && facts.st_mode & 0o7777 == mode)
    #expect(try folder.read("chapters/01-a.md") == Self.pinned.replacing("\n3\n", with: "\n2\n"))
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path + "/chapters") == ["01-a.md"])
  }

  @Test(.enabled(if: geteuid() != 0)) func acceptRefusesAReadOnlyChapter() async throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.pinned, to: "chapters/01-a.md")
    chmod(folder.path + "/chapters/01-a.md", 0o444)
    let run = await CommandRun.mathbook(["accept"], in: folder.path)
    #expect(run.code == 2)
    #expect(run.errors == "mathbook: chapters/01-a.md cannot be written: Permission denied\n")
    #expect(try folder.read("chapters/01-a.md") == Self.pinned)
  }

  @Test func acceptKeepsALink() async throws {
    let folder = try TemporaryFolder()
    let chapter = "# A\n\n```swift-math\nprint(1 + 1)\n```\n\n```output\n3\n```\n"
    try folder.write(chapter, to: "chapters/texts/a.txt")
    try folder.link("chapters/01-a.md", to: "chapters/texts/a.txt")
    let run = await CommandRun.mathbook(["accept"], in: folder.path)
    #expect(run.code == 0, "\(run.errors)")
    #expect(kind(folder.path + "/chapters/01-a.md") == S_IFLNK)
    #expect(
      try folder.read("chapters/texts/a.txt") == chapter.replacing("\n3\n", with: "\n2\n"))
  }
}
