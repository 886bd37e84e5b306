// What usually helps, by what went wrong.

import BookRecords

enum FailureHints {
  /// Hints by words of the language runtime's messages.
  private static let byWords: [(words: String, hint: String)] = [
    (
      "arithmetic overflow",
      "the result does not fit its integer type; compute in `Double` or in a wider type"
    ),
    ("Index out of range", "indices run from 0 to count - 1"),
    ("Unexpectedly found nil", "`if let`, `guard let` or `??` handle a value that may be missing"),
    ("Division by zero", "test the divisor before the division"),
    ("cannot be converted to Int", "`Int(exactly:)` is nil for what no integer can hold"),
    ("'try!' expression", "with `try` the report shows the error's own words"),
  ]

  static func trap(_ message: String) -> [String] {
    byWords.filter { message.contains($0.words) }.map(\.hint)
  }

  /// The system's number for what its rules of access do not allow.
  private static let accessDenied = 13

  /// What the sandbox had to do with a failure.
  static func sandbox(_ message: String, error: Int, denials: [ProgressPage.Denial]) -> [String] {
    var hints: [String] = []
    for denial in denials {
      let hint = "the sandbox refused the call \(denial.call): \(denial.rule.words)"
      if !hints.contains(hint) { hints.append(hint) }
    }
    if error == accessDenied || message.lowercased().contains("permission") {
      hints.append(
        "the sandbox lets a chapter read the files of the book that it declares with `//| data:`, "
          + "and write in its working folder only")
    }
    return hints
  }

  /// The system's number for a file that is not there.
  private static let noSuchFile = 2

  /// What usually is wrong with a file that was not found: a chapter works in a folder of its own.
  static func files(_ message: String, error: Int) -> [String] {
    let isMissing =
      message.lowercased().contains("no such file")
      || error == noSuchFile && message.contains("found nil")
    guard isMissing else { return [] }
    return ["a chapter finds those files of the book that it declares: `//| data: name`"]
  }
}
