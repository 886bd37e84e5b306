// Loading: which files are chapters, in which order.

import Foundation
import Testing

@testable import BookCore

@Suite struct BookFolderTests {
  @Test func naturalOrderAndParts() throws {
    let folder = try TestBook.temporaryFolder([
      "10-y.md": "", "2-x.md": "", "part/1-z.md": "", "README.md": "", "notes.txt": "",
      ".hidden/3.md": "",
    ])
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let chapters = try ChapterFiles(of: BookFolder(folder)).sources
    #expect(chapters.map(\.path) == ["2-x.md", "10-y.md", "part/1-z.md"])
    #expect(chapters.map(\.number) == [1, 2, 3])
    #expect(chapters.map(\.slug) == ["2-x", "10-y", "part/1-z"])
  }

  /// An introduction takes no number from the chapters after it, and its sections have titles only.
  @Test func unnumberedChaptersDoNotCount() throws {
    let folder = try TestBook.temporaryFolder([
      "0.md": "---\nnumbered: false\n---\n# Hello {#sec-hello}\n\n## There {#sec-there}\n",
      "1.md": "# One {#sec-one}\n\n## Two {#sec-two}\n",
    ])
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let sources = try ChapterFiles(of: BookFolder(folder)).sources
    #expect(sources.map(\.number) == [nil, 1])
    let chapters = sources.map { ChapterParser.parse($0) }
    let targets = BookIndex.build(chapters).index.targets
    let names = ["sec-hello", "sec-there", "sec-one", "sec-two"].map { targets[$0]?.name }
    #expect(names == ["Hello", "There", "Chapter 1", "Section 1.1"])
    #expect(chapters.map(\.sectionNumbers.count) == [0, 1])
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

  @Test func lineEndsAreOne() throws {
    let folder = try TestBook.temporaryFolder(["a.md": "a\r\nb\rc\n"])
    defer { try? FileManager.default.removeItem(atPath: folder) }
    #expect(try ChapterFiles(of: BookFolder(folder)).sources[0].text == "a\nb\nc\n")
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
