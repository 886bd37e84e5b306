// Footnotes that are named but not defined, defined but not named, or defined twice.

/// Compares the footnotes of a chapter with their mentions.
struct FootnoteCheck {
  private let path: String
  private let footnotes: [Chapter.Footnote]
  private let mentions: [(name: String, range: SourceRange)]

  static func diagnostics(
    path: String, footnotes: [Chapter.Footnote], mentions: [(name: String, range: SourceRange)]
  ) -> [Diagnostic] {
    let check = FootnoteCheck(path: path, footnotes: footnotes, mentions: mentions)
    return check.findings()
  }

  private func findings() -> [Diagnostic] {
    let mentioned = Set(mentions.map(\.name))
    var defined: [String: SourceRange] = [:]
    var found: [Diagnostic] = []
    for footnote in footnotes {
      if let first = defined[footnote.name] {
        found.append(twice(footnote, first))
      } else {
        defined[footnote.name] = footnote.range
        if !mentioned.contains(footnote.name) { found.append(unmarked(footnote)) }
      }
    }
    let names = defined.keys.sorted()
    return found + mentions.filter { defined[$0.name] == nil }.map { undefined($0, names) }
  }

  private func twice(_ footnote: Chapter.Footnote, _ first: SourceRange) -> Diagnostic {
    Diagnostic(
      .duplicateLabel, path: path, range: footnote.range,
      "Footnote \"\(footnote.name)\" is defined twice",
      notes: [.init(path: path, range: first, text: "It is first defined here.")])
  }

  /// Readers would find it under the text, and not what it is about.
  private func unmarked(_ footnote: Chapter.Footnote) -> Diagnostic {
    let start = footnote.range.start
    let length = "[^\(footnote.name)]".utf8.count
    let end = SourcePosition(line: start.line, column: start.column + length)
    return Diagnostic(
      .unknownFootnote, path: path, range: SourceRange(start, end),
      "Footnote \"\(footnote.name)\" has no mark in the text",
      fix: "Write [^\(footnote.name)] where it belongs, or remove it")
  }

  private func undefined(
    _ mention: (name: String, range: SourceRange), _ names: [String]
  ) -> Diagnostic {
    let question = Suggestion.question(
      nearest: mention.name, among: names, spelling: Suggestion.quoted)
    return Diagnostic(
      .unknownFootnote, path: path, range: mention.range,
      "Footnote \"\(mention.name)\" is not defined",
      fix: question ?? "Define it with a line [^\(mention.name)]: text")
  }
}
