// The block nodes of a chapter. Every node carries its place; renderers switch over all cases.

/// A block of a chapter.
public indirect enum Block: Sendable, Equatable {
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

  public struct Heading: Sendable, Equatable {
    public var level: Int
    public var content: [Inline]
    /// The fragment that links point to: from `{#sec-x}` or the text, unique in the chapter.
    public var identifier: String
    /// The label of `{#sec-x}`, when there is one.
    public var label: String?
    public var range: SourceRange

    public init(
      level: Int, content: [Inline], identifier: String, label: String? = nil, range: SourceRange
    ) {
      self.level = level
      self.content = content
      self.identifier = identifier
      self.label = label
      self.range = range
    }
  }

  public struct List: Sendable, Equatable {
    /// The number of the first item of an ordered list; nil for bullets.
    public var start: Int?
    public var isTight: Bool
    public var items: [Item]
    public var range: SourceRange

    public struct Item: Sendable, Equatable {
      /// The state of a task list item's box; nil for an ordinary item.
      public var isDone: Bool?
      public var blocks: [Block]
      public var range: SourceRange

      public init(isDone: Bool? = nil, blocks: [Block], range: SourceRange) {
        self.isDone = isDone
        self.blocks = blocks
        self.range = range
      }
    }

    public init(start: Int?, isTight: Bool, items: [Item], range: SourceRange) {
      self.start = start
      self.isTight = isTight
      self.items = items
      self.range = range
    }
  }

  public struct PipeTable: Sendable, Equatable {
    public enum Alignment: String, Sendable { case left, center, right }
    public var header: [[Inline]]
    public var alignments: [Alignment?]
    public var rows: [[[Inline]]]
    /// From a `: Caption {#tbl-x}` line under the table.
    public var caption: [Inline]
    public var label: String?
    public var range: SourceRange

    public init(
      header: [[Inline]], alignments: [Alignment?], rows: [[[Inline]]], caption: [Inline] = [],
      label: String? = nil, range: SourceRange
    ) {
      self.header = header
      self.alignments = alignments
      self.rows = rows
      self.caption = caption
      self.label = label
      self.range = range
    }
  }

  public struct CodeBlock: Sendable, Equatable {
    /// The whole info string; its first word is the language.
    public var info: String
    public var text: String
    /// Where the first byte of `text` stands.
    public var textStart: SourcePosition
    public var range: SourceRange

    /// The first word of the info string; empty when there is none.
    public var language: String {
      info.split(whereSeparator: \.isWhitespace).first.map(String.init) ?? ""
    }

    public init(info: String, text: String, textStart: SourcePosition, range: SourceRange) {
      self.info = info
      self.text = text
      self.textStart = textStart
      self.range = range
    }
  }

  public struct DisplayMath: Sendable, Equatable {
    public var tex: String
    /// Where the first byte of `tex` stands.
    public var texStart: SourcePosition
    /// The column at which each line of `tex` begins; empty where lines after the first begin at 1.
    public var columns: [Int]
    /// The label of `{#eq-x}`; labelled equations are numbered.
    public var label: String?
    public var range: SourceRange

    public init(
      tex: String, texStart: SourcePosition, columns: [Int] = [], label: String? = nil,
      range: SourceRange
    ) {
      self.tex = tex
      self.texStart = texStart
      self.columns = columns
      self.label = label
      self.range = range
    }
  }

  public struct Figure: Sendable, Equatable {
    public var source: String
    /// The text alternative; empty is an error that checking reports.
    public var alt: String
    public var caption: [Inline]
    /// The advisory title of the image; mostly empty.
    public var title: String
    public var label: String?
    public var range: SourceRange

    public init(
      source: String, alt: String, caption: [Inline], title: String = "", label: String? = nil,
      range: SourceRange
    ) {
      self.source = source
      self.alt = alt
      self.caption = caption
      self.title = title
      self.label = label
      self.range = range
    }
  }

  public struct Container: Sendable, Equatable {
    public var kind: ContainerKind
    public var title: [Inline]
    /// Where the heading stands that is the title; nil when an attribute is, or nothing.
    public var titleRange: SourceRange?
    public var label: String?
    public var blocks: [Block]
    public var range: SourceRange

    public init(
      kind: ContainerKind, title: [Inline], titleRange: SourceRange? = nil, label: String? = nil,
      blocks: [Block], range: SourceRange
    ) {
      self.kind = kind
      self.title = title
      self.titleRange = titleRange
      self.label = label
      self.blocks = blocks
      self.range = range
    }
  }
}

/// The kinds of alert that Git hosts know.
public enum AlertKind: String, Sendable, CaseIterable {
  case note, tip, important, warning, caution
}

/// The kinds of titled container; the raw value is the prefix of their labels, as in Quarto.
public enum ContainerKind: String, Sendable, CaseIterable {
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
  public var alert: AlertKind? { AlertKind(rawValue: "\(self)") }

  /// The class that names it: `proof`, `callout-tip`.
  public var className: String { alert == nil ? "\(self)" : "callout-\(self)" }
}

extension Block {
  public var range: SourceRange {
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
