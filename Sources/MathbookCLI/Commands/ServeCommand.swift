// `mathbook serve`

import ArgumentParser
import BookCore
import Foundation

struct ServeCommand: ParsableCommand, TerminalCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Build, show the book in a browser, and rebuild what changes.",
    discussion: """
      The pages are served to this machine alone and from memory: no output folder is written. A \
      build with findings is shown with its findings. Ctrl-C ends it.
      """)

  @OptionGroup var options: SharedOptions

  @Option(help: "The port to listen on; the next free one if it is taken.")
  var port: UInt16 = 4040

  func run(on terminal: Terminal) async throws -> CommandOutcome {
    let preview = Preview(session: BookSession(options: options, terminal: terminal))
    let files = preview.files()
    try await preview.build()
    let socket = try LoopbackSocket.listening(from: port)
    terminal.print("serving http://127.0.0.1:\(socket.port)/ (Ctrl-C ends)")
    do {
      try await preview.serve(on: socket, since: files)
    } catch  where Task.isCancelled {
      // The way in which a preview is meant to end.
    }
    return .good
  }
}
