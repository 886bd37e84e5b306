// `mathbook accept`

import ArgumentParser
import BookCore
import Foundation

struct AcceptCommand: ParsableCommand, TerminalCommand {
  static let configuration = CommandConfiguration(
    commandName: "accept",
    abstract: "Rewrite pinned outputs and the reports from what was computed; never a claim.")

  @OptionGroup var options: SharedOptions

  func run(on terminal: Terminal) async throws -> CommandOutcome {
    let quiet = BookSession(options: options, terminal: terminal.withoutOutput)
    let before = try await quiet.build()
    let book = try BookFolder(terminal.absolute(options.book))
    for (chapter, transcript) in zip(before.book.chapters, before.transcripts) {
      let source = chapter.chapter.source
      let text = chapter.acceptingOutputs(of: transcript)
      guard text != source.text else { continue }
      try Data(text.utf8).write(to: URL(filePath: book.path + "/" + source.path), options: .atomic)
      terminal.print("rewrote the pinned outputs of \(options.pathPrefix)\(source.path)")
    }
    let session = BookSession(options: options, terminal: terminal)
    let result = try await session.build()
    let output = try session.output(result)
    try output.write(result.report)
    if !options.quiet { terminal.print(session.summary(result)) }
    return result.hasErrors ? .findings : .good
  }
}
