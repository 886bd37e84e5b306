// Exit codes.

import BookCore

/// What a command came to.
enum CommandOutcome: Int32 {
  case good = 0
  /// Something does not hold.
  case findings = 1
  /// Usage, configuration or environment.
  case unusable = 2
  /// Ended by a signal, as shells count it.
  case interrupted = 130

  /// A book whose settings cannot be read was not built as its author meant.
  init(of findings: [Diagnostic]) {
    let errors = findings.filter { $0.severity == .error }
    self =
      errors.contains { $0.rule == .badConfiguration }
      ? .unusable : errors.isEmpty ? .good : .findings
  }
}
