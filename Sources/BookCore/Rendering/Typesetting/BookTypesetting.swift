// Where the texts of a book are typeset: the engine, and the cache with what it made before.

/// Gives each text its typesetter, and keeps what that made.
struct BookTypesetting: Sendable {
  let engine: TypesettingEngine
  private let cache: any RenderingCache
  private let book: String
  private let severities: SeverityRules
  /// Whether code is shown highlighted in any report.
  private let highlights: Bool

  /// A text of the book. What its pieces become is kept under its name.
  enum Text: Hashable {
    /// What the author wrote in a chapter; the path of its file.
    case chapter(String)
    /// What a chapter's cells put out.
    case outputs(String)
    /// The list of references.
    case references
  }

  init(_ options: RenderingOptions) {
    engine = TypesettingEngine(options.installation)
    cache = options.cache
    book = options.bookPath
    severities = options.severities
    highlights = options.formats.contains(.html)
  }

  /// A typesetter for texts with the same macros.
  func typesetter(for texts: [Text], macros: [String: String]) -> Typesetter {
    var answers = TypesetAnswers()
    for text in texts {
      if let bytes = cache.lookup(key(of: text, macros)) { answers.add(TypesetAnswers(bytes)) }
    }
    return Typesetter(engine, macros: macros, answers: answers)
  }

  /// Typesets all pieces of a text and keeps them; the formulas that do not parse.
  func typeset(
    _ pieces: [PlacedPiece], of text: Text, in chapter: Chapter
  ) -> [Diagnostic] {
    let macros = chapter.options.macros
    let typesetter = typesetter(for: [text], macros: macros)
    var findings: [Diagnostic] = []
    for piece in pieces {
      switch piece.piece {
      case .code(let code, let language):
        if highlights { _ = typesetter.highlighted(code, language: language) }
      case .formula(let tex, let isDisplay):
        do throws(FormulaError) {
          _ = try typesetter.formula(tex, isDisplay: isDisplay)
        } catch {
          let place = piece.start?.advanced(
            over: tex.utf16.prefix(error.offset), columns: piece.columns)
          var finding = Diagnostic.formula(error, at: place, path: chapter.source.path)
          finding.fix = finding.fix ?? Self.labelAdvice(error, tex, isDisplay: isDisplay)
          findings.append(finding)
        }
      }
    }
    keep(typesetter.answers, of: text, macros)
    return severities.applied(to: findings)
  }

  /// Where the label of an equation belongs, when it stands in it, as in LaTeX, or before the dollar signs.
  private static func labelAdvice(_ error: FormulaError, _ tex: String, isDisplay: Bool) -> String?
  {
    let isLabel =
      error.message.hasSuffix("control sequence: \\label")
      || error.message.hasSuffix("got '#'") && tex.contains("{#eq-")
    return isDisplay && isLabel ? "write {#eq-name} behind the closing $$, in its line" : nil
  }

  func keep(_ answers: TypesetAnswers, of text: Text, _ macros: [String: String]) {
    if answers.isOutdated { cache.store(answers.bytes, for: key(of: text, macros)) }
  }

  /// All that determines what a piece becomes, and whose pieces they are.
  private func key(of text: Text, _ macros: [String: String]) -> String {
    let definitions = macros.sorted { $0.key < $1.key }.map { "\($0.key)\n\($0.value)" }
    return (["answers 1", engine.identity, book, "\(text)"] + definitions).joined(separator: "\0")
  }
}

/// A piece and where it begins; outputs have no place in the text.
struct PlacedPiece: Equatable {
  var piece: TypesetPiece
  var start: SourcePosition?
  /// The column at which each of its lines begins; empty where lines after the first begin at 1.
  var columns: [Int] = []
}

extension Diagnostic {
  /// A formula that is not typeset.
  static func formula(
    _ error: FormulaError, at place: SourcePosition?, path: String
  ) -> Diagnostic {
    let words =
      switch error.kind {
      case .doesNotParse: "does not parse"
      case .cannotBeShown: "cannot be shown"
      case .engineFailed: "was not typeset"
      }
    return Diagnostic(
      error.kind == .engineFailed ? .typesetting : .badMath, path: path,
      range: place.map { SourceRange($0, $0) }, "Formula \(words): \(error.message)")
  }
}
