// From how a process died to words that help.

import BookRecords
import Foundation

/// Reads why a run ended early.
struct FailureReading {
  let run: ChapterRun
  /// What the sandbox refused the block that failed.
  let denials: [ProgressPage.Denial]

  func failure(at range: SourceRange) -> Failure {
    let (kind, message, details) = reason
    let tried = run.page.triedCase.map { ["the property was being tried with \($0)"] } ?? []
    let hints =
      FailureHints.files(message, error: run.page.error)
      + sandboxHints(message, error: run.page.error)
    return Failure(
      kind: kind, message: message, details: tried + details + hints, range: range,
      origin: origin(outside: range))
  }

  /// A block's error that the program itself caught.
  func thrown(_ message: String, at range: SourceRange) -> Failure {
    Failure(
      kind: .thrown, message: Self.threw(message),
      details: FailureHints.files(message, error: 0) + sandboxHints(message, error: 0),
      range: range)
  }

  private static func threw(_ message: String) -> String { "the block threw an error: \(message)" }

  private typealias Reason = (kind: Failure.Kind, message: String, details: [String])

  private var reason: Reason {
    for case .thrown(let message) in run.records.map(\.event) {
      return (.thrown, Self.threw(message), [])
    }
    if let lost = reportLoss { return lost }
    switch run.ending {
    case .exited(let code): return exited(code)
    case .signalled(let signal): return signalled(signal)
    case .blockTimedOut(let limit):
      return (
        .timeout, "the block was still running after \(Self.text(limit)) s",
        ["raise the limit with `//| timeout:` if it needs more time"]
      )
    case .chapterTimedOut(let limit):
      return (
        .timeout, "the chapter was still running after \(Self.text(limit)) s",
        ["a block that needs more time may have a limit of its own: `//| timeout:`"]
      )
    case .tooMuchOutput:
      return (.limit, "the block put more into the report than any report could hold", [])
    case .tooMuchMemory:
      return (.limit, "the block asked for more memory than it may have", [])
    case .tooManyFiles:
      return (.limit, "the block wrote more than the files of its working folder may take", [])
    }
  }

  /// What kept the results from being recorded, though the program went on.
  private var reportLoss: Reason? {
    if !run.rubbish.isEmpty, run.ending == .exited(0) {
      let words = "the block wrote to the record pipe, which is the tool's own"
      return (.records, words, run.rubbish)
    }
    return run.loss.map { (.records, "the report was lost: \($0)", []) }
  }

  private func exited(_ code: Int) -> Reason {
    if code == lostRecordsExitCode, let words = ownWords {
      return (.records, "the report was lost: \(words)", [])
    }
    return (
      .exit, "the block ended the program with exit code \(code)",
      ["a chapter runs to its end; leave out exit()"]
    )
  }

  private func signalled(_ signal: Int) -> Reason {
    switch Int32(signal) {
    case SIGXCPU: (.timeout, "the block used up its processor time", [])
    case SIGXFSZ: (.limit, "the block printed or wrote more than the output limit", [])
    case SIGKILL: (.limit, "the system stopped the program (out of memory?)", [])
    case SIGSYS:
      // What the filter refuses returns an error, except while signals are blocked, which the C
      // library does while it starts a process.
      (
        .trap, "the block tried to start another process, which the sandbox forbids",
        ["a chapter computes with Swift and the engine alone"]
      )
    case SIGSEGV, SIGBUS: memoryFault
    case SIGABRT: aborted
    case SIGILL, SIGTRAP, SIGFPE: trapped(signal)
    default:
      (
        .machine, "the program was ended by \(SignalName.words(signal))",
        ["the block sent the signal itself, or somebody outside did"]
      )
    }
  }

  private var memoryFault: Reason {
    if run.page.crash?.isStackOverflow == true {
      let hint = "endless recursion is the usual reason"
      return (.trap, "the block trapped: its calls filled the stack", [hint])
    }
    return (
      .trap, "the block trapped: segmentation fault",
      ["unsafe memory access is the usual reason"]
    )
  }

  private var aborted: Reason {
    guard let message = run.fatalMessage else {
      let hint = ["the C library said: \(lastError)"]
      return (.trap, "the block called abort()", run.errors.isEmpty ? [] : hint)
    }
    return spoken(message)
  }

  private func trapped(_ signal: Int) -> Reason {
    let noted = run.site?.reason.map { "the block trapped: \($0)" }
    // An instruction of the program's own that traps does so without a word.
    guard let message = noted ?? run.fatalMessage else {
      let hint = "arithmetic overflow, a bad conversion or a failed check are the usual reasons"
      return (.trap, "the block trapped: \(SignalName.words(signal))", [hint])
    }
    return spoken(message)
  }

  /// A trap with words, of the language runtime or of the engine.
  private func spoken(_ message: String) -> Reason {
    if message.contains("failed to allocate") {
      return (.limit, "the block asked for more memory than it may have", [])
    }
    return (.trap, message, fatalHints.isEmpty ? FailureHints.trap(message) : fatalHints)
  }

  private func sandboxHints(_ message: String, error: Int) -> [String] {
    guard run.isIsolated, run.ending != .signalled(Int(SIGSYS)) else { return [] }
    return FailureHints.sandbox(message, error: error, denials: denials)
  }

  /// The place of the crash when it is in a function that the statement called.
  private func origin(outside range: SourceRange) -> SourceRange? {
    guard let position = run.site?.position, position < range.start || range.end < position else {
      return nil
    }
    return SourceRange(position, position)
  }

  /// Lines that the engine prints after its message.
  private var fatalHints: [String] {
    run.errors.split(separator: "\n").map { $0.trimmingPrefix { $0 == " " } }
      .filter { $0.hasPrefix("hint:") }.map { String($0.dropFirst(5)).trimmingSpaces }
  }

  /// What the runtime itself said when it could not go on.
  private var ownWords: String? {
    run.errors.split(separator: "\n").last { $0.hasPrefix("mathbook: ") }
      .map { String($0.dropFirst("mathbook: ".count)) }
  }

  private var lastError: String { run.errors.split(separator: "\n").last.map(String.init) ?? "" }

  private static func text(_ limit: TimeLimit) -> String {
    let seconds = limit.seconds
    return seconds == seconds.rounded() ? "\(Int(seconds))" : "\(seconds)"
  }
}

extension String {
  fileprivate var trimmingSpaces: String { String(drop { $0 == " " }) }
}
