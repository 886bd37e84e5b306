// A build that would do again what the last one did is over at once, and only then.

import Foundation
import Testing

@testable import BookCore
@testable import MathbookCLI

@Suite struct UnchangedBuildTests {
  /// A built book, whose sources were at rest before it was built.
  private func built(_ text: String = SampleChapter.good) async throws -> (
    TemporaryFolder, CommandRun
  ) {
    let folder = try TemporaryFolder()
    try folder.write(text, to: "chapters/01-a.md")
    try await rest()
    return (folder, await CommandRun.mathbook(["build"], in: folder.path))
  }

  /// Longer than the tick of the clock that file systems stamp with.
  private func rest() async throws { try await Task.sleep(for: .milliseconds(40)) }

  private func builds(_ folder: TemporaryFolder) throws -> FinishedBuilds? {
    let options = try SharedOptions.parse([])
    return try BookSession(options: options, terminal: CapturedStreams().terminal(folder.path))
      .finishedBuilds()
  }

  private func finished(_ folder: TemporaryFolder) throws -> FinishedBuild? {
    try builds(folder)?.find()
  }

  @Test func theSameWordsAndTheSameFiles() async throws {
    let (folder, first) = try await built()
    let page = try folder.read("output/html/01-a.html")
    #expect(try finished(folder) != nil)
    let second = await CommandRun.mathbook(["build"], in: folder.path)
    #expect(second.code == 0)
    #expect(second.output == first.output)
    #expect(try folder.read("output/html/01-a.html") == page)
  }

  /// What was changed after a build, and must be seen.
  static let changes: [(String, @Sendable (TemporaryFolder) throws -> Void)] = [
    ("a chapter", { try $0.write(SampleChapter.wrong, to: "chapters/01-a.md") }),
    ("a new file", { try $0.write("1,2", to: "chapters/data.csv") }),
    ("the settings", { try $0.write("title: Other", to: "chapters/mathbook.yml") }),
    ("a report", { try $0.write("edited", to: "output/html/01-a.html") }),
    (
      "a removed report",
      {
        try FileManager.default.removeItem(atPath: $0.path + "/output/results.json")
      }
    ),
    ("a file beside the reports", { try $0.write("", to: "output/other.txt") }),
    (
      "a link to a folder",
      {
        try $0.write("1", to: "elsewhere/data.csv")
        try $0.link("chapters/data", to: "elsewhere")
      }
    ),
  ]

  @Test(arguments: changes.indices) func aChangeIsSeen(_ index: Int) async throws {
    let (folder, _) = try await built()
    try #require(try finished(folder) != nil)
    try Self.changes[index].1(folder)
    try await rest()
    #expect(try finished(folder) == nil, "\(Self.changes[index].0)")
  }

  @Test func aBuildWithFindingsIsToldAgain() async throws {
    let (folder, first) = try await built(SampleChapter.wrong)
    #expect(first.code == 1)
    #expect(try finished(folder) == nil)
    let second = await CommandRun.mathbook(["build"], in: folder.path)
    #expect(second.code == 1)
    #expect(second.errors == first.errors)
  }

  @Test func aBookThatNamesFilesOutsideIsBuiltAgain() async throws {
    let folder = try TemporaryFolder()
    try folder.write(SampleChapter.good, to: "chapters/01-a.md")
    try folder.write("bibliography: ../works.bib\n", to: "chapters/mathbook.yml")
    try folder.write("@book{a, title = {A}, author = {B}, year = 2000}\n", to: "works.bib")
    try await rest()
    let run = await CommandRun.mathbook(["build"], in: folder.path)
    #expect(run.errors == "")
    #expect(try finished(folder) == nil)
  }

  /// A book that cannot be read when its build is to be kept may name anything.
  @Test(arguments: [false, true]) func whatCannotBeListedIsBuiltAgain(_ isAway: Bool) async throws {
    let folder = try TemporaryFolder()
    try folder.write(SampleChapter.good, to: "chapters/01-a.md")
    try folder.write("", to: "output/index.md")
    try await rest()
    let builds = try #require(try builds(folder))
    let (book, away) = (folder.path + "/chapters", folder.path + "/away")
    if isAway { try FileManager.default.moveItem(atPath: book, toPath: away) }
    builds.keep(FinishedBuild(output: folder.path + "/output", summary: "done"))
    if isAway { try FileManager.default.moveItem(atPath: away, toPath: book) }
    #expect(try (finished(folder) == nil) == isAway)
  }

  @Test func aFileThatIsStillBeingWrittenIsNotVouchedFor() throws {
    let folder = try TemporaryFolder()
    try folder.write("1", to: "a.md")
    let long = timespec(tv_sec: 0, tv_nsec: 0)
    #expect(FileStamps.digest(below: folder.path, settledBefore: long) == nil)
    #expect(FileStamps.digest(below: folder.path) != nil)
  }

  @Test(arguments: [
    ["--no-cache"], ["--explain"], ["--verbose"], ["--json", "-"], ["--github"],
  ])
  func whoAsksForMoreGetsIt(_ arguments: [String]) throws {
    let options = try SharedOptions.parse(arguments)
    let session = BookSession(options: options, terminal: CapturedStreams().terminal("/"))
    #expect(try session.finishedBuilds() == nil)
  }
}
