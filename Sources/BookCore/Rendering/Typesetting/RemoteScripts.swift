// The scripts in a process of their own: the JavaScript engine takes more memory than all of a build.

import Foundation

/// A program that answers requests for markup, started by the first of them.
final class RemoteScripts: TypesettingScripts {
  private let program: String
  private var service: ServiceProcess?

  /// - Parameter program: one that runs `TypesettingService` when it is told to `typeset`.
  init(program: String) { self.program = program }

  func answer(to call: String, by script: TypesettingEngine.Script) -> TypesettingAnswer {
    let request = TypesettingMessage.request(call, script)
    // A process that was killed is started once more.
    if let answer = try? ask(request) { return answer }
    do {
      return try ask(request)
    } catch {
      return .failed("the process that typesets failed: \(error.localizedDescription)")
    }
  }

  private func ask(_ request: [UInt8]) throws -> TypesettingAnswer {
    let asked = try service ?? ServiceProcess(program, [TypesettingService.command])
    // It is kept when it has answered.
    service = nil
    let answer = try TypesettingMessage.answer(asked.answer(to: request))
    service = asked
    return answer
  }
}

/// What the process of the scripts does.
package enum TypesettingService {
  /// The argument that the program is told to typeset by.
  package static let command = "typeset"

  /// Whether standard input is a socket, as builds make it: somebody may ask.
  package static var isConnected: Bool {
    var facts = stat()
    return fstat(STDIN_FILENO, &facts) == 0 && facts.st_mode & S_IFMT == S_IFSOCK
  }

  /// Answers requests from standard input, a socket, until nobody is there to ask. A build may end
  /// while it is answered: nobody waits for the rest.
  package static func run() throws {
    do {
      try answerRequests()
    } catch let error as POSIXError where [.EPIPE, .ECONNRESET].contains(error.code) {}
  }

  private static func answerRequests() throws {
    // Whoever asks decides when this ends; a terminal interrupts both.
    for number in [SIGINT, SIGHUP] { signal(number, SIG_IGN) }
    // The compiler, which works at the same time, is what a build waits for.
    setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, 5)
    let socket = MessageSocket(descriptor: STDIN_FILENO)
    let scripts = LocalScripts(RenderingInstallation())
    while let request = try socket.receive() {
      let (call, script) = try TypesettingMessage.request(request)
      try socket.send(TypesettingMessage.answer(scripts.answer(to: call, by: script)))
    }
  }
}
