// check, accept, claims, plan, new, doctor and clean, in process.

import Foundation
import Testing

@Suite struct OtherCommandTests {
  @Test func aNewBookBuildsAndChecks() async throws {
    let folder = try TemporaryFolder()
    let made = await CommandRun.mathbook(["new", "calculus"], in: folder.path)
    #expect(made.code == 0)
    #expect(made.output == "made calculus; build it with: mathbook build calculus/chapters\n")
    let built = await CommandRun.mathbook(["build", "calculus/chapters"], in: folder.path)
    #expect(built.code == 0, "\(built.errors)")
    let checked = await CommandRun.mathbook(["check", "calculus/chapters"], in: folder.path)
    #expect(checked.code == 0)
    #expect(checked.output.hasSuffix("no drift from \(folder.path)/calculus/output\n"))
  }

  @Test func aNameMayHaveWhatShellsAndYAMLTakeForTheirOwn() async throws {
    let folder = try TemporaryFolder()
    let name = #"Ann's "book": \ #1"#
    let made = await CommandRun.mathbook(["new", name], in: folder.path)
    let word = #"'Ann'\''s "book": \ #1/chapters'"#
    #expect(made.output == "made \(name); build it with: mathbook build \(word)\n")
    let built = await CommandRun.mathbook(["build", name + "/chapters"], in: folder.path)
    #expect(built.code == 0, "\(built.errors)")
    let index = try folder.read(name + "/output/markdown/index.md")
    #expect(index.contains(#"Ann's "book": "#))
  }

  @Test func aNameThatBeginsWithADashIsNoOption() async throws {
    let folder = try TemporaryFolder()
    let made = await CommandRun.mathbook(["new", "--", "-dash"], in: folder.path)
    #expect(made.output == "made -dash; build it with: mathbook build ./-dash/chapters\n")
  }

  @Test func driftIsAFindingInEveryFormat() async throws {
    let folder = try TemporaryFolder()
    try folder.write(SampleChapter.good, to: "chapters/01-a.md")
    _ = await CommandRun.mathbook(["build"], in: folder.path)
    let report = try folder.read("output/markdown/01-a.md")
    try folder.write(report.replacing("Its norm", with: "The norm"), to: "output/markdown/01-a.md")
    let run = await CommandRun.mathbook(["check", "--json", "f.json"], in: folder.path)
    #expect(run.code == 1)
    #expect(run.output.hasSuffix("1 difference from \(folder.path)/output\n"))
    #expect(try folder.read("f.json").contains("\"rule\" : \"drift\""))
    #expect(try folder.read("output/markdown/01-a.md").contains("The norm"))
  }

