// `mathbook claims`

import ArgumentParser
import BookCore
import Foundation

struct ClaimsCommand: ParsableCommand, TerminalCommand {
  static let configuration = CommandConfiguration(
    commandName: "claims", abstract: "List every claim of a book with its verdict.",
    usage: "mathbook claims [<book>] [--json] [<options of build>]",
    discussion: """
      The book is built as `mathbook build` does, without writing reports, and with its options: \
      --only, --jobs, --timeout, --color and the others.
      """)

  @Flag(help: "As JSON.")
  var json = false

  // `--json` means a file among the options of builds, so that they cannot be a group here.
  @Argument(
    parsing: .allUnrecognized,
    help: "The folder of the book, and options of build. (default: chapters)")
  var book: [String] = []

  func run(on terminal: Terminal) async throws -> CommandOutcome {
    let options = try SharedOptions.parse(book)
    let session = BookSession(options: options, terminal: terminal)
    let result = try await session.build()
    try session.publish(result.diagnostics, of: result)
    if json {
      for text in try await result.report.mapFiles([.results], { try $0.bytes() }) {
        terminal.print(String(decoding: text, as: UTF8.self))
      }
    } else {
      for chapter in result.book.chapters {
        list(chapter, of: result.book, session.options.pathPrefix, terminal)
      }
      terminal.print(session.summary(result, result.diagnostics))
    }
    return session.outcome(result.diagnostics)
  }

  private func list(
    _ chapter: CheckedChapter, of book: CheckedBook, _ prefix: String, _ terminal: Terminal
  ) {
    let text = SourceText(chapter.chapter.source.text)
    for claim in chapter.claims {
      let column = text.characterColumn(of: claim.range.start)
      let place = "\(prefix)\(chapter.chapter.source.path):\(claim.range.start.line):\(column)"
      let value = claim.left.map { "  \($0.text.split(separator: "\n").first ?? "")" } ?? ""
      let statement = book.statement(of: claim, in: chapter)
      terminal.print("\(place): \(claim.verdict.rawValue): \(statement)\(value)")
    }
  }
}
