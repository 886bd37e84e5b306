// Whole builds in process: exit codes, what is written where, and what is said.

import Foundation
import Testing

@Suite struct BuildTests {
  @Test func everythingHolds() async throws {
    let folder = try TemporaryFolder()
    try folder.write(SampleChapter.good, to: "chapters/01-a.md")
    let run = await CommandRun.mathbook(["build"], in: folder.path)
    #expect(run.code == 0)
    #expect(run.errors == "")
    #expect(
      run.output == """
        1 chapter, 2 of 2 claims hold
        written to \(folder.path)/output

        """)
    for file in ["html/index.html", "markdown/01-a.md", "results.json"] {
      #expect(folder.contains("output/" + file))
    }
  }

  @Test func aFalseClaimIsAFinding() async throws {
    let folder = try TemporaryFolder()
    try folder.write(SampleChapter.wrong, to: "chapters/01-a.md")
    let run = await CommandRun.mathbook(["build", "--quiet"], in: folder.path)
    #expect(run.code == 1)
    #expect(run.output == "")
    #expect(
      run.errors.hasPrefix(
        """
        chapters/01-a.md:8:13: error: the claim “6” is false [false-claim]
          8 | Its norm is [6](claim:a.norm).
            |             ^~~~~~~~~~~~~~~~~
        """))
  }

  @Test func aSettingThatCannotBeReadMakesTheBookUnusable() async throws {
    let folder = try TemporaryFolder()
    try folder.write(SampleChapter.wrong, to: "chapters/01-a.md")
    try folder.write("title: A\ntitel: B\n", to: "chapters/mathbook.yml")
    let run = await CommandRun.mathbook(["build"], in: folder.path)
    #expect(run.code == 2)
    #expect(
      run.errors.contains(
        """
        chapters/mathbook.yml:2:1: error: unknown key "titel" [bad-configuration]
          2 | titel: B
            | ^
        """))
    #expect(run.output.contains("1 of 2 claims hold, 2 errors"))
  }

  @Test func settingsThatAreNoYAMLHaveAPlace() async throws {
    let folder = try TemporaryFolder()
    try folder.write(SampleChapter.good, to: "chapters/01-a.md")
    try folder.write("title: A\nauthor: [B\nlang: en\n", to: "chapters/mathbook.yml")
    let run = await CommandRun.mathbook(["build"], in: folder.path)
    #expect(run.code == 2)
    #expect(
      run.errors.hasPrefix(
        """
        chapters/mathbook.yml:2:9: error: the file is not valid YAML [bad-configuration]
          2 | author: [B
            |         ^
          while parsing a flow sequence, did not find expected ',' or ']'
        """))
  }

  @Test func findingsFilesAreWrittenByEveryFormat() async throws {
    let folder = try TemporaryFolder()
    try folder.write(SampleChapter.wrong, to: "chapters/01-a.md")
    let run = await CommandRun.mathbook(
      [
        "build", "--json", "ci/f.json", "--sarif", "ci/f.sarif", "--junit", "ci/f.xml", "--github",
      ], in: folder.path)
    #expect(run.code == 1)
    #expect(
      run.output.hasPrefix(
        "::error file=chapters/01-a.md,line=8,endLine=8,col=13,endColumn=30,title=false-claim::"))
    #expect(run.output.split(separator: "\n").count == 1)
    #expect(run.errors.hasSuffix("written to \(folder.path)/output\n"))
    #expect(try folder.read("ci/f.json").contains("\"file\" : \"chapters/01-a.md\""))
    #expect(try folder.read("ci/f.sarif").contains("\"uri\" : \"chapters/01-a.md\""))
    let junit = try folder.read("ci/f.xml")
    #expect(junit.contains("tests=\"3\" failures=\"1\" errors=\"0\" skipped=\"0\""))
    #expect(junit.contains("<testcase name=\"claim 01-a-2: a.norm is 6\""))
  }

  @Test(arguments: ["--json", "--sarif", "--junit"])
  func standardOutputHoldsNothingElse(_ option: String) async throws {
    let folder = try TemporaryFolder()
    try folder.write(SampleChapter.good, to: "chapters/01-a.md")
    let run = await CommandRun.mathbook(["build", option, "-"], in: folder.path)
    #expect(run.code == 0)
    #expect(run.output.hasPrefix(option == "--junit" ? "<?xml" : "{"))
    #expect(!run.output.contains("written to"))
    #expect(run.errors.contains("1 chapter, 2 of 2 claims hold\n"))
  }

  @Test func gitHubPathsStartAtTheRepository() async throws {
    let folder = try TemporaryFolder()
    try folder.write(SampleChapter.wrong, to: "docs/chapters/01-a.md")
    let run = await CommandRun.mathbook(
      ["build", "--github"], in: folder.path + "/docs",
      environment: ["GITHUB_WORKSPACE": folder.path])
    #expect(run.output.hasPrefix("::error file=docs/chapters/01-a.md,line=8,"))
  }

  @Test func aFindingsFileThatCannotBeWritten() async throws {
    let folder = try TemporaryFolder()
    try folder.write(SampleChapter.good, to: "chapters/01-a.md")
    let run = await CommandRun.mathbook(
      ["build", "--json", "chapters/01-a.md/f.json"], in: folder.path)
    #expect(run.code == 2)
    #expect(run.errors.hasPrefix("mathbook: chapters/01-a.md/f.json cannot be written: "))
  }

  @Test func verboseAndExplainAdd() async throws {
    let folder = try TemporaryFolder()
    try folder.write(SampleChapter.good, to: "chapters/01-a.md")
    _ = await CommandRun.mathbook(["build"], in: folder.path)
    let run = await CommandRun.mathbook(["build", "--verbose", "--explain"], in: folder.path)
    #expect(run.code == 0)
    let words = "nothing that its result depends on changed"
    #expect(run.output.hasPrefix("chapters/01-a.md: not executed: \(words)\n"))
    let heads = run.errors.split(separator: "\n").map { $0.prefix { $0 != ":" } }
    #expect(
      heads == ["compiler", "engine", "cache", "book", "chapters at a time", "01-a.md", "01-a.md"])
    #expect(run.errors.hasSuffix("01-a.md: taken from the cache: \(words)\n"))
  }

  struct ColorCase: Sendable {
    var arguments: [String]
    var environment: [String: String] = [:]
    var isInteractive: Bool
    var isColored: Bool
  }

  @Test(arguments: [
    ColorCase(arguments: [], isInteractive: true, isColored: true),
    ColorCase(arguments: [], isInteractive: false, isColored: false),
    ColorCase(arguments: [], environment: ["NO_COLOR": "1"], isInteractive: true, isColored: false),
    ColorCase(arguments: [], environment: ["TERM": "dumb"], isInteractive: true, isColored: false),
    ColorCase(arguments: [], environment: ["NO_COLOR": ""], isInteractive: true, isColored: true),
    ColorCase(
      arguments: ["--color", "always"], environment: ["NO_COLOR": "1"], isInteractive: false,
      isColored: true),
    ColorCase(arguments: ["--color", "never"], isInteractive: true, isColored: false),
  ])
  func colors(_ color: ColorCase) async throws {
    let folder = try TemporaryFolder()
    try folder.write(SampleChapter.wrong, to: "chapters/01-a.md")
    let run = await CommandRun.mathbook(
      ["build", "--quiet"] + color.arguments, in: folder.path, environment: color.environment,
      isInteractive: color.isInteractive)
    #expect(run.errors.contains("\u{1B}[1;31merror:\u{1B}[0m") == color.isColored)
  }

  @Test func progressIsForTerminalsAlone() async throws {
    let folder = try TemporaryFolder()
    try folder.write(SampleChapter.good, to: "chapters/01-a.md")
    let piped = await CommandRun.mathbook(["build"], in: folder.path)
    #expect(piped.errors == "")
    let shown = await CommandRun.mathbook(
      ["build", "--no-cache"], in: folder.path, isInteractive: true)
    #expect(shown.errors.contains("running 01-a.md"))
    #expect(shown.errors.hasSuffix("\r\u{1B}[K"))
  }
}
