// Wrong calls: the exit code and the exact words.

import Foundation
import Testing

@Suite struct UsageTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var arguments: [String]
    /// The first line of standard error; `DIR` stands for the folder.
    var message: String
    var testDescription: String { arguments.joined(separator: " ") }
  }

  static let cases = [
    Case(
      arguments: ["buidl"], message: "mathbook: there is no command “buidl”; did you mean “build”?"),
    Case(
      arguments: ["zzz"],
      message: "mathbook: there is no command “zzz”; `mathbook help` lists the commands"),
    Case(arguments: ["build", "nope"], message: "mathbook: there is no folder DIR/nope"),
    Case(arguments: ["build"], message: "mathbook: there is no folder DIR/chapters"),
    Case(
      arguments: ["build", "file.md"],
      message:
        "mathbook: DIR/file.md is a file; a book is a folder (--only builds one chapter of it)"),
    Case(
      arguments: ["build", "empty"], message: "mathbook: there are no chapters (*.md) in DIR/empty"),
    Case(
      arguments: ["check", "book", "--only", "9*"],
      message: "mathbook: no chapter matches “9*”; the chapters are 01-a.md, part/02-b.md"),
    Case(
      arguments: ["build", "book", "--only", "01*", "--only", "x.md"],
      message: "mathbook: no chapter matches “x.md”; the chapters are 01-a.md, part/02-b.md"),
    Case(
      arguments: ["build", "book", "--output", "book/out"],
      message:
        "mathbook: the output folder DIR/book/out is inside the book, where its reports would be "
        + "read as chapters; choose a folder outside"),
    Case(
      arguments: ["build", "out/markdown", "--output", "out"],
      message: "mathbook: the book is inside DIR/out/markdown/, which is a folder of reports"),
    Case(
      arguments: ["build", "book", "--output", ""],
      message: "Error: --output takes the name of a folder"),
    Case(
      arguments: ["build", "--jobs", "0"], message: "Error: --jobs takes a number from 1 to 1000"),
    Case(
      arguments: ["build", "--jobs", "1000000000000"],
      message: "Error: --jobs takes a number from 1 to 1000"),
    Case(
      arguments: ["build", "--timeout", "0"],
      message: "Error: --timeout takes a positive number of seconds, at most a million"),
    Case(
      arguments: ["build", "--timeout", "nan"],
      message: "Error: --timeout takes a positive number of seconds, at most a million"),
    Case(
      arguments: ["build", "--timeout", "1e300"],
      message: "Error: --timeout takes a positive number of seconds, at most a million"),
    Case(
      arguments: ["build", "book", "--only", "01*", "--single-file"],
      message:
        "Error: --only and --single-file exclude each other: the one file is of the whole book"),
    Case(
      arguments: ["build", "--min-coverage", "101"],
      message: "Error: --min-coverage takes a percentage from 0 to 100"),
    Case(
      arguments: ["build", "--format", "pdf"],
      message: "Error: --format takes html and markdown, not “pdf”"),
    Case(
      arguments: ["build", "--quiet", "--verbose"],
      message: "Error: --quiet and --verbose exclude each other"),
    Case(
      arguments: ["build", "--no-sandbox", "--sandbox", "required"],
      message: "Error: --no-sandbox and --sandbox required exclude each other"),
    Case(
      arguments: ["build", "--json", "-", "--github"],
      message: "Error: only one of --junit, --sarif, --json and --github fits standard output"),
    Case(
      arguments: ["build", "--json", "-", "--sarif", "/dev/stdout"],
      message: "Error: only one of --junit, --sarif, --json and --github fits standard output"),
    Case(arguments: ["plan", "nope.md"], message: "mathbook: there is no chapter nope.md"),
    Case(
      arguments: ["plan", "empty/notes.txt"],
      message: "mathbook: empty/notes.txt is no chapter (*.md)"),
    Case(
      arguments: ["new", "book"], message: "mathbook: book exists already; choose another name"),
    Case(arguments: ["new"], message: "Error: Missing expected argument '<name>'"),
  ]

  @Test(arguments: cases) func wrongCall(_ wrong: Case) async throws {
    let folder = try TemporaryFolder()
    try folder.write("text\n", to: "file.md")
    try folder.write("text\n", to: "empty/notes.txt")
    for chapter in ["book/01-a.md", "book/part/02-b.md", "out/markdown/01-a.md"] {
      try folder.write("# A\n", to: chapter)
    }
    let run = await CommandRun.mathbook(wrong.arguments, in: folder.path)
    #expect(run.code == 2)
    #expect(run.output == "")
    let first = run.errors.split(separator: "\n").first.map(String.init) ?? ""
    #expect(first == wrong.message.replacing("DIR", with: folder.path))
  }

  @Test func withoutACompiler() async throws {
    let folder = try TemporaryFolder()
    try folder.write("# A\n", to: "chapters/01-a.md")
    let run = await CommandRun.mathbook(
      ["build"], in: folder.path, environment: ["PATH": folder.path])
    #expect(run.code == 2)
    #expect(
      run.errors == """
        mathbook: the Swift compiler was not found (looked in \(folder.path)); install Swift 6.3 \
        from swift.org and put its bin folder on PATH

        """)
    #expect(!folder.contains("output"))
  }

  @Test func withoutTheEngine() async throws {
    let folder = try TemporaryFolder()
    try folder.write("# A\n", to: "chapters/01-a.md")
    let run = await CommandRun.mathbook(
      ["build"], in: folder.path, environment: ["MATHBOOK_ENGINE": folder.path])
    #expect(run.code == 2)
    #expect(
      run.errors.hasPrefix("mathbook: the math engine (libBookRuntime.so and its Modules folder)"))
  }
}
