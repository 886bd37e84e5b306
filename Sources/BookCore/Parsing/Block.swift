// The block nodes of a chapter. Every node carries its place; renderers switch over all cases.

/// A block of a chapter.
indirect enum Block: Sendable, Equatable {
  case heading(Heading)
  case paragraph([Inline], SourceRange)
  case quote([Block], SourceRange)
  /// `> [!NOTE]` and its kin.
  case alert(AlertKind, [Block], SourceRange)
  case list(List)
  case table(PipeTable)
  case code(CodeBlock)
  /// A `swift-math` block.
  case cell(Cell)
  /// `$$…$$` or a ```` ```math ```` fence.
  case math(DisplayMath)
  /// An image that stands alone in its paragraph: a figure.
  case figure(Figure)
  /// A theorem, definition, proof, exercise, callout, …: `::: {#thm-x}` … `:::`.
  case container(Container)
  /// Raw HTML, the only thing that reaches a page unescaped.
  case html(String, SourceRange)
  case thematicBreak(SourceRange)

  struct Heading: Sendable, Equatable {
    var level: Int
    var content: [Inline]
    /// The fragment that links point to: from `{#sec-x}` or the text, unique in the chapter.
    var identifier: String
    /// The label of `{#sec-x}`, when there is one.
    var label: String?
    var range: SourceRange
  }

  struct List: Sendable, Equatable {
    /// The number of the first item of an ordered list; nil for bullets.
    var start: Int?
    var isTight: Bool
    var items: [Item]
    var range: SourceRange

    struct Item: Sendable, Equatable {
      /// The state of a task list item's box; nil for an ordinary item.
      var isDone: Bool?
      var blocks: [Block]
      var range: SourceRange
    }
  }

  struct PipeTable: Sendable, Equatable {
    enum Alignment: String, Sendable { case left, center, right }
    var header: [[Inline]]
    var alignments: [Alignment?]
    var rows: [[[Inline]]]
    /// From a `: Caption {#tbl-x}` line under the table.
    var caption: [Inline] = []
    var label: String?
    var range: SourceRange
  }

  struct CodeBlock: Sendable, Equatable {
    /// The whole info string; its first word is the language.
    var info: String
    var text: String
    /// Where the first byte of `text` stands.
    var textStart: SourcePosition
    var range: SourceRange

    /// The first word of the info string; empty when there is none.
    var language: String {
      info.split(whereSeparator: \.isWhitespace).first.map(String.init) ?? ""
    }
  }

  struct DisplayMath: Sendable, Equatable {
    var tex: String
    /// Where the first byte of `tex` stands.
    var texStart: SourcePosition
    /// The column at which each line of `tex` begins; empty where lines after the first begin at 1.
    var columns: [Int] = []
    /// The label of `{#eq-x}`; labelled equations are numbered.
    var label: String?
    var range: SourceRange
  }

  struct Figure: Sendable, Equatable {
    var source: String
    /// The text alternative; empty is an error that checking reports.
    var alt: String
    var caption: [Inline]
    /// The advisory title of the image; mostly empty.
    var title = ""
    var label: String?
    var range: SourceRange
  }

  struct Container: Sendable, Equatable {
    var kind: ContainerKind
    var title: [Inline]
    /// Where the heading stands that is the title; nil when an attribute is, or nothing.
    var titleRange: SourceRange?
    var label: String?
    var blocks: [Block]
    var range: SourceRange
  }
}

/// The kinds of alert that Git hosts know.
enum AlertKind: String, Sendable, CaseIterable {
  case note, tip, important, warning, caution
}

/// The kinds of titled container; the raw value is the prefix of their labels, as in Quarto.
enum ContainerKind: String, Sendable, CaseIterable {
  case theorem = "thm"
  case lemma = "lem"
  case corollary = "cor"
  case proposition = "prp"
  case conjecture = "cnj"
  case definition = "def"
  case example = "exm"
  case exercise = "exr"
  case solution = "sol"
  case remark = "rem"
  case algorithm = "alg"
  case proof = "prf"
  case note = "nte"
  case tip
  case important = "imp"
  case warning = "wrn"
  case caution = "cau"

  /// The alert that it looks like; nil for mathematical kinds.
  var alert: AlertKind? { AlertKind(rawValue: "\(self)") }

  /// The class that names it: `proof`, `callout-tip`.
  var className: String { alert == nil ? "\(self)" : "callout-\(self)" }
}

extension Block {
  var range: SourceRange {
    switch self {
    case .heading(let node): node.range
    case .paragraph(_, let range), .quote(_, let range), .alert(_, _, let range): range
    case .html(_, let range), .thematicBreak(let range): range
    case .list(let node): node.range
    case .table(let node): node.range
    case .code(let node): node.range
    case .cell(let node): node.range
    case .math(let node): node.range
    case .figure(let node): node.range
    case .container(let node): node.range
    }
  }
}
