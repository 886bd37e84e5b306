// The folder of reports: what is written, kept, removed, and left alone when something fails.

import Foundation
import Testing

@testable import BookCore

@Suite struct OutputFolderTests {
  private static func report(_ book: CheckedBook = SampleBook.book) throws -> Report {
    var options = RenderingOptions()
    options.jobs = 2
    let renderer = ReportRenderer(options: options)
    return renderer.render(
      book, try renderer.typeset(book.chapters.map(\.chapter)),
      outputs: TypesetTexts(findings: book.chapters.map(renderer.typesetOutputs)))
  }

  /// The files below a folder with their contents, without the lists of them.
  private static func contents(_ folder: String) throws -> [String: Data] {
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder)
      .filter { !$0.hasSuffix(WrittenFiles.name) }
    let files = names.compactMap { name in
      (try? Data(contentsOf: URL(filePath: folder + "/" + name))).map { (name, $0) }
    }
    return Dictionary(uniqueKeysWithValues: files)
  }

  private static func inodes(_ folder: String) throws -> [String: Int] {
    let names = try contents(folder).keys.map { name in
      let facts = try FileManager.default.attributesOfItem(atPath: folder + "/" + name)
      return (name, facts[.systemFileNumber] as? Int ?? 0)
    }
    return Dictionary(uniqueKeysWithValues: names)
  }

  @Test func whatChangesIsWrittenAndTheRestIsNotTouched() async throws {
    let folder = try TestBook.temporaryFolder([
      "README": "mine", "html/old/page.html": "stale",
      "html/.mathbook-files": "# written by mathbook\nold/page.html\n",
    ])
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let output = OutputFolder(folder)
    let report = try Self.report()
    try await output.write(report)
    var expected = try await RenderedReport(report).files.mapValues { Data($0) }
    #expect(try Self.contents(folder).filter { $0.key != "README" } == expected)
    let before = try Self.inodes(folder)
    try Data("edited".utf8).write(to: URL(filePath: folder + "/html/index.html"))
    try FileManager.default.removeItem(atPath: folder + "/results.json")
    try await output.write(report)
    expected["README"] = Data("mine".utf8)
    #expect(try Self.contents(folder) == expected)
    let after = try Self.inodes(folder)
    #expect(
      before.filter { after[$0.key] != $0.value }.keys.allSatisfy { name in
        ["html/index.html", "results.json"].contains(name)
      })
    #expect(before["html/claims.html"] == after["html/claims.html"])
  }

  /// A folder that has `html` or `markdown` of its own loses nothing, however often it is written to.
  @Test func whatNoReportWroteIsKept() async throws {
    let own = ["html/mine.html": "mine", "markdown/notes/a.md": "mine", "figures/b.svg": "mine"]
    let folder = try TestBook.temporaryFolder(own)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let output = OutputFolder(folder)
    for _ in 0..<2 { try await output.write(try Self.report()) }
    #expect(try Self.contents(folder).filter { own.keys.contains($0.key) }.count == 3)
    #expect(!output.names().contains { own.keys.contains($0) }, "they are no reports")
    let list = try String(contentsOfFile: folder + "/markdown/.mathbook-files", encoding: .utf8)
    #expect(list.hasPrefix("# written by mathbook; an unlisted file is not touched\n1-norms.md\n"))
    #expect(!list.contains("notes"))
  }

  @Test(arguments: ["html/index.html", "markdown/index.md", "results.json"])
  func whatNoReportWroteIsNotOverwritten(name: String) async throws {
    let folder = try TestBook.temporaryFolder([name: "mine"])
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let error = await #expect(throws: ForeignFile.self) {
      try await OutputFolder(folder).write(try Self.report())
    }
    #expect(
      error?.errorDescription == """
        \(name) is there, and mathbook did not write it; choose another folder with --output, or move \
        the file away
        """)
    #expect(try Self.contents(folder) == [name: Data("mine".utf8)])
  }

  /// A list comes with a book of somebody else's: it names nothing but files below its folder.
  @Test func listsReachNothingOutside() async throws {
    let victims = [
      "victim.txt", "somedir/deep/file", "out/other.txt", "out/html/folder/inner",
      "away/linked.html",
    ]
    let folder = try TestBook.temporaryFolder(
      Dictionary(uniqueKeysWithValues: victims.map { ($0, "mine") }).merging([
        "out/html/.mathbook-files": """
        ../../victim.txt
        ../../somedir
        ../other.txt
        \(FileManager.default.temporaryDirectory.path)
        /victim.txt
        .
        ./old.html
        folder
        a/../../../victim.txt
        link/linked.html
        old.html

        """, "out/html/old.html": "stale",
      ]) { $1 })
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.createSymbolicLink(
      atPath: folder + "/out/html/link", withDestinationPath: "../../away")
    try await OutputFolder(folder + "/out").write(try Self.report())
    for victim in victims {
      #expect(FileManager.default.fileExists(atPath: folder + "/" + victim), "\(victim)")
    }
    #expect(!FileManager.default.fileExists(atPath: folder + "/out/html/old.html"))
    let list = try String(contentsOfFile: folder + "/out/html/.mathbook-files", encoding: .utf8)
    #expect(!list.contains("..") && !list.contains("link"))
  }

  @Test(arguments: [("html", "html/"), ("markdown", "markdown/"), ("html/assets", "html/assets/")])
  func nothingIsWrittenThroughALink(_ link: String, _ prefix: String) async throws {
    let folder = try TestBook.temporaryFolder(["away/mine": "mine", "out/README": "mine"])
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let place = URL(filePath: folder + "/out/" + link)
    try FileManager.default.createDirectory(
      at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: place.path, withDestinationPath: folder + "/away")
    let error = await #expect(throws: OutsideFile.self) {
      try await OutputFolder(folder + "/out").write(try Self.report())
    }
    let name = try #require(error?.name)
    #expect(name.hasPrefix(prefix))
    #expect(
      error?.errorDescription == """
        \(name) leads out of the output folder; choose another folder with --output, or remove the link
        """)
    #expect(
      try Self.contents(folder)
        == ["away/mine", "out/README"].reduce(into: [:]) {
          $0[$1] = Data("mine".utf8)
        })
  }

  /// Where a report stood there may be a link: the report takes its place.
  @Test func aLinkInPlaceOfAReportIsReplaced() async throws {
    let folder = try TestBook.temporaryFolder([
      "mine": "mine", "out/html/.mathbook-files": "index.html\n",
    ])
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let page = folder + "/out/html/index.html"
    try FileManager.default.createSymbolicLink(
      atPath: page, withDestinationPath: folder + "/mine")
    try await OutputFolder(folder + "/out").write(try Self.report())
    #expect(try String(contentsOfFile: folder + "/mine", encoding: .utf8) == "mine")
    #expect(try String(contentsOfFile: page, encoding: .utf8).contains("<!DOCTYPE html>"))
  }

  /// Reports that were written before there were lists are known by their results.
  @Test func reportsWithoutListsAreOverwritten() async throws {
    let folder = try TestBook.temporaryFolder([
      "html/index.html": "old", "results.json": "{\n  \"book\" : {\n  }\n}\n",
    ])
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try await OutputFolder(folder).write(try Self.report())
    #expect(try Self.contents(folder)["html/index.html"] != Data("old".utf8))
  }

  /// What a killed build left is removed, wherever it is; other hidden files are not the tool's.
  @Test func draftsOfKilledBuildsAreRemoved() async throws {
    let drafts = ["", "html/", "markdown/figures/"].map { $0 + WholeFile.draftPrefix + "x" }
    let folder = try TestBook.temporaryFolder(
      Dictionary(uniqueKeysWithValues: drafts.map { ($0, "half") } + [(".gitignore", "html")]))
    defer { try? FileManager.default.removeItem(atPath: folder) }
    #expect(OutputFolder(folder).names() == [], "drafts are no reports")
    try await OutputFolder(folder).write(try Self.report())
    let left = try Self.contents(folder).keys
    #expect(left.contains(".gitignore"))
    #expect(!left.contains { $0.contains(WholeFile.draftPrefix) })
  }

  /// One page cannot take its place: the others do not take theirs before it is known, no draft
  /// stays, and nothing is removed.
  @Test func aFailureLeavesNoDraft() async throws {
    let folder = try TestBook.temporaryFolder([
      "html/1-norms.html/inner": "in the way", "html/old.html": "old",
      "results.json": "{\"book\":{}}",
    ])
    defer { try? FileManager.default.removeItem(atPath: folder) }
    await #expect(throws: (any Error).self) {
      try await OutputFolder(folder).write(try Self.report())
    }
    let left = try Self.contents(folder)
    #expect(left["html/old.html"] == Data("old".utf8))
    #expect(!left.keys.contains { $0.contains(WholeFile.draftPrefix) })
  }

  @Test func aCancelledBuildLeavesTheEarlierReport() async throws {
    let folder = try TestBook.temporaryFolder(["html/index.html": "old", "results.json": "old"])
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let before = try Self.contents(folder)
    let report = try Self.report()
    let writing = Task {
      while !Task.isCancelled { await Task.yield() }
      try await OutputFolder(folder).write(report)
    }
    writing.cancel()
    await #expect(throws: CancellationError.self) { try await writing.value }
    #expect(try Self.contents(folder) == before)
  }

  /// Names of 245 bytes leave no room for more.
  @Test func namesMayBeLong() async throws {
    let folder = try TestBook.temporaryFolder(["x": ""])
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let name = String(repeating: "é", count: 120)
    var book = CaseRun.book("# A\n")
    book.chapters[0].chapter.source = ChapterSource(path: name + ".md", text: "# A\n")
    try await OutputFolder(folder).write(try Self.report(book))
    #expect(try Self.contents(folder)["html/\(name).html"] != nil)
  }

  @Test func comparesWithoutWriting() async throws {
    let folder = try TestBook.temporaryFolder(["x": ""])
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let report = try Self.report()
    try await OutputFolder(folder).write(report)
    let changed = folder + "/markdown/index.md"
    let text = try String(contentsOfFile: changed, encoding: .utf8)
    try Data((text + "\n").utf8).write(to: URL(filePath: changed))
    let different = try await report.mapFiles { file in
      try OutputFolder(folder).has(file) ? [] : [file.path]
    }
    #expect(different.flatMap(\.self) == ["markdown/index.md"])
  }
}
