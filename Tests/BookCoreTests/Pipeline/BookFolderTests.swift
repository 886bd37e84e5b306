// Loading: which files are chapters, in which order.

import Foundation
import Testing

@testable import BookCore

@Suite struct BookFolderTests {
  @Test func naturalOrderAndParts() throws {
    let folder = try TestBook.temporaryFolder([
      "10-y.md": "", "2-x.md": "", "part/1-z.md": "", "README.md": "", "notes.txt": "",
      ".hidden/3.md": "", "theme/4.md": "",
    ])
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let chapters = try ChapterFiles(of: BookFolder(folder)).sources
    #expect(chapters.map(\.path) == ["2-x.md", "10-y.md", "README.md", "part/1-z.md"])
    #expect(chapters.map(\.slug) == ["2-x", "10-y", "README", "part/1-z"])
  }

  /// An introduction takes no number from the chapters after it, and its sections have titles only.
  @Test func unnumberedChaptersDoNotCount() throws {
    let folder = try TestBook.temporaryFolder([
      "0.md": "---\nnumbered: false\n---\n# Hello {#sec-hello}\n\n## There {#sec-there}\n",
      "1.md": "# One {#sec-one}\n\n## Two {#sec-two}\n", "2.md": "# Two\n",
    ])
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let sources = try ChapterFiles(of: BookFolder(folder)).sources
    let chapters = sources.map { ChapterParser.parse($0) }.numbered()
    #expect(chapters.map(\.number) == [nil, 1, 2])
    let targets = BookIndex.build(chapters).index.targets
    let names = ["sec-hello", "sec-there", "sec-one", "sec-two"].map { targets[$0]?.name }
    #expect(names == ["Hello", "There", "Chapter 1", "Section 1.1"])
    #expect(chapters.map(\.sectionNumbers.count) == [0, 1, 0])
  }

  /// The first file of a library's documentation is checked like any other.
  @Test func aReadmeIsAChapter() async throws {
    let folder = try TestBook.temporaryFolder(["README.md": "# Library\n\nIt is [99](claim:1).\n"])
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let result = try await TestBook.build(folder)
    #expect(result.diagnostics.map(\.rule) == [.falseClaim])
    #expect(result.diagnostics.map(\.path) == ["README.md"])
  }

