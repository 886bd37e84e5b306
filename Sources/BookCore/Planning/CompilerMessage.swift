// The compiler's diagnostics as values.

/// An error, warning or note of the compiler, with the place that it names.
struct CompilerMessage: Sendable, Equatable {
  enum Severity: String, Sendable { case error, warning, note, remark }

  var file: String
  var line: Int
  /// Counted in bytes from 1.
  var column: Int
  var severity: Severity
  var text: String

  /// The messages in what the compiler printed: lines of `file:line:column: severity: text`.
  static func messages(in output: String) -> [CompilerMessage] {
    output.split(separator: "\n").compactMap(message)
  }

  private static func message(_ line: Substring) -> CompilerMessage? {
    let pattern = /^(.+?):(\d+):(\d+): (error|warning|note|remark): (.*)$/
    guard let match = line.wholeMatch(of: pattern), let number = Int(match.2),
      let column = Int(match.3), let severity = Severity(rawValue: String(match.4))
    else { return nil }
    return CompilerMessage(
      file: String(match.1), line: number, column: column, severity: severity,
      text: String(match.5).trimmedEnd)
  }
}
