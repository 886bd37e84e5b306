// Pieces of Markdown.

import BookRecords

enum MarkdownText {
  /// A fence that is longer than any inside.
  static func fence(_ text: String, _ info: String) -> String {
    let text = text.visible
    var longest = 2
    var run = 0
    for character in text {
      run = character == "`" ? run + 1 : 0
      longest = max(longest, run)
    }
    let ticks = String(repeating: "`", count: longest + 1)
    return "\(ticks)\(info)\n\(text.hasSuffix("\n") || text.isEmpty ? text : text + "\n")\(ticks)"
  }

  /// Text that stands in a table's cell.
  static func cell(_ text: String) -> String {
    escaped(text.replacingLineEnds)
  }

  /// TeX that stands in a table's cell, in the form whose backslashes hosts leave alone.
  static func formulaInCell(_ tex: String) -> String {
    "$`" + tex.replacingLineEnds.split(separator: "|").joined(separator: "\\vert ") + "`$"
  }

  /// Text whose characters mean nothing to Markdown.
  static func escaped(_ text: String) -> String {
    text.visible.reduce(into: "") { result, character in
      if "\\`*_[]<>|~$".contains(character) { result.append("\\") }
      result.append(character)
    }
  }

  /// A finding in a list, with its place.
  static func finding(_ finding: Diagnostic, in context: BookContext) -> String {
    let place = context.location(of: finding).map { " (`\($0)`)" } ?? ""
    let reason = context.reason(for: finding).map { ": \($0)" } ?? ""
    return "- ✗ \(escaped((finding.headline + reason).replacingLineEnds))\(place)"
  }

  /// - Parameter statement: What it states, as Markdown.
  static func claim(_ claim: CheckedClaim, statement: String) -> String {
    let brief = ClaimText.brief(claim).visible
    var line = "- \(claim.verdict.sign) \(statement)"
    if !brief.isEmpty { line += ": `\(brief)`" }
    guard claim.verdict != .holds else { return line }
    let facts = ClaimText.facts(claim).map {
      "  - \($0.name): `\($0.text.replacingLineEnds.visible)`"
    }
    return
      ([line + " (\(claim.verdict.words.lowercased()))"] + facts
      + claim.lines.map { "  - \(escaped($0))" }).joined(separator: "\n")
  }

  /// - Parameter caption: Markdown; empty for none.
  static func table(_ table: TableRecord, caption: String) -> String {
    let marks: [TableRecord.Alignment: String] = [
      .left: ":--", .center: ":-:", .right: "--:", .decimal: "--:",
    ]
    let heads = table.columns.map { column in
      cell(column.title) + (column.unit.map { " (\(cell($0)))" } ?? "")
    }
    let lines =
      [heads, table.columns.map { marks[$0.alignment] ?? "---" }]
      + table.rows.map { $0.map { $0.tex.map(formulaInCell) ?? cell($0.text) } }
    let body = lines.map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n")
    return body + (caption.isEmpty ? "" : "\n\n" + caption)
  }
}
