// The labels that a chapter's link reference definitions give: `[label]: destination`.

/// The labels that a text defines, told apart as CommonMark does: without regard to case and to how
/// much white space stands in them.
struct LinkLabels {
  private var labels: Set<String> = []

  init() {}

  /// The labels of all lines that read as definitions and are no code. The parser may take one for
  /// text, where it stands in a paragraph; then its label is here all the same.
  init(_ lines: LineTable, code: CodeLines) {
    let syntax = LinkSyntax(bytes: lines.bytes)
    for line in lines.starts.indices {
      let start = lines.unmarkedStart(of: line)
      guard lines.bytes.at(start) == UInt8(ascii: "["), !code.contains(line),
        let end = syntax.labelEnd(at: start), lines.bytes.at(end) == UInt8(ascii: ":")
      else { continue }
      labels.insert(Self.normalized(lines.bytes[start + 1..<end - 1]))
    }
  }

  func contains(_ label: ArraySlice<UInt8>) -> Bool {
    !labels.isEmpty && labels.contains(Self.normalized(label))
  }

  private static func normalized(_ label: ArraySlice<UInt8>) -> String {
    String(decoding: label, as: UTF8.self).lowercased().split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
  }
}
