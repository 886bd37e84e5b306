// Cells: what is taken as code, where it stands, and how it is numbered.

import Testing

@testable import BookCore

struct CellTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var text: String
    /// `line:column code`, for each cell.
    var cells: [String]
    var testDescription: String { name }
  }

  static let cases = [
    Case(name: "block", text: "```swift-math\nlet a = 1\n```\n", cells: ["2:1 let a = 1"]),
    Case(name: "tildes", text: "~~~~ swift-math\na\n\nb\n~~~~\n", cells: ["2:1 a\n\nb"]),
    Case(
      name: "block in a list in a quote",
      text: "> 1. text\n>    ```swift-math\n>    let a = 1\n>\n>    a\n>    ```\n",
      cells: ["3:6 let a = 1\n\na"]),
    Case(
      name: "indented fence", text: "  ```swift-math\n  a\n b\n   c\n  ```\n",
      cells: ["2:3 a\nb\n c"]),
    Case(
      name: "options are left out", text: "```swift-math\n//| echo: false\na\n```\n",
      cells: ["3:1 a"]),
    Case(name: "empty", text: "```swift-math\n```\n", cells: ["2:1 "]),
    Case(name: "not a cell", text: "```swift\na\n```\n", cells: []),
    Case(name: "value", text: "x `{swift-math} 1 + 1` y", cells: ["1:17 1 + 1"]),
    Case(name: "value, short name", text: "`` {swift} a ``", cells: ["1:12 a"]),
    Case(name: "code, not a value", text: "`{mathx} a` `{python} b`", cells: []),
    Case(
      name: "claim", text: "The product is [11](claim:a.dot(b)), so [0.98](<claim:cos(a, b)>).",
      cells: ["1:27 a.dot(b)", "1:55 cos(a, b)"]),
    Case(
      name: "claim, nothing decoded", text: "[3](claim:n%20) [3](<claim:n %20 + 1>)",
      cells: ["1:11 n%20", "1:28 n %20 + 1"]),
    Case(
      name: "claim, entity and escape", text: "[1](<claim:a &lt; b \\* c>)",
      cells: ["1:12 a < b * c"]),
    Case(
      name: "after lines of every kind",
      text: "> a *b\n> c* `d\n> e` &amp; \\* <b\n> c=''> [f](<g h>\n>   'i') [5](claim:x)</b>\n",
      cells: ["5:20 x"]),
    Case(name: "tabs", text: "-\ta\n\n\tb [5](claim:x)\n", cells: ["3:14 x"]),
    Case(
      name: "lazy lines", text: "> - a\nb [5](claim:x)\n> c [6](claim:y)",
      cells: ["2:13 x", "3:15 y"]),
    Case(
      name: "after a definition", text: "[a]: <b> 'c\nd'\n[e]: f\n[5](claim:x) [a]\n===\n",
      cells: ["4:11 x"]),
    Case(name: "heading", text: "## é [5](claim:x) ##\n", cells: ["1:17 x"]),
    Case(
      name: "front matter, CRLF",
      text: "---\r\ntitle: T\r\n---\r\n```swift-math\r\na\r\nb\r\n```\r\n",
      cells: ["5:1 a\nb"]),
    Case(name: "byte order mark and NUL", text: "\u{FEFF}\0 [5](claim:x)", cells: ["1:16 x"]),
    Case(
      name: "in order of the text",
      text: "[1](claim:a)\n```swift-math\nb\n```\n- `{swift} c`\n\n  > **[2](claim:d)**\n",
      cells: ["1:11 a", "3:1 b", "5:12 c", "7:17 d"]),
  ]

  @Test(arguments: cases)
  func places(_ test: Case) {
    let chapter = ChapterParser.parse(ChapterSource(path: "a.md", text: test.text))
    #expect(chapter.diagnostics.map(\.summary) == [])
    #expect(
      chapter.cells.map { "\($0.codeStart.line):\($0.codeStart.column) \($0.code)" } == test.cells)
    #expect(chapter.cells.map(\.index) == Array(chapter.cells.indices))
    var inTree: [Cell] = []
    var blocks = chapter.blocks
    blocks.forEachCell { inTree.append($0) }
    #expect(inTree.sorted { $0.index < $1.index } == chapter.cells)
  }

  @Test func pinnedOutput() throws {
    let text =
      "- x\n\n  ```swift-math\n  a\n  ```\n\n  ```output\n  1\n  ```\n\n  ```output\n  2\n  ```\n"
    let chapter = ChapterParser.parse(ChapterSource(path: "a.md", text: text))
    let pinned = try #require(chapter.cells.first?.pinned)
    #expect(pinned.text == "1\n")
    #expect(pinned.start == SourcePosition(line: 8, column: 3))
  }

  @Test func frontMatterOverridesDefaults() throws {
    var defaults = ChapterOptions()
    defaults.seed = 7
    defaults.timeout = try #require(TimeLimit(seconds: 5))
    defaults.macros = ["\\R": "r", "\\Q": "q"]
    let text = "---\ntimeout: 8\nmacros:\n  \\R: s\n---\n"
    let chapter = ChapterParser.parse(
      ChapterSource(path: "a.md", text: text), defaults: defaults)
    #expect(chapter.options.seed == 7)
    #expect(chapter.options.timeout.seconds == 8)
    #expect(chapter.options.macros == ["\\R": "s", "\\Q": "q"])
  }

  /// The book's defaults, the chapter's over them, and a block's own options over both.
  @Test func blocksTakeDefaultsOver() throws {
    var defaults = ChapterOptions()
    defaults.cells.echo = .fold
    defaults.cells.eval = false
    defaults.cells.output = false
    let blocks =
      "```swift-math\n1\n```\n\n```swift-math\n//| echo: true\n//| output: true\n2\n```\n"
    let text = "---\neval: true\ninclude: false\n---\n\(blocks)\nA value `{swift-math} 3`.\n"
    let chapter = ChapterParser.parse(
      ChapterSource(path: "a.md", text: text), defaults: defaults)
    #expect(chapter.diagnostics == [])
    let options = chapter.cells.map(\.options)
    #expect(options.map(\.echo) == [.fold, .shown, .shown])
    #expect(options.map(\.output) == [false, true, true])
    #expect(options.map(\.eval) == [true, true, true])
    #expect(options.map(\.include) == [false, false, true])
  }

  @Test(arguments: [
    ("FALSE", false), ("no", false), ("Off", false), ("True", true), ("yes", true), ("on", true),
  ])
  func truthValuesAreThoseOfYAML(_ written: String, _ value: Bool) throws {
    let keys = ["echo", "output", "eval", "include", "optimize", "error"]
    let lines = keys.map { "//| \($0): \(written)\n" }.joined()
    let chapter = ChapterParser.parse(
      ChapterSource(path: "a.md", text: "```swift-math\n\(lines)1\n```\n"))
    #expect(chapter.diagnostics == [])
    let options = try #require(chapter.cells.first?.options)
    #expect(options.echo == (value ? .shown : .hidden) && options.output == value)
    #expect(options.eval == value && options.include == value && options.optimize == value)
    #expect(options.error == (value ? .any : ExpectedError.none))
  }

  @Test func columnsOfQuotedCode() throws {
    let text = "> ```swift-math\n> a\n>\n>b\n>  c\n> ```\n"
    let chapter = ChapterParser.parse(ChapterSource(path: "a.md", text: text))
    let cell = try #require(chapter.cells.first)
    #expect(cell.code == "a\n\nb\n c")
    #expect(cell.columns == [3, 2, 2, 3])
  }
}
