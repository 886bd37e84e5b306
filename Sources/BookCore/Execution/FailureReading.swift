// From how a process died to words that help.

import BookRecords

/// Reads why a run ended early.
struct FailureReading {
  let run: ChapterRun

  func failure(at range: SourceRange) -> Failure {
    let (kind, message, details) = reason
    return Failure(kind: kind, message: message, details: details, range: range)
  }

  private typealias Reason = (kind: Failure.Kind, message: String, details: [String])

  private var reason: Reason {
    for case .thrown(let message) in run.records.map(\.event) {
      return (.thrown, "the block threw an error: \(message)", [])
    }
    switch run.ending {
    case .timedOut(let seconds):
      return (
        .timeout, "the block was still running after \(Self.text(seconds)) s",
        ["raise the limit with `//| timeout:` if it needs more time"]
      )
    case .tooMuchOutput:
      return (.limit, "the block put more into the report than any report could hold", [])
    case .signalled(let signal): return signalled(signal)
    case .exited(70): return (.records, "the report was lost: \(lastError)", [])
    case .exited(0) where run.records.contains { $0.event == .end }:
      return (
        .records, "the block wrote to the record pipe, which is the tool's own",
        run.rubbish
      )
    case .exited(let code):
      return (
        .exit, "the block ended the program with exit code \(code)",
        ["a chapter runs to its end; leave out exit()"]
      )
    }
  }

  private func signalled(_ signal: Int) -> Reason {
    switch signal {
    case 24: (.timeout, "the block used up its processor time", [])
    case 25: (.limit, "the block printed or wrote more than the output limit", [])
    case 9: (.limit, "the system stopped the program (out of memory?)", [])
    case 11, 7:
      (
        .trap, fatalMessage ?? "the block trapped: segmentation fault",
        ["endless recursion or unsafe memory access are the usual reasons"]
      )
    default:
      (
        .trap, fatalMessage ?? "the block trapped (signal \(signal))",
        fatalMessage == nil
          ? ["arithmetic overflow, a bad conversion or a failed check are the usual reasons"]
          : fatalHints
      )
    }
  }

  /// The words after `Fatal error:` in what the runtime printed, without its own file names.
  private var fatalMessage: String? {
    let lines = run.errors.split(separator: "\n").map(String.init)
    guard let line = lines.last(where: { $0.contains("Fatal error") }),
      let mark = line.range(of: "Fatal error")
    else { return nil }
    let words = line[mark.upperBound...].drop { $0 == ":" || $0 == " " }
    return words.isEmpty ? "the block trapped" : "the block trapped: \(words)"
  }

  /// Lines that the engine prints after its message.
  private var fatalHints: [String] {
    run.errors.split(separator: "\n").map { $0.trimmingPrefix { $0 == " " } }
      .filter { $0.hasPrefix("hint:") }.map { String($0.dropFirst(5)).trimmingSpaces }
  }

  private var lastError: String {
    run.errors.split(separator: "\n").last.map(String.init) ?? "no message"
  }

  private static func text(_ seconds: Double) -> String {
    seconds == seconds.rounded() ? "\(Int(seconds))" : "\(seconds)"
  }
}

extension String {
  fileprivate var trimmingSpaces: String { String(drop { $0 == " " }) }
}
