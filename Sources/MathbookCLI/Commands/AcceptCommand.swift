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
    var whole = options
    whole.only = []
    // The reports tell of the whole book, whatever chapters were chosen for their pinned outputs.
    let session = BookSession(options: whole, terminal: terminal)
    let before = try await BookSession(options: options, terminal: terminal.withoutOutput).build()
    let book = try BookFolder(options.bookPath(terminal))
    for (chapter, transcript) in zip(before.book.chapters, before.transcripts) {
      if try rewrite(chapter, transcript, in: book) {
        session.say(
          "rewrote the pinned outputs of \(options.pathPrefix)\(chapter.chapter.source.path)")
      }
    }
    let result = try await session.build()
    try session.publish(result.diagnostics, of: result)
    let output = try options.outputFolder(result.book.options, terminal)
    try await session.write(result.report, to: output)
    if !options.quiet { session.say(session.summary(result, result.diagnostics)) }
    return session.outcome(result.diagnostics)
  }

  /// Puts what a chapter printed into its file; whether that changed it.
  private func rewrite(
    _ chapter: CheckedChapter, _ transcript: Transcript, in book: BookFolder
  ) throws -> Bool {
    let source = chapter.chapter.source
    guard let file = book.read(source.path).map({ String(decoding: $0, as: UTF8.self) }),
      let text = chapter.acceptingOutputs(of: transcript, in: file)
    else {
      throw EnvironmentProblem(
        description: "\(source.path) was changed while it was computed; run accept again")
    }
    guard text != file else { return false }
    do {
      try NamedFile.write(Data(text.utf8), to: book.path + "/" + source.path)
    } catch {
      throw EnvironmentProblem(
        description: "\(options.pathPrefix)\(source.path) cannot be written: \(error.words)")
    }
    return true
  }
}
