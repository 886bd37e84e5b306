// One finding: facts in fields, words in `summary` and `explanation`, made for five printers.

/// How much a finding matters.
package enum Severity: String, Sendable, Codable, Comparable, CaseIterable {
  case note, warning, error

  package static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }

  private var rank: Int {
    switch self {
    case .note: 0
    case .warning: 1
    case .error: 2
    }
  }
}

/// Something that the tool found, with its place in the author's own file.
package struct Diagnostic: Sendable, Equatable {
  package var rule: Rule
  package var severity: Severity
  /// The file, relative to the book; nil for findings about the book as a whole.
  package var path: String?
  var range: SourceRange?
  /// A headline without a final full stop.
  package var summary: String
  /// What the reader needs to understand it: values, limits, reasons; may have several lines.
  var explanation: String?
  /// What to do about it.
  var fix: String?
  var notes: [Note]

  /// A remark with a place of its own.
  struct Note: Sendable, Equatable {
    var path: String
    var range: SourceRange
    var text: String
  }

  init(
    _ rule: Rule, path: String? = nil, range: SourceRange? = nil, _ summary: String,
    explanation: String? = nil, fix: String? = nil, notes: [Note] = []
  ) {
    self.rule = rule
    severity = rule.defaultSeverity
    self.path = path
    self.range = range
    self.summary = summary
    self.explanation = explanation
    self.fix = fix
    self.notes = notes
  }
}

extension [Diagnostic] {
  /// The first of each: what a loop says is found as often as the loop runs.
  var withoutRepeats: [Diagnostic] {
    reduce(into: []) { found, finding in
      if !found.contains(finding) { found.append(finding) }
    }
  }
}

extension Diagnostic {
  /// The order in which findings are listed: by file, then place, then rule.
  static func precedes(_ a: Diagnostic, _ b: Diagnostic) -> Bool {
    let place = { (d: Diagnostic) in
      (
        d.path ?? "", d.range?.start.line ?? 0, d.range?.start.column ?? 0, d.rule.rawValue,
        d.summary
      )
    }
    return place(a) < place(b)
  }
}
