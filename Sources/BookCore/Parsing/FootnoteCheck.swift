// Footnotes that are named but not defined, or defined twice.

/// Compares the footnotes of a chapter with their mentions.
enum FootnoteCheck {
  static func diagnostics(
    path: String, footnotes: [Chapter.Footnote], mentions: [(name: String, range: SourceRange)]
  ) -> [Diagnostic] {
    var defined: [String: SourceRange] = [:]
    var result: [Diagnostic] = []
    for footnote in footnotes {
      guard let first = defined[footnote.name] else {
        defined[footnote.name] = footnote.range
        continue
      }
      result.append(
        Diagnostic(
          .duplicateLabel, path: path, range: footnote.range,
          "Footnote \"\(footnote.name)\" is defined twice",
          notes: [.init(path: path, range: first, text: "It is first defined here.")]))
    }
    for mention in mentions where defined[mention.name] == nil {
      let question = Suggestion.question(
        nearest: mention.name, among: defined.keys.sorted(), spelling: Suggestion.quoted)
      result.append(
        Diagnostic(
          .unknownFootnote, path: path, range: mention.range,
          "Footnote \"\(mention.name)\" is not defined",
          fix: question ?? "Define it with a line [^\(mention.name)]: text"))
    }
    return result
  }
}