  /// Another machine may compute with another kernel: that alone is no drift, but it explains one.
  @Test func whoComputedTheNumbersIsToldBesideADrift() async throws {
    let folder = try TemporaryFolder()
    try folder.write(SampleChapter.good, to: "chapters/01-a.md")
    _ = await CommandRun.mathbook(["build"], in: folder.path)
    let results = try folder.read("output/results.json")
    let backend = try #require(results.firstMatch(of: /"backend" : "(.*)"/)?.1)
    let moved = results.replacing(backend, with: "OpenBLAS 0, 1 thread, kernel Other")
    try folder.write(moved, to: "output/results.json")
    let other = await CommandRun.mathbook(["check"], in: folder.path)
    #expect(other.code == 0, "\(other.errors)")
    #expect(other.output.hasSuffix("no drift from \(folder.path)/output\n"))
    try folder.write(
      moved.replacing("\"holds\" : ", with: "\"holds\" : 1"), to: "output/results.json")
    let drifted = await CommandRun.mathbook(["check"], in: folder.path)
    #expect(drifted.code == 1)
    #expect(
      drifted.output.hasSuffix(
        "the committed numbers come from OpenBLAS 0, 1 thread, kernel Other, these from \(backend)\n"
      ))
  }

  /// Quotes, lists, fences that are too short for what is printed, and line ends of Windows.
  @Test(arguments: ["\n", "\r\n"])
  func acceptKeepsWhatStandsAroundAPin(end: String) async throws {
    let folder = try TemporaryFolder()
    let chapter = { (first: String, second: String) in
      """
      # A

      > Text
      > ```swift-math
      > print("one\\n\\ntwo")
      > ```
      >
      > ```output
      \(first)
      > ```

      - item

        ```swift-math
        print("```` four")
        ```

      \(second)

      [2](claim:1+1)

      """.replacing("\n", with: end)
    }
    let stale = chapter("> zero", "  ```output\n  x\n  ```")
    try folder.write(stale, to: "chapters/01-a.md")
    let run = await CommandRun.mathbook(["accept"], in: folder.path)
    #expect(run.code == 0, "\(run.errors)")
    let accepted = chapter("> one\n>\n> two", "  `````output\n  ```` four\n  `````")
    #expect(try folder.read("chapters/01-a.md") == accepted)
    let again = await CommandRun.mathbook(["accept"], in: folder.path)
    #expect(again.code == 0, "\(again.errors)")
    #expect(try folder.read("chapters/01-a.md") == accepted)
  }

  @Test func acceptWritesNothingThatAChapterCannotHold() async throws {
    let folder = try TemporaryFolder()
    let blocks = ["cr\\rx", "nul\\0x"].map {
      "```swift-math\nprint(\"\($0)\")\n```\n\n```output\nold\n```\n\n"
    }
    let chapter = "# A\n\n" + blocks.joined()
    try folder.write(chapter, to: "chapters/01-a.md")
    let run = await CommandRun.mathbook(["accept"], in: folder.path)
    #expect(run.code == 1)
    #expect(try folder.read("chapters/01-a.md") == chapter)
    let errors = run.errors.split(separator: "\n").filter { $0.contains("error:") }
    let words = "the output cannot be pinned: it has"
    #expect(
      errors == [
        "chapters/01-a.md:7:1: error: \(words) a carriage return within a line, which a chapter "
          + "cannot hold [pinned-output]",
        "chapters/01-a.md:15:1: error: \(words) a NUL, which a chapter cannot hold [pinned-output]",
      ])
    #expect(!run.errors.contains("mathbook accept"))
  }

  @Test func acceptRewritesPinnedOutputsAndNoClaim() async throws {
    let folder = try TemporaryFolder()
    let chapter =
      "# A\n\n```swift-math\nprint(1 + 1)\n```\n\n```output\n3\n```\n\n[7](claim:1 + 1)\n"
    try folder.write(chapter, to: "chapters/01-a.md")
    let run = await CommandRun.mathbook(["accept"], in: folder.path)
    #expect(run.code == 1)
    #expect(run.output.hasPrefix("rewrote the pinned outputs of chapters/01-a.md\n"))
    let expected = chapter.replacing("\n3\n", with: "\n2\n")
    #expect(try folder.read("chapters/01-a.md") == expected)
  }

  @Test func claimsAreListed() async throws {
    let folder = try TemporaryFolder()
    try folder.write(SampleChapter.good, to: "chapters/01-a.md")
    let run = await CommandRun.mathbook(["claims"], in: folder.path)
    #expect(run.code == 0)
    #expect(
      run.output == """
        chapters/01-a.md:5:1: holds: The norm  5.0
        chapters/01-a.md:8:13: holds: 5  5.0
        1 chapter, 2 of 2 claims hold

        """)
    let chosen = await CommandRun.mathbook(
      ["claims", "--only", "01*", "--no-sandbox", "chapters", "--jobs", "1"], in: folder.path)
    #expect(chosen.code == 0 && chosen.output == run.output, "\(chosen.errors)")
    let unknown = await CommandRun.mathbook(["claims", "--nothing"], in: folder.path)
    #expect(unknown.code == 2 && unknown.errors.contains("Unknown option '--nothing'"))
    let json = await CommandRun.mathbook(["claims", "--json"], in: folder.path)
    #expect(json.code == 0)
    #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(json.output.utf8)) }
    #expect(!folder.contains("output"))
  }

  @Test func planPrintsTheProgram() async throws {
    let folder = try TemporaryFolder()
    try folder.write(SampleChapter.good, to: "chapters/01-a.md")
    let run = await CommandRun.mathbook(["plan", "chapters/01-a.md"], in: folder.path)
    #expect(run.code == 0)
    #expect(run.output.contains("let a: Vector = [3, 4]"))
    #expect(run.output.contains("#sourceLocation(file: \"01-a.md\", line: "))
  }

  @Test func planTellsWhatIsNoSwift() async throws {
    let folder = try TemporaryFolder()
    try folder.write("# A\n\n```swift-math\nlet a = = 2\n```\n", to: "chapters/01-a.md")
    let run = await CommandRun.mathbook(["plan", "chapters/01-a.md"], in: folder.path)
    #expect(run.code == 1)
    #expect(run.output == "")
    #expect(
      run.errors.hasPrefix(
        """
        chapters/01-a.md:4:9: error: expected initial value after '=' [compile-error]
          4 | let a = = 2
            |         ^

        """))
  }

  /// A plan is made with the book's settings, and says what is wrong with them.
  @Test func planReadsTheBooksSettings() async throws {
    let folder = try TemporaryFolder()
    let block = "# A\n\n```swift-math\n//| ech: false\n1 + 1\n```\n"
    try folder.write(block, to: "chapters/part/01-a.md")
    try folder.write("optimize: true\n", to: "chapters/mathbook.yml")
    let run = await CommandRun.mathbook(["plan", "chapters/part/01-a.md"], in: folder.path)
    #expect(run.code == 1)
    #expect(run.errors.hasPrefix("chapters/part/01-a.md:4:5: error: Unknown option \"ech\""))
    #expect(run.output.contains("#sourceLocation(file: \"part/01-a.md\", line: "))
    try folder.write("sede: 7\n", to: "chapters/mathbook.yml")
    let wrong = await CommandRun.mathbook(["plan", "chapters/part/01-a.md"], in: folder.path)
    #expect(wrong.code == 2)
    #expect(
      wrong.errors.contains("chapters/mathbook.yml:1:1: error: unknown key \"sede\""))
  }

  @Test func doctorNamesWhatIsMissing() async throws {
    let folder = try TemporaryFolder()
    let run = await CommandRun.mathbook(
      ["doctor"], in: folder.path, environment: ["PATH": folder.path])
    #expect(run.code == 2)
    #expect(run.output.hasPrefix("MISSING Swift compiler: the Swift compiler was not found\n"))
  }

  @Test func cleanRemovesTheCache() async throws {
    let folder = try TemporaryFolder()
    try folder.write(SampleChapter.good, to: "chapters/01-a.md")
    let environment = ["MATHBOOK_CACHE": folder.path + "/cache"]
    let built = await CommandRun.mathbook(["build"], in: folder.path, environment: environment)
    #expect(built.code == 0 && folder.contains("cache/results") && folder.contains("cache/modules"))
    let run = await CommandRun.mathbook(["clean"], in: folder.path, environment: environment)
    #expect(run.code == 0)
    #expect(run.output == "removed \(folder.path)/cache\n")
    #expect(!folder.contains("cache"))
  }

  /// The variable may name any folder: what the cache did not make stays.
  @Test func cleanRemovesNothingElse() async throws {
    let folder = try TemporaryFolder()
    let own = [
      "thesis.txt", "results/run.csv", "results/chapters/ab/notes.txt", "modules/physics/a.txt",
      "away/chapters/ab/\(String(repeating: "ab", count: 32))",
    ]
    for name in own { try folder.write("mine", to: "precious/" + name) }
    let entry = "precious/results/chapters/ab/" + String(repeating: "ab", count: 32)
    try folder.write("", to: entry)
    try folder.write("", to: "precious/modules/0123456789abcdef/A.pcm")
    try folder.write("", to: "precious/results/chapters/ab/.mathbook-draft-1")
    let run = await CommandRun.mathbook(
      ["clean"], in: folder.path, environment: ["MATHBOOK_CACHE": folder.path + "/precious"])
    #expect(run.code == 0)
    #expect(
      run.output == "removed the results from \(folder.path)/precious; what else is there stays\n")
    #expect(try contents(of: folder.path + "/precious").keys.sorted() == own.sorted())
  }
}
