// `results.json`: everything that was computed and checked, for programs.
//
// Keys are sorted and nothing depends on the machine or the time, so the file can be committed and
// compared. Numbers that JSON lacks are the strings `inf`, `-inf` and `nan`.
//
//   version      of this format; readers refuse a higher one
//   book         title, author, description, language
//   chapters[]   path, slug, number, title
//     cells[]      line, endLine, kind (block | value | claim), outcome (done | failed | notRun |
//                  skipped), label, failure {kind, message, details, line}, expectedError, outputs[]
//       outputs[]    kind (text | value | tex | table | figure | claim) and what it names:
//                    text; value {value, text, tex}; tex; table; figure {title, summary, x, y,
//                    layers[] {kind, name, count}}; claim (an identifier)
//     claims[]     identifier, statement, source, operation, left, right, written, tolerance,
//                  residual, verdict, remarks, cases, proves, cell (index), line, column
//     coverage     equations and numerals: covered, total, uncovered[] {text, line}
//   labels       by label: kind, noun, number, chapter, fragment, title
//   findings[]   rule, severity, path, line, column, summary, explanation, fix
//   verdicts     counts of claims by verdict

import BookRecords
import FoundationEssentials

/// The results of a book as data.
struct ResultsReport {
  static let version = 1

  private let contents: Contents

  init(_ book: CheckedBook, renderingFindings: [Diagnostic]) {
    let findings = book.diagnostics + book.chapters.flatMap(\.diagnostics) + renderingFindings
    var verdicts = Dictionary(uniqueKeysWithValues: Verdict.allCases.map { ($0.rawValue, 0) })
    for claim in book.chapters.flatMap(\.claims) {
      verdicts[claim.verdict.rawValue, default: 0] += 1
    }
    contents = Contents(
      version: Self.version, book: ResultBook(book.options),
      chapters: book.chapters.map(ResultChapter.init),
      labels: book.index.targets.mapValues(ResultLabel.init),
      findings: findings.sorted(by: Diagnostic.precedes).map(ResultFinding.init),
      verdicts: verdicts)
  }

  func file() -> Report.File {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    do {
      return Report.File(path: "results.json", bytes: Array(try encoder.encode(contents)) + [10])
    } catch {
      // Every value of the contents has a form in JSON.
      preconditionFailure("The results do not encode: \(error)")
    }
  }

  private struct Contents: Encodable {
    var version: Int
    var book: ResultBook
    var chapters: [ResultChapter]
    var labels: [String: ResultLabel]
    var findings: [ResultFinding]
    var verdicts: [String: Int]
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
