// What of a chapter is typeset.

extension Chapter {
  /// The formulas and the code that the text shows, in its order.
  var typesetPieces: [PlacedPiece] {
    var pieces: [PlacedPiece] = []
    var walker = ChapterWalker()
    walker.onInline = { inline in
      guard case .math(let math) = inline else { return }
      pieces.append(
        PlacedPiece(
          piece: .formula(math.tex, isDisplay: false), start: math.texStart, columns: math.columns))
    }
    walker.onBlock = { block in
      switch block {
      case .math(let math):
        pieces.append(
          PlacedPiece(
            piece: .formula(math.tex, isDisplay: true), start: math.texStart, columns: math.columns)
        )
      case .code(let code):
        pieces += Self.code(code.text, language: code.language)
      case .cell(let cell) where cell.showsCode:
        pieces += Self.code(cell.code, language: "swift")
      default: break
      }
    }
    walker.walk(options.titleContent ?? [])
    walker.walk(self)
    return pieces
  }

  private static func code(_ text: String, language: String) -> [PlacedPiece] {
    language.isEmpty ? [] : [PlacedPiece(piece: .code(text.shownCode, language: language))]
  }
}

extension CheckedChapter {
  /// The formulas that the cells put out and the page shows.
  var outputPieces: [PlacedPiece] {
    cells.flatMap { cell -> [TypesetPiece] in
      guard case .block = cell.cell.kind else { return cell.inlineFormulas }
      return cell.cell.showsOutput ? cell.outputs.flatMap(\.formulas) : []
    }.map { PlacedPiece(piece: $0) }
  }
}

extension CheckedCell {
  /// What a value in running text is set as.
  fileprivate var inlineFormulas: [TypesetPiece] {
    guard case .value = cell.kind, case .value(let shown)? = outputs.first(where: \.isValue),
      let tex = shown.inlineTeX
    else { return [] }
    return [.formula(tex, isDisplay: false)]
  }
}

extension CheckedOutput {
  fileprivate var formulas: [TypesetPiece] {
    switch self {
    case .value(let shown): shown.tex.map { [.formula($0, isDisplay: true)] } ?? []
    case .tex(let tex): [.formula(tex, isDisplay: true)]
    case .table(let table):
      table.rows.joined().compactMap { $0.tex.map { .formula($0, isDisplay: false) } }
    case .text, .figure, .claim: []
    }
  }
}

extension String {
  /// Code as it is shown: without the line end that closes it.
  var shownCode: String { hasSuffix("\n") ? String(dropLast()) : self }
}
