// --only: what is built of a book, and what stays as it is.

import Foundation
import Testing

@Suite struct ChosenChaptersTests {
  private let first = """
    # One {#sec-one}

    See @sec-two, @eq-two and [the other](02-b.md).

    ```swift-math
    let a: Vector = [3, 4]
    ```

    Its norm is [5](claim:a.norm).
    """
  private let second = """
    # Two {#sec-two}

    $$ 1 + 1 = 2 $$ {#eq-two}

    It is [7](<claim:3 + 4>), after @sec-one.
    """

  private func book() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(first, to: "chapters/01-a.md")
    try folder.write(second, to: "chapters/02-b.md")
    return folder
  }

  /// Findings name a chapter with its book.
  @Test(arguments: ["chapters/02-b.md", "02-b.md", "chapters/*b.md"])
  func aChapterMayBeNamedAsInFindings(pattern: String) async throws {
    let folder = try book()
    let run = await CommandRun.mathbook(["build", "--only", pattern], in: folder.path)
    #expect(run.code == 0, "\(run.errors)")
    #expect(run.output.hasPrefix("1 chapter, 1 of 1 claims hold\n"))
  }

  @Test func referencesToTheOthersResolveAndNumbersStay() async throws {
    let folder = try book()
    let run = await CommandRun.mathbook(["build", "--only", "02*"], in: folder.path)
    #expect(run.code == 0, "\(run.errors)")
    #expect(run.output.hasPrefix("1 chapter, 1 of 1 claims hold\n"))
    let page = try folder.read("output/html/02-b.html")
    #expect(page.contains("Chapter 2"))
    #expect(page.contains("href=\"01-a.html\""), "the sidebar has the whole book")
    #expect(page.contains("(2.1)"))
  }

  @Test func theOthersAndThePagesOfTheBookStay() async throws {
    let folder = try book()
    _ = await CommandRun.mathbook(["build"], in: folder.path)
    let files = [
      "html/index.html", "html/claims.html", "html/01-a.html", "html/assets/search.js",
      "markdown/index.md", "markdown/01-a.md", "results.json",
    ]
    let before = try files.map { try folder.read("output/" + $0) }
    try folder.write(second.replacing("It is", with: "It was"), to: "chapters/02-b.md")
    try folder.write(first.replacing("[5]", with: "[6]"), to: "chapters/01-a.md")
    let run = await CommandRun.mathbook(["build", "--only", "02*"], in: folder.path)
    #expect(run.code == 0, "what is wrong in a chapter that was not chosen is not asked for")
    #expect(try files.map { try folder.read("output/" + $0) } == before)
    #expect(try folder.read("output/html/02-b.html").contains("It was"))
    #expect(try folder.read("output/markdown/02-b.md").contains("It was"))
  }

  @Test func driftIsLookedForInTheChosenOnly() async throws {
    let folder = try book()
    _ = await CommandRun.mathbook(["build"], in: folder.path)
    try folder.write(first.replacing("Its norm", with: "The norm"), to: "chapters/01-a.md")
    let other = await CommandRun.mathbook(["check", "--only", "02*"], in: folder.path)
    #expect(other.code == 0, "\(other.errors)")
    let own = await CommandRun.mathbook(["check", "--only", "01*"], in: folder.path)
    #expect(own.code == 1)
    #expect(own.errors.contains("[drift]"))
  }

  @Test func acceptedPinsAreOfTheChosenAndReportsOfTheWhole() async throws {
    let folder = try TemporaryFolder()
    let chapter = "# A\n\n```swift-math\nprint(1 + 1)\n```\n\n```output\n3\n```\n"
    try folder.write(chapter, to: "chapters/01-a.md")
    try folder.write(chapter.replacing("# A", with: "# B"), to: "chapters/02-b.md")
    let run = await CommandRun.mathbook(["accept", "--only", "02*"], in: folder.path)
    #expect(run.code == 1, "the first chapter's output is still wrong")
    #expect(try folder.read("chapters/01-a.md").contains("\n3\n"))
    #expect(try folder.read("chapters/02-b.md").contains("\n2\n"))
    #expect(folder.contains("output/markdown/01-a.md"))
    #expect(try folder.read("output/results.json").contains("01-a.md"))
  }
}
