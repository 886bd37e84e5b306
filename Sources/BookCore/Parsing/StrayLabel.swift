// Labels that stand where nothing takes them: readers would see the braces.

/// `{#eq-x}` in running text.
struct StrayLabel {
  var label: String
  /// Its place in the file.
  var origins: Range<Int>

  func diagnostic(at range: SourceRange, _ path: String) -> Diagnostic {
    Diagnostic(
      .badMarkdown, path: path, range: range, "Label that is attached to nothing: {#\(label)}",
      fix: hint)
  }

  private var hint: String {
    switch LabelPrefix.of(label) {
    case "eq": "Write it on the line of the closing $$, after them"
    case "fig": "Write it right after an image that is a paragraph of its own"
    case "tbl": "Write the caption below its table: a line `: Caption {#\(label)}`"
    case "sec": "Write it at the end of a heading"
    case "lst": "Write `//| label: \(label)` at the top of a block"
    default: "Write it after the colons that open a container: `::: {#\(label)}`"
    }
  }
}
