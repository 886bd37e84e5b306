// Findings as JSON, for programs.

import Foundation

/// Prints findings as one JSON object.
///
/// | key | value |
/// |---|---|
/// | `format` | `"mathbook-findings"` |
/// | `version` | 1; a reader refuses a version that it does not know |
/// | `tool` | `name` and `version` of the tool |
/// | `counts` | `error`, `warning`, `note`: how many findings of each severity |
/// | `findings` | in order of file, line, column and rule |
///
/// A finding has `rule`, `severity` and `summary`, and where they are known `file`, `line`, `column`,
/// `endLine`, `endColumn` (from 1; columns count Unicode code points; the end is exclusive),
/// `explanation`, `fix`, and `notes`, each with a place and a `text`. Keys are sorted; a key without
/// a value is left out.
package struct JSONPrinter {
  let places: FindingPlaces

  package init(places: FindingPlaces) { self.places = places }

  package func text(_ diagnostics: [Diagnostic]) throws -> String {
    let count = { (severity: Severity) in diagnostics.count { $0.severity == severity } }
    let document = FindingsDocument(
      counts: .init(error: count(.error), warning: count(.warning), note: count(.note)),
      findings: diagnostics.sorted(by: Diagnostic.precedes).map(finding))
    return try StableJSON.text(document)
  }

  private func finding(_ diagnostic: Diagnostic) -> FindingsDocument.Finding {
    let region = diagnostic.path.flatMap { path in
      diagnostic.range.map { places.region(path, $0) }
    }
    return FindingsDocument.Finding(
      rule: diagnostic.rule, severity: diagnostic.severity,
      file: diagnostic.path.map(places.file), line: region?.line, column: region?.column,
      endLine: region?.endLine, endColumn: region?.endColumn, summary: diagnostic.summary,
      explanation: diagnostic.explanation, fix: diagnostic.fix,
      notes: diagnostic.notes.isEmpty ? nil : diagnostic.notes.map(note))
  }

  private func note(_ note: Diagnostic.Note) -> FindingsDocument.Note {
    let region = places.region(note.path, note.range)
    return FindingsDocument.Note(
      file: places.file(note.path), line: region.line, column: region.column,
      endLine: region.endLine, endColumn: region.endColumn, text: note.text)
  }
}

/// The JSON object as documented above.
private struct FindingsDocument: Encodable {
  struct Tool: Encodable {
    var name = ToolIdentity.name
    var version = ToolIdentity.version
  }

  struct Counts: Encodable {
    var error: Int
    var warning: Int
    var note: Int
  }

  struct Finding: Encodable {
    var rule: Rule
    var severity: Severity
    var file: String?
    var line: Int?
    var column: Int?
    var endLine: Int?
    var endColumn: Int?
    var summary: String
    var explanation: String?
    var fix: String?
    var notes: [Note]?
  }

  struct Note: Encodable {
    var file: String
    var line: Int
    var column: Int
    var endLine: Int
    var endColumn: Int
    var text: String
  }

  var format = "mathbook-findings"
  var version = 1
  var tool = Tool()
  var counts: Counts
  var findings: [Finding]
}

/// JSON whose bytes depend on the value alone.
enum StableJSON {
  static func text(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self) + "\n"
  }
}
