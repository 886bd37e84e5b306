// What a build always says, and single tests are not about.

@testable import BookCore

extension ChapterFiles {
  init(of book: BookFolder) throws(BookProblem) { try self.init(of: book, listed: []) }
}

extension PlanExecutor {
  init(
    toolchain: Toolchain, engine: EngineInstallation, cache: ResultCache, book: String,
    usesCache: Bool, machine: Machine
  ) {
    self.init(
      toolchain: toolchain, engine: engine, cache: cache, book: book, usesCache: usesCache,
      sandbox: .auto, machine: machine)
  }
}

extension BookIndex {
  init(targets: [String: LabelTarget] = [:]) {
    self.init(
      targets: targets, bibliography: Bibliography(), anchors: [:],
      reportFiles: ReportFiles(of: []))
  }

  /// The index of chapters without BibTeX files.
  static func build(_ chapters: [Chapter]) -> (index: BookIndex, diagnostics: [Diagnostic]) {
    build(chapters, readFile: { _ in nil })
  }
}

extension ReferenceChecker {
  /// A checker in a book in which every file is there.
  init(chapter: Chapter, index: BookIndex, holdsFile: @escaping (String) -> Bool = { _ in true }) {
    self.init(
      chapter: chapter, index: index, fileExists: { _ in true }, holdsFile: holdsFile,
      leadsOut: { _ in false }, claims: [])
  }
}

extension CheckedBook {
  /// A whole book without findings of its own.
  init(options: BookOptions, chapters: [CheckedChapter], index: BookIndex) {
    self.init(
      options: options, chapters: chapters, contents: chapters.map(\.chapter), index: index,
      diagnostics: [])
  }
}

extension Typesetter {
  /// A typesetter of a text of which nothing is typeset yet.
  convenience init(_ engine: TypesettingEngine, macros: [String: String] = [:]) {
    self.init(engine, macros: macros, answers: TypesetAnswers())
  }
}

extension DriftComparison {
  static func compare(old: String, new: String) -> [DriftDifference] {
    compare(old: old, new: new, tolerance: defaultTolerance)
  }

  static func compareResults(
    old: String, new: String
  ) throws(MalformedResults) -> [DriftDifference] {
    try compareResults(old: old, new: new, chapterTolerances: [])
  }
}

extension Inline.Reference {
  /// `@label`, without brackets.
  init(label: String, range: SourceRange) {
    self.init(label: label, numberOnly: false, prefix: "", suffix: "", range: range)
  }
}
