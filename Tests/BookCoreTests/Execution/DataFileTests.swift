// What a chapter reads of its book: the files that it declares, as they were when it was planned.

import Foundation
import Testing

@testable import BookCore

@Suite struct DataFileTests {
  private static func chapter(_ code: String) -> String {
    """
    ```swift-math
    let before = 1
    ```

    ```swift-math
    //| data: data/points.csv
    import Foundation
    func text(_ name: String) throws -> String { try String(contentsOfFile: name, encoding: .utf8) }
    \(code)
    ```
    """
  }

  private static func folder(_ code: String) throws -> String {
    try TestBook.temporaryFolder([
      "a.md": chapter(code), "data/points.csv": "1,2", "data/other.csv": "3,4",
    ])
  }

  /// A copy leads nowhere else, and nothing that is done to it comes to the book.
  @Test func aChapterHasACopyOfItsFile() async throws {
    let folder = try Self.folder(
      """
      let path = URL(filePath: "data/points.csv").resolvingSymlinksInPath()
      print(path.path)
      try "5,6".write(to: path, atomically: false, encoding: .utf8)
      claim("it is its own", try text("data/points.csv") == "5,6")
      claim("no other", !FileManager.default.fileExists(atPath: "data/other.csv"))
      """)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let result = try await TestBook.build(folder)
    #expect(result.diagnostics.isEmpty, "\(TestBook.printed(result, of: folder))")
    #expect(
      result.transcripts[0].cells[1].outputs.first == .text("/scratch/data/points.csv\n"))
    #expect(try String(contentsOfFile: folder + "/data/points.csv", encoding: .utf8) == "1,2")
  }

  @Test func aFileThatIsNotDeclaredIsNotFound() async throws {
    let folder = try Self.folder("print(try text(\"data/other.csv\"))")
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let finding = try #require(try await TestBook.build(folder).diagnostics.first)
    #expect(finding.rule == .thrownError)
    #expect(
      finding.explanation?.contains(
        "a chapter finds those files of the book that it declares: `//| data: name`") == true)
  }

  /// What is wrong is the name in the option: the block that would fail for it does not run.
  @Test func aMissingFileIsToldOnce() async throws {
    let folder = try Self.folder("print(try text(\"data/points.csv\"))")
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.removeItem(atPath: folder + "/data/points.csv")
    let result = try await TestBook.build(folder)
    #expect(result.diagnostics.map(\.rule) == [.missingData])
    #expect(result.transcripts[0].cells.map(\.outcome) == [.done, .notRun])
  }

  /// A link is followed inside of the book and not out of it.
  @Test func linksLeadToFilesOfTheBookAlone() async throws {
    let folder = try Self.folder("print(try text(\"data/points.csv\"))")
    let outside = try TestBook.temporaryFolder(["key": "secret"])
    defer { for path in [folder, outside] { try? FileManager.default.removeItem(atPath: path) } }
    let points = folder + "/data/points.csv"
    try FileManager.default.removeItem(atPath: points)
    try FileManager.default.createSymbolicLink(
      atPath: points, withDestinationPath: folder + "/data/other.csv")
    let inside = try await TestBook.build(folder)
    #expect(inside.transcripts[0].cells[1].outputs == [.text("3,4\n")])
    try FileManager.default.removeItem(atPath: points)
    try FileManager.default.createSymbolicLink(
      atPath: points, withDestinationPath: outside + "/key")
    let led = try await TestBook.build(folder)
    #expect(led.diagnostics.map(\.rule) == [.missingData])
    #expect(led.transcripts[0].cells[1].outcome == .notRun)
  }

  /// Names of which a malformed option makes paths out of the working folder.
  @Test func nothingIsMadeOutsideOfTheWorkingFolder() throws {
    let folder = try TestBook.temporaryFolder(["book/x": "", "work/scratch/y": "", "work/file": ""])
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let text = "```swift-math\n//| data: ../file, ../../book/x\nprint(1)\n```\n"
    let chapter = ChapterParser.parse(ChapterSource(path: "a.md", text: text))
    let plan = Planner.plan(chapter, timeout: nil, machine: [], data: [:])
    try DataFiles(plan: plan, book: folder + "/book").copy(into: folder + "/work/scratch")
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder + "/work")
    #expect(names.sorted() == ["file", "scratch", "scratch/y"])
    var facts = stat()
    #expect(lstat(folder + "/work/file", &facts) == 0 && facts.st_mode & S_IFMT == S_IFREG)
  }

  /// What was computed from other bytes than those that the plan names is no result of the plan's.
  @Test(arguments: ["3,4", nil]) func aFileThatChangedFailsTheChapter(_ now: String?) async throws {
    let folder = try Self.folder("print(try text(\"data/points.csv\"))")
    let cache = ResultCache(folder: try TestBook.temporaryFolder(["x": ""]))
    defer {
      try? cache.clear()
      try? FileManager.default.removeItem(atPath: folder)
    }
    try FileManager.default.createSymbolicLink(
      atPath: cache.folder + "/modules", withDestinationPath: TestBook.moduleCache())
    let executor = PlanExecutor(
      toolchain: try Toolchain.locate(), engine: try EngineInstallation.locate(), cache: cache,
      book: folder, usesCache: true, machine: TestBook.machine)
    let source = try ChapterFiles(of: try BookFolder(folder), listed: ["a.md"]).sources[0]
    let plan = Planner.plan(
      ChapterParser.parse(source), timeout: nil, machine: [],
      data: ["data/points.csv": Digest.of("1,2")])
    let file = folder + "/data/points.csv"
    if let now {
      try Data(now.utf8).write(to: URL(filePath: file))
    } else {
      try FileManager.default.removeItem(atPath: file)
    }
    let changed = try await executor.transcript(of: plan).0
    guard case .failed(let failure) = changed.cells[1].outcome else {
      Issue.record("it did not fail: \(changed.cells[1].outcome)")
      return
    }
    #expect(failure.kind == .machine)
    #expect(
      failure.message
        == "the data file data/points.csv changed while the book was built; build it again")
    #expect(failure.range.start == SourcePosition(line: 6, column: 11))
    #expect(changed.cells[0].outcome == .notRun)
    try Data("1,2".utf8).write(to: URL(filePath: file))
    let (again, reason) = try await executor.transcript(of: plan)
    #expect(reason.wasExecuted)
    #expect(again.cells[1].outputs == [.text("1,2\n")])
  }
}
