// What was typeset before: written down and read again, per text and set of macros.

import Foundation
import Testing

@testable import BookCore

struct TypesetAnswersTests {
  private static let pieces = [
    ("inline\na < b", "=<math>é</math>"), ("code swift\n1 2\n3", "=x\ny"), ("display\n", ""),
    ("inline\n\\frc", "!0:Undefined"),
  ]

  private static func answers() -> TypesetAnswers {
    var answers = TypesetAnswers()
    for (key, answer) in pieces { answers.put(answer, for: key) }
    return answers
  }

  @Test func holdsWhatWasWrittenDown() {
    var read = TypesetAnswers(Self.answers().bytes)
    #expect(read.isOutdated, "nothing of it is used yet")
    for (key, answer) in Self.pieces { #expect(read.answer(for: key) == answer) }
    #expect(!read.isOutdated)
    #expect(read.answer(for: "inline\nnew") == nil)
    #expect(read.bytes == Self.answers().bytes)
  }

  @Test func dropsWhatTheTextNoLongerHas() {
    var read = TypesetAnswers(Self.answers().bytes)
    _ = read.answer(for: Self.pieces[0].0)
    var again = TypesetAnswers(read.bytes)
    #expect(again.answer(for: Self.pieces[0].0) == Self.pieces[0].1)
    #expect(again.answer(for: Self.pieces[1].0) == nil)
  }

  @Test(arguments: ["x", "5 ", "3 4\nabc", "-1 2\n", "99999999999 1\n", "1 1\nabX\nrest"])
  func otherBytesHoldNothing(text: String) {
    #expect(!TypesetAnswers(Array(text.utf8)).isOutdated)
  }

  /// Files of the cache may be damaged or gone; the reports are the same.
  @Test func aDamagedCacheChangesNothing() async throws {
    let folder = try TestBook.temporaryFolder(["x": ""])
    defer { try? FileManager.default.removeItem(atPath: folder) }
    var options = RenderingOptions()
    options.cache = StoredRenderingCache(cache: ResultCache(folder: folder))
    let cold = try await RenderedReport.of(SampleBook.book, options)
    let entries = try Self.entries(folder)
    // An entry for each chapter, some for what they put out, and the fonts: not one per formula.
    #expect((8...12).contains(entries.count), "\(entries.count)")
    for (place, entry) in entries.enumerated() {
      let bytes = try Data(contentsOf: URL(filePath: entry))
      switch place % 3 {
      case 0: try bytes.prefix(bytes.count / 2).write(to: URL(filePath: entry))
      case 1: try (bytes.dropLast(9) + Data("1 1\nab\n12".utf8)).write(to: URL(filePath: entry))
      default: try FileManager.default.removeItem(atPath: entry)
      }
    }
    #expect(try await RenderedReport.of(SampleBook.book, options) == cold)
    #expect(try Self.entries(folder) == entries)
  }

  /// The same text under other macros is another text.
  @Test func macrosTellAnswersApart() async throws {
    var options = RenderingOptions()
    options.cache = TransientRenderingCache()
    let pages = try await ["1", "2"].asyncMap { value in
      let text = "---\nmacros: {\\v: \"\(value)\"}\n---\n# A\n\nIt is $\\v + \\v$.\n"
      return try await RenderedReport.of(CaseRun.book(text), options).text("html/case.html")
    }
    #expect(pages[0]?.contains("<mn>1</mn>") == true && pages[1]?.contains("<mn>2</mn>") == true)
  }

  private static func entries(_ folder: String) throws -> [String] {
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder + "/results")
    return names.map { folder + "/results/" + $0 }.filter {
      (try? FileManager.default.contentsOfDirectory(atPath: $0)) == nil
    }.sorted()
  }
}

extension Array {
  fileprivate func asyncMap<Result>(_ transform: (Element) async throws -> Result) async rethrows
    -> [Result]
  {
    var results: [Result] = []
    for element in self { results.append(try await transform(element)) }
    return results
  }
}
