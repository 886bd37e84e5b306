// Books with files that cannot be read, or that are not there: each is a finding at its place, and the
// rest of the book is built.

import Foundation
import Testing

@Suite struct BrokenFilesTests {
  private func build(_ folder: TemporaryFolder) async -> CommandRun {
    await CommandRun.mathbook(["build"], in: folder.path)
  }

  @Test func unreadableChaptersLeaveTheOthers() async throws {
    let folder = try TemporaryFolder()
    try folder.write(SampleChapter.good, to: "chapters/1.md")
    let bytes = Data("# A\n\nThe caf".utf8) + [0xE9] + Data(" is closed.\n".utf8)
    try bytes.write(to: URL(filePath: folder.path + "/chapters/2.md"))
    try folder.write("", to: "chapters/3.md/inner.txt")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/chapters/4.md", withDestinationPath: "nowhere")
    mkfifo(folder.path + "/chapters/5.md", 0o600)
    let run = await build(folder)
    #expect(run.code == 1)
    #expect(
      run.errors == """
        chapters/2.md:3:8: error: the text is not UTF-8 from here on [unreadable-chapter]
          3 | The caf\u{FFFD} is closed.
            |        ^
          hint: save the file in the encoding UTF-8
        chapters/3.md:1:1: error: 3.md is a folder [unreadable-chapter]
          hint: replace it by a text file, or give it another name
        chapters/4.md:1:1: error: 4.md is a link to nothing [unreadable-chapter]
          hint: replace it by a text file, or give it another name
        chapters/5.md:1:1: error: 5.md is no regular file [unreadable-chapter]
          hint: replace it by a text file, or give it another name

        """)
    #expect(run.output.hasPrefix("1 chapter, 2 of 2 claims hold, 4 errors\n"))
    #expect(folder.contains("output/markdown/1.md"))
  }

  @Test func listedChaptersMustExist() async throws {
    let folder = try TemporaryFolder()
    try folder.write(SampleChapter.good, to: "chapters/1-norms.md")
    try folder.write(
      "chapters: [1-norms.md, 1-norm.md, 22.md]\n", to: "chapters/mathbook.yml")
    let run = await build(folder)
    #expect(run.code == 1)
    #expect(
      run.errors == """
        chapters/mathbook.yml:1:24: error: the chapter 1-norm.md does not exist [unreadable-chapter]
          1 | chapters: [1-norms.md, 1-norm.md, 22.md]
            |                        ^
          hint: did you mean 1-norms.md?
        chapters/mathbook.yml:1:35: error: the chapter 22.md does not exist [unreadable-chapter]
          1 | chapters: [1-norms.md, 1-norm.md, 22.md]
            |                                   ^
          hint: add the file, or remove the line

        """)
    #expect(folder.contains("output/html/1-norms.html"))
  }

  /// What is no text is not guessed at, and a mark at its start is no part of it.
  @Test func settingsAreText() async throws {
    let folder = try TemporaryFolder()
    try folder.write(SampleChapter.good, to: "chapters/1.md")
    let path = URL(filePath: folder.path + "/chapters/mathbook.yml")
    try (Data("lang: de\ntitle: \"a".utf8) + [0xFF, 0xFE] + Data("b\"\n".utf8)).write(to: path)
    let broken = await build(folder)
    #expect(broken.code == 2)
    #expect(
      broken.errors.hasPrefix(
        "chapters/mathbook.yml:2:10: error: the text is not UTF-8 from here on "))
    #expect(broken.errors.contains("hint: save the file in the encoding UTF-8"))
    try Data("\u{FEFF}title: Marked\r\nlang: de\r\n".utf8).write(to: path)
    let marked = await build(folder)
    #expect(marked.code == 0, "\(marked.errors)")
    #expect(try folder.read("output/html/index.html").contains("<title>Marked"))
  }

  @Test(arguments: [
    ("title: a\ntitle: b\n", "2:1"), ("title: a\nlang: de\n\"title\" : b\n", "3:1"),
    ("macros:\n  \\R: x\n  \\N: y\n  \\R: z\n", "4:3"), ("macros: {a: x, a: y}\n", "1:10"),
  ])
  func settingsGivenTwiceAreFound(_ yaml: String, _ place: String) async throws {
    let folder = try TemporaryFolder()
    try folder.write(SampleChapter.good, to: "chapters/1.md")
    try folder.write(yaml, to: "chapters/mathbook.yml")
    let run = await build(folder)
    #expect(run.code == 2)
    #expect(run.errors.hasPrefix("chapters/mathbook.yml:\(place): error: "), "\(run.errors)")
  }

  /// Whoever builds the folder around a book would miss all that it sets.
  @Test func settingsInAFolderOfTheBookAreTold() async throws {
    let folder = try TemporaryFolder()
    try folder.write(SampleChapter.good, to: "demo/chapters/1.md")
    try folder.write("titel: x\n", to: "demo/chapters/mathbook.yml")
    let around = await CommandRun.mathbook(["build", "demo"], in: folder.path)
    #expect(around.code == 2)
    let words = "the file is not read: the settings of a book stand in the book's own folder"
    #expect(
      around.errors == """
        demo/chapters/mathbook.yml:1:1: error: \(words) [bad-configuration]
          1 | titel: x
            | ^
          hint: did you mean the book in this folder? build …/chapters

        """)
    try folder.write("title: x\n", to: "demo/mathbook.yml")
    let both = await CommandRun.mathbook(["build", "demo"], in: folder.path)
    #expect(both.errors.contains("hint: move them there, or build chapters as a book of its own"))
  }

  @Test func aBookOfUnreadableChaptersIsReported() async throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "chapters/1.md/inner.txt")
    let run = await build(folder)
    #expect(run.code == 1)
    #expect(run.errors.hasPrefix("chapters/1.md:1:1: error: 1.md is a folder"))
  }

  /// The book's own page keeps its place, and the other chapters have their reports.
  @Test func aChapterCalledAsAPageIsLeftOut() async throws {
    let folder = try TemporaryFolder()
    try folder.write("# Mine\n", to: "chapters/index.md")
    try folder.write(SampleChapter.good, to: "chapters/1.md")
    for _ in 0..<2 {
      let run = await build(folder)
      #expect(run.code == 2)
      #expect(
        run.errors.hasPrefix(
          "chapters/index.md:1:1: error: the report has a page of its own named index"))
      #expect(!run.errors.contains("cannot be written"))
    }
    #expect(try folder.read("output/html/1.html").contains("<h1"))
    #expect(!(try folder.read("output/html/index.html").contains(">Mine</h1>")))
  }

  /// What stands outside of a book is not published, whatever leads there.
  @Test func linksOutOfTheBookAreRefused() async throws {
    let folder = try TemporaryFolder()
    let text = """
      # A

      ![p](pic.png) [t](data.txt) [z](up/secret.txt) [own](near.txt)

      ```swift-math
      //| data: data.txt
      1
      ```

      """
    try folder.write(text, to: "chapters/1.md")
    for name in ["secret.txt", "secret.png", "outside.md"] {
      try folder.write("# The secret\n", to: name)
    }
    try folder.write("mine", to: "chapters/there.txt")
    try folder.link("chapters/pic.png", to: "secret.png")
    try folder.link("chapters/data.txt", to: "secret.txt")
    try folder.link("chapters/up", to: "")
    try folder.link("chapters/2.md", to: "outside.md")
    try folder.link("chapters/near.txt", to: "chapters/there.txt")
    let run = await build(folder)
    #expect(run.code == 1)
    let lines = run.errors.split(separator: "\n").filter { $0.contains("error:") }
    let out = "leads out of the book"
    #expect(
      lines == [
        "chapters/1.md:3:1: error: the image \(out): pic.png [missing-image]",
        "chapters/1.md:3:15: error: the link \(out): data.txt [dead-link]",
        "chapters/1.md:3:29: error: the link \(out): up/secret.txt [dead-link]",
        "chapters/1.md:6:11: error: the data file stands outside of the book: data.txt [missing-data]",
        "chapters/2.md:1:1: error: 2.md is a link that \(out) [unreadable-chapter]",
      ])
    #expect(try folder.read("output/html/near.txt") == "mine")
    for (name, content) in try contents(of: folder.path + "/output") {
      #expect(!String(decoding: content, as: UTF8.self).contains("The secret"), "\(name)")
    }
  }

  /// A theme is published, and must be the book's; a bibliography may be one that books share.
  @Test func aThemeIsTheBooksAndABibliographyMayBeShared() async throws {
    let folder = try TemporaryFolder()
    try folder.write("---\nbibliography: works.bib\n---\n# A\n\nSee [@a].\n", to: "chapters/1.md")
    try folder.write("@book{a, title = {A}, author = {B}, year = 2000}\n", to: "works.bib")
    try folder.link("chapters/works.bib", to: "works.bib")
    let good = await build(folder)
    #expect(good.code == 0, "\(good.errors)")
    try folder.write("p { color: red }", to: "secret.css")
    try folder.write("", to: "chapters/theme/x")
    try folder.link("chapters/theme/theme.css", to: "secret.css")
    let run = await build(folder)
    #expect(run.code == 2)
    #expect(
      run.errors == """
        chapters/theme/theme.css:1:1: error: the file is a link that leads out of the book [bad-configuration]
          hint: replace it by the file

        """)
    #expect(!folder.contains("output/html/assets/theme.css"))
  }

  @Test func listedChaptersMustBeInTheBook() async throws {
    let folder = try TemporaryFolder()
    try folder.write(SampleChapter.good, to: "chapters/1.md")
    try folder.write(SampleChapter.good, to: "2.md")
    try folder.write("chapters: [./1.md, part/../../2.md]\n", to: "chapters/mathbook.yml")
    for _ in 0..<2 {
      let run = await build(folder)
      #expect(run.code == 1)
      #expect(
        run.errors == """
          chapters/mathbook.yml:1:20: error: the chapter stands outside of the book: part/../../2.md [unreadable-chapter]
            1 | chapters: [./1.md, part/../../2.md]
              |                    ^
            hint: move it into the book's folder, and write its path from there

          """)
      #expect(folder.contains("output/html/1.html"))
      #expect(!folder.contains("output/2.html"))
    }
  }

  @Test func dataFilesMustBeInTheBook() async throws {
    let folder = try TemporaryFolder()
    let block = { (name: String) in "```swift-math\n//| data: \(name)\n1\n```\n\n" }
    let names = ["missing.csv", "/etc/passwd", "../../x", "a%20b.csv", "there.csv"]
    try folder.write("# A\n\n" + names.map(block).joined(), to: "chapters/1.md")
    try folder.write("1\n", to: "chapters/there.csv")
    let run = await build(folder)
    #expect(run.code == 1)
    let lines = run.errors.split(separator: "\n").filter { $0.contains("error:") }
    #expect(
      lines == [
        "chapters/1.md:4:11: error: the data file does not exist: missing.csv [missing-data]",
        "chapters/1.md:9:11: error: the data file stands outside of the book: /etc/passwd [missing-data]",
        "chapters/1.md:14:11: error: the data file stands outside of the book: ../../x [missing-data]",
        "chapters/1.md:19:11: error: the data file does not exist: a%20b.csv [missing-data]",
      ])
  }

  @Test func linksLeadToFilesOfTheBook() async throws {
    let folder = try TemporaryFolder()
    let text = """
      # A

      [b](2%20second.md) ![p](my%20pic.svg) [q](2%20second.md?x=1#b) [r](/part/3.md)

      [dead](../2.md) [lic](../LICENSE) ![x](../pic.svg)

      [abs](/nowhere.md) [r](../results.json) [far](../../../zzz.txt) [frag](2%20second.md#c)

      """
    try folder.write(text, to: "chapters/1.md")
    try folder.write("# B\n", to: "chapters/2 second.md")
    try folder.write("# C\n\n[up](../1.md)\n", to: "chapters/part/3.md")
    try folder.write("<svg/>", to: "chapters/my pic.svg")
    try folder.write("free", to: "LICENSE")
    let run = await build(folder)
    #expect(run.code == 1)
    let lines = run.errors.split(separator: "\n").filter { $0.contains("error:") }
    let out = "leads out of the book"
    #expect(
      lines == [
        "chapters/1.md:5:1: error: the link \(out): ../2.md [dead-link]",
        "chapters/1.md:5:17: error: the link \(out): ../LICENSE [dead-link]",
        "chapters/1.md:5:35: error: the image \(out): ../pic.svg [missing-image]",
        "chapters/1.md:7:1: error: the link leads to a file that does not exist: nowhere.md [dead-link]",
        "chapters/1.md:7:20: error: the link \(out): ../results.json [dead-link]",
        "chapters/1.md:7:41: error: the link \(out): ../../../zzz.txt [dead-link]",
        "chapters/1.md:7:65: error: the link leads to a place that 2 second.md does not have: #c [dead-link]",
      ])
    let page = try folder.read("output/html/1.html")
    for href in ["2%20second.html", "2%20second.html#b", "part/3.html", "my%20pic.svg"] {
      #expect(page.contains("\"\(href)\""), "\(href)")
    }
    #expect(!folder.contains("output/LICENSE"))
    #expect(try folder.read("output/results.json").hasPrefix("{\n  \"book\""))
  }

  /// Links of raw HTML lead to pages, as others do, and what they show is there.
  @Test func rawLinksLeadToPages() async throws {
    let folder = try TemporaryFolder()
    let text = """
      # A

      <p><a class="x" href="2.md#b">b</a> <img alt='a "picture"' src='p.svg'></p>

      Text with <a href=2.md>a link</a> and <a href="https://a.b/c?d&amp;e">another</a>.

      """
    try folder.write(text, to: "chapters/part/1.md")
    try folder.write("# B\n", to: "chapters/part/2.md")
    try folder.write("<svg/>", to: "chapters/part/p.svg")
    let run = await CommandRun.mathbook(["build", "--single-file"], in: folder.path)
    #expect(run.code == 0, "\(run.errors)")
    let page = try folder.read("output/html/part/1.html")
    #expect(page.contains("<a class=\"x\" href=\"../part/2.html#b\">b</a>"))
    #expect(page.contains("<img alt='a \"picture\"' src='../part/p.svg'>"))
    #expect(page.contains("<a href=../part/2.html>a link</a>"))
    #expect(page.contains("<a href=\"https://a.b/c?d&amp;e\">another</a>"))
    #expect(folder.contains("output/html/part/p.svg"))
    #expect(try folder.read("output/book.html").contains("src='data:image/svg+xml;base64,"))
  }

  @Test func aFolderOfOnesOwnIsNotOverwritten() async throws {
    let folder = try TemporaryFolder()
    try folder.write(SampleChapter.good, to: "chapters/1.md")
    try folder.write("mine", to: "html/index.html")
    let run = await CommandRun.mathbook(["build", "--output", "."], in: folder.path)
    #expect(run.code == 2)
    #expect(
      run.errors == """
        mathbook: the reports cannot be written to \(folder.path): html/index.html is there, and mathbook \
        did not write it; choose another folder with --output, or move the file away

        """)
    #expect(try folder.read("html/index.html") == "mine")
    #expect(!folder.contains("markdown/index.md"))
  }
}
