// What a chapter asks to be executed: blocks, values in prose, checked numbers in prose.

/// A piece of Swift in a chapter, with where it stands.
struct Cell: Sendable, Equatable {
  /// What the author wrote it as.
  enum Kind: Sendable, Equatable {
    /// A fenced `swift-math` block.
    case block
    /// `` `{swift-math} expression` `` in prose: replaced by the value.
    case value
    /// A link with the scheme `claim:`: `written` is the link's text, checked against the value.
    case claim(written: String)
  }

  /// The cell's place in the order of the document, from 0. Set once the whole chapter is read.
  var index = 0
  var kind: Kind
  /// The Swift code, option lines left out.
  var code: String
  /// Where the first byte of `code` stands in the chapter.
  var codeStart: SourcePosition
  /// The column at which each line of `code` starts in the chapter; lines of a quote may differ.
  /// Only for blocks; an inline expression is one line.
  var columns: [Int] = []
  /// The whole construct: fence to fence, or the inline element.
  var range: SourceRange
  var options = CellOptions()
  /// How numbers of a value in prose are written; nil is `.automatic`.
  var format: ValueFormat?
  /// The text output that an `output` fence right after the block pins.
  var pinned: PinnedOutput?
}

extension Cell {
  /// Whether its code is on the page.
  var showsCode: Bool { options.include && options.echo != .hidden }
  /// Whether all that it puts out is on the page.
  var showsOutput: Bool { options.include && options.output }
  /// Whether there is anything of it on the page, if it puts out something.
  var isShown: Bool { showsCode || showsOutput }
}

/// The text of an `output` fence, compared with what the block before it prints and shows.
struct PinnedOutput: Sendable, Equatable {
  var text: String
  /// Where the first byte of the text stands.
  var start: SourcePosition
  var range: SourceRange
}