  @Test func problemsHaveWords() throws {
    #expect(throws: BookProblem.noFolder("/nowhere/at/all")) { try BookFolder("/nowhere/at/all") }
    let folder = try TestBook.temporaryFolder(["x.txt": ""])
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let book = try BookFolder(folder)
    #expect(throws: BookProblem.noChapters(book.path)) { try ChapterFiles(of: book) }
    #expect(
      "\(BookProblem.noChapters("b"))" == "there are no chapters (*.md) in b")
  }

  @Test func filesThatTheListLeavesOutAreTold() throws {
    let folder = try TestBook.temporaryFolder([
      "a.md": "", "b.md": "", "part/c.md": "",
    ])
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let place = SourceRange(SourcePosition(line: 2, column: 5), SourcePosition(line: 2, column: 5))
    let files = try ChapterFiles(
      of: BookFolder(folder), listed: ["b.md", "x.md"], places: ["b.md": place])
    #expect(
      files.diagnostics.map(\.summary) == [
        "the chapter x.md does not exist", "a.md is not listed, so it is neither built nor checked",
        "part/c.md is not listed, so it is neither built nor checked",
      ])
    #expect(files.diagnostics.map(\.severity) == [.error, .warning, .warning])
    #expect(files.diagnostics.last?.range == place)
    #expect(files.diagnostics.last?.path == "mathbook.yml")
  }

  /// Findings may name what is no text of the book: nothing of it is shown.
  @Test func textsOfFindingsAreTheBooksOwn() throws {
    let outside = try TestBook.temporaryFolder(["secret.yml": "secret"])
    let folder = try TestBook.temporaryFolder(["a.md": "one", "b.md": "two", "c.md": "old"])
    defer { for path in [outside, folder] { try? FileManager.default.removeItem(atPath: path) } }
    try FileManager.default.createSymbolicLink(
      atPath: folder + "/mathbook.yml", withDestinationPath: outside + "/secret.yml")
    mkfifo(folder + "/pipe.md", 0o600)
    let findings = ["a.md", "c.md", "mathbook.yml", "pipe.md", "none.md"].map {
      Diagnostic(.badMarkdown, path: $0, "wrong")
    }
    let texts = try BookFolder(folder).texts(of: findings, besides: ["c.md": "new"])
    #expect(texts == ["a.md": "one", "c.md": "new"])
  }

  @Test func lineEndsAreOne() throws {
    let folder = try TestBook.temporaryFolder(["a.md": "a\r\nb\rc\n"])
    defer { try? FileManager.default.removeItem(atPath: folder) }
    #expect(try ChapterFiles(of: BookFolder(folder)).sources[0].text == "a\nb\nc\n")
  }

  /// However YAML lets keys be written, they are read, and what is wrong with them is told.
  @Test(arguments: [
    ("title: T\nseed: 4\ntimeout: nonsense\n", 3, 10),
    ("title: T\r\nseed: 4\r\ntimeout: nonsense\r\n", 3, 10),
    ("title: T\rseed: 4\rtimeout: nonsense\r", 3, 10),
    ("title: T\n\"seed\": 4\n'timeout' : nonsense\n", 3, 13),
    ("{title: T, seed: 4, timeout: nonsense}\n", 1, 30),
    ("title: T\n? seed\n: 4\n? timeout\n: nonsense\n", 5, 3),
    ("--- # all\ntitle: é\nseed: 4\ntimeout:\n  nonsense\n", 5, 3),
  ])
  func settingsMayBeWrittenAsYAMLHasIt(_ yaml: String, _ line: Int, _ column: Int) throws {
    let folder = try TestBook.temporaryFolder(["mathbook.yml": yaml, "a.md": ""])
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let configuration = BookConfiguration.read(try BookFolder(folder))
    #expect(configuration.options.defaults.seed == 4)
    #expect(configuration.diagnostics.map(\.rule) == [.badConfiguration])
    #expect(configuration.diagnostics.first?.summary.contains("\"timeout\" takes") == true)
    #expect(
      configuration.diagnostics.first?.range?.start == SourcePosition(line: line, column: column))
  }

  @Test func defaultsOfChaptersKeepTheirPlaces() throws {
    let yaml = "{bibliography: works.bib, lang: de, macros: {\"\\\\R\": r}, optimize: true}\n"
    let folder = try TestBook.temporaryFolder(["mathbook.yml": yaml, "a.md": ""])
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let configuration = BookConfiguration.read(try BookFolder(folder))
    #expect(configuration.diagnostics == [])
    let defaults = configuration.options.defaults
    #expect(configuration.options.language == "de" && defaults.language == "de")
    #expect(defaults.macros == ["\\R": "r"] && defaults.optimize)
    let range = SourceRange(
      SourcePosition(line: 1, column: 16), SourcePosition(line: 1, column: 25))
    #expect(
      defaults.bibliography
        == BibliographyFile(name: "works.bib", path: "mathbook.yml", range: range))
  }

  @Test func settingsThatCannotBeReadAreReported() throws {
    let folder = try TestBook.temporaryFolder(["mathbook.yml/x": "", "a.md": ""])
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let summaries = { BookConfiguration.read(try BookFolder(folder)).diagnostics.map(\.summary) }
    #expect(try summaries() == ["the file cannot be read"])
    let path = folder + "/mathbook.yml"
    try FileManager.default.removeItem(atPath: path)
    #expect(try summaries() == [])
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "/etc/passwd")
    #expect(try summaries() == ["the file is a link that leads out of the book"])
  }

  @Test(arguments: ["-7", "-1", "-9223372036854775808"]) func seedsAreNotNegative(
    _ seed: String
  ) throws {
    let folder = try TestBook.temporaryFolder(["mathbook.yml": "seed: \(seed)\n", "a.md": ""])
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let chapter = ChapterParser.parse(
      ChapterSource(path: "a.md", text: "---\nseed: \(seed)\n---\n# A\n"))
    let settings = BookConfiguration.read(try BookFolder(folder))
    for (findings, line, key) in [
      (chapter.diagnostics, 2, "Front matter key"), (settings.diagnostics, 1, "The key"),
    ] {
      #expect(findings.map(\.summary) == ["\(key) \"seed\" takes a whole number from 0"])
      #expect(findings.first?.fix == "Leave the sign out: any other number is as good a seed")
      #expect(findings.first?.range?.start == SourcePosition(line: line, column: 7))
    }
    #expect(chapter.options.seed == 0 && settings.options.defaults.seed == 0)
  }

  @Test func configurationIsRead() throws {
    let folder = try TestBook.temporaryFolder([
      "mathbook.yml": "title: T\nseed: 4\nrules:\n  dead-link: warn\n  coverge: error\ntimout: 3\n",
      "a.md": "",
    ])
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let configuration = BookConfiguration.read(try BookFolder(folder))
    #expect(configuration.options.title == "T")
    #expect(configuration.options.defaults.seed == 4)
    #expect(configuration.options.rules[.deadLink] == .warning)
    #expect(
      configuration.diagnostics.map(\.summary) == [
        "there is no rule \"coverge\"", "unknown key \"timout\"",
      ])
    #expect(
      configuration.diagnostics.map(\.fix) == [
        "did you mean \"coverage\"?", "did you mean \"timeout\"?",
      ])
    #expect(configuration.diagnostics.map { $0.range?.start.line } == [5, 6])
  }

  @Test(arguments: [
    ("author: Ann\n", "Ann"), ("author: [Ann, Bob]\n", "Ann, Bob"),
    ("author:\n- Ann Lee\n- Bob\n", "Ann Lee, Bob"),
  ])
  func aBookMayHaveSeveralAuthors(_ yaml: String, _ author: String) throws {
    let folder = try TestBook.temporaryFolder(["mathbook.yml": yaml, "a.md": ""])
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let configuration = BookConfiguration.read(try BookFolder(folder))
    #expect(configuration.options.author == author && configuration.diagnostics == [])
  }

  @Test(arguments: ["author: []\n", "author: [Ann, [Bob]]\n", "author: {a: b}\n"])
  func authorsAreTexts(_ yaml: String) throws {
    let folder = try TestBook.temporaryFolder(["mathbook.yml": yaml, "a.md": ""])
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let configuration = BookConfiguration.read(try BookFolder(folder))
    #expect(configuration.options.author == nil)
    #expect(configuration.diagnostics.map(\.summary) == ["\"author\" takes a text"])
  }

  @Test func defaultsOfBlocksAreRead() throws {
    let yaml = "echo: fold\neval: no\ninclude: False\noutput: off\n"
    let folder = try TestBook.temporaryFolder(["mathbook.yml": yaml, "a.md": ""])
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let configuration = BookConfiguration.read(try BookFolder(folder))
    #expect(configuration.diagnostics == [] && configuration.options.output == nil)
    let cells = configuration.options.defaults.cells
    #expect(cells.echo == .fold && !cells.eval && !cells.include && !cells.output)
  }

  @Test(arguments: [("output: site\n", "site"), ("output: 'false'\n", "false")])
  func aTextIsTheOutputFolder(_ yaml: String, _ name: String) throws {
    let folder = try TestBook.temporaryFolder(["mathbook.yml": yaml, "a.md": ""])
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let configuration = BookConfiguration.read(try BookFolder(folder))
    #expect(configuration.options.output == name && configuration.options.defaults.cells.output)
  }

  @Test func defaultsOfBlocksThatCannotBe() throws {
    let yaml = "echo: perhaps\neval: fold\ninclude: 1\nlabel: a\nerror: true\n"
    let folder = try TestBook.temporaryFolder(["mathbook.yml": yaml, "a.md": ""])
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let configuration = BookConfiguration.read(try BookFolder(folder))
    #expect(
      Set(configuration.diagnostics.map(\.summary)) == [
        "The key \"echo\" takes true, false or fold", "The key \"eval\" takes true or false",
        "The key \"include\" takes true or false", "unknown key \"label\"", "unknown key \"error\"",
      ])
  }

  @Test func whatDoesNotHoldCannotBeMadeLess() throws {
    let folder = try TestBook.temporaryFolder([
      "mathbook.yml": "rules:\n  false-claim: warn\n  compile-error: ignore\n  trap: error\n",
      "a.md": "",
    ])
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let configuration = BookConfiguration.read(try BookFolder(folder))
    #expect(
      configuration.diagnostics.map(\.summary) == [
        "the rule \"false-claim\" is always an error",
        "the rule \"compile-error\" is always an error",
      ])
    #expect(configuration.diagnostics.map { $0.range?.start.line } == [2, 3])
    #expect(configuration.options.rules[.falseClaim] == nil)
    #expect(configuration.options.rules[.trap] == .error)
  }
}
