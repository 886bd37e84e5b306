// `results.json`: everything that was computed and checked, for programs.
//
// Keys are sorted and nothing depends on the machine or the time, so the file can be committed and
// compared. Numbers that JSON lacks are the strings `inf`, `-inf` and `nan`.
//
//   version      of this format; readers refuse a higher one
//   book         title, author, description, language
//   chapters[]   path, slug, number, title, backend (the library and its kernel that computed the
//                chapter's numbers)
//     cells[]      line, endLine, kind (block | value | claim), outcome (done | failed | notRun |
//                  skipped), label, failure {kind, message, details, line}, expectedError, outputs[]
//       outputs[]    kind (text | value | tex | table | figure | claim) and what it names:
//                    text; value {value, text, tex}; tex; table; figure {title, summary, x, y,
//                    layers[] {kind, name, count}}; claim (an identifier)
//     claims[]     identifier, statement, source, operation, left, right, written, tolerance,
//                  residual (of a property that holds: the largest share of its tolerance that a
//                  case used up), verdict, remarks, cases, proves, cell (index), line, column
//     coverage     equations and numerals: covered, total, uncovered[] {text, line}
//   labels       by label: kind, noun, number, chapter, fragment, title
//   findings[]   rule, severity, path, line, column, summary, explanation, fix
//   verdicts     counts of claims by verdict
//
// A value, as those of cells, of claims and in tables, is an object with one key that says what it is:
// integer, digits (of an integer beyond 64 bits), number, boolean, text, vector (an array), matrix {rows, columns, elements (row by row)},
// complex {real, imaginary}, list (of values), other (the description of what is none of these).

import BookRecords

/// The results of a book as data.
struct ResultsReport: Sendable {
  static let version = 2

  private let book: CheckedBook
  private let findings: [Diagnostic]

  init(_ book: CheckedBook, renderingFindings: [Diagnostic]) {
    self.book = book
    let findings = book.diagnostics + book.chapters.flatMap(\.diagnostics) + renderingFindings
    self.findings = findings.sorted(by: Diagnostic.precedes)
  }

  /// The file, made chapter by chapter.
  func file() -> Report.File {
    Report.File(path: "results.json") { take in
      let json = IndentedJSON()
      try take(Array("{\n  \"book\" : ".utf8))
      try take(json.text(ResultBook(book.options), level: 1))
      try take(Array(",\n  \"chapters\" : [\n".utf8))
      for (place, chapter) in book.chapters.enumerated() {
        try take(Array((place == 0 ? "    " : ",\n    ").utf8))
        let title = book.title(ofChapter: chapter.chapter.source.slug).text
        try take(json.text(ResultChapter(chapter, title: title), level: 2))
      }
      try take(Array("\n  ],\n  \"findings\" : ".utf8))
      try take(json.text(findings.map(ResultFinding.init), level: 1))
      try take(Array(",\n  \"labels\" : ".utf8))
      try take(json.text(book.index.targets.mapValues(ResultLabel.init), level: 1))
      try take(Array(",\n  \"verdicts\" : ".utf8))
      try take(json.text(verdicts, level: 1))
      try take(Array(",\n  \"version\" : \(Self.version)\n}\n".utf8))
    }
  }

  private var verdicts: [String: Int] {
    var verdicts = Dictionary(uniqueKeysWithValues: Verdict.allCases.map { ($0.rawValue, 0) })
    for claim in book.chapters.lazy.flatMap(\.claims) {
      verdicts[claim.verdict.rawValue, default: 0] += 1
    }
    return verdicts
  }
}

struct ResultBook: Encodable {
  var title: String
  var author: String?
  var description: String?
  var language: String

  init(_ options: BookOptions) {
    title = options.title
    author = options.author
    description = options.description
    language = options.language
  }
}

struct ResultLabel: Encodable {
  var kind: LabelTarget.Kind
  var noun: String
  var number: String
  var chapter: String
  var fragment: String
  var title: String

  init(_ target: LabelTarget) {
    kind = target.kind
    noun = target.noun
    number = target.number
    chapter = target.chapter
    fragment = target.fragment
    title = target.title
  }
}

struct ResultFinding: Encodable {
  var rule: Rule
  var severity: Severity
  var path: String?
  var line: Int?
  var column: Int?
  var summary: String
  var explanation: String?
  var fix: String?

  init(_ finding: Diagnostic) {
    rule = finding.rule
    severity = finding.severity
    path = finding.path
    line = finding.range?.start.line
    column = finding.range?.start.column
    summary = finding.summary
    explanation = finding.explanation
    fix = finding.fix
  }
}
