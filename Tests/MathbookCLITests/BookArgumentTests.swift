// The many ways to name a book.

import Foundation
import Testing

@Suite struct BookArgumentTests {
  struct Case: CustomTestStringConvertible, Sendable {
    /// Below the test's folder, where the command is called.
    var folder: String
    var argument: String
    /// What findings say, and where the reports go.
    var place: String
    var output: String
    var testDescription: String { "\(argument) in \(folder)/" }
  }

  private static let name = "mein Büch"

  static let cases = [
    Case(folder: "", argument: name, place: name + "/01-a.md", output: "output"),
    Case(folder: "", argument: name + "/", place: name + "/01-a.md", output: "output"),
    Case(folder: "", argument: name + "//", place: name + "/01-a.md", output: "output"),
    Case(folder: "", argument: "./" + name, place: "./" + name + "/01-a.md", output: "output"),
    Case(folder: name, argument: ".", place: "01-a.md", output: "output"),
    Case(folder: name, argument: "./", place: "01-a.md", output: "output"),
    Case(
      folder: "other", argument: "../" + name, place: "../" + name + "/01-a.md", output: "output"),
    Case(folder: "", argument: "other/link", place: "other/link/01-a.md", output: "other/output"),
  ]

  @Test(arguments: cases) func bookIsFound(_ named: Case) async throws {
    let folder = try TemporaryFolder()
    try folder.write(SampleChapter.wrong, to: Self.name + "/01-a.md")
    try folder.write("", to: "other/file")
    try folder.link("other/link", to: Self.name)
    let run = await CommandRun.mathbook(
      ["build", named.argument], in: folder.path + "/" + named.folder)
    #expect(run.code == 1)
    #expect(run.errors.hasPrefix(named.place + ":8:13: error: the claim “6” is false"))
    #expect(folder.contains(named.output + "/results.json"))
    #expect(run.output.hasSuffix("written to \(folder.path)/\(named.output)\n"))
  }

  @Test func anAbsolutePath() async throws {
    let folder = try TemporaryFolder()
    try folder.write(SampleChapter.wrong, to: "b/01-a.md")
    let run = await CommandRun.mathbook(
      ["build", folder.path + "/b", "--output", folder.path + "/o", "--json", folder.path + "/f"],
      in: "/usr")
    #expect(run.errors.hasPrefix(folder.path + "/b/01-a.md:8:13: error:"))
    #expect(folder.contains("o/results.json"))
    #expect(try folder.read("f").contains("\"file\" : \"\(folder.path)/b/01-a.md\""))
  }

  @Test func onlySomeChapters() async throws {
    let folder = try TemporaryFolder()
    try folder.write(SampleChapter.good, to: "chapters/01-a.md")
    try folder.write(SampleChapter.wrong, to: "chapters/part/02-b.md")
    let first = await CommandRun.mathbook(["build", "--only", "01*"], in: folder.path)
    #expect(first.code == 0)
    #expect(first.output.hasPrefix("1 chapter, 2 of 2 claims hold\n"))
    let second = await CommandRun.mathbook(["build", "--only", "part/*"], in: folder.path)
    #expect(second.code == 1)
  }
}
