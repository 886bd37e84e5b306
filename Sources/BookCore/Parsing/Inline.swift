// The inline nodes of a chapter. Renderers switch over all cases.

/// A piece of running text.
public indirect enum Inline: Sendable, Equatable {
  case text(String)
  case softBreak
  case lineBreak
  case code(String)
  case emphasis([Inline])
  case strong([Inline])
  case strikethrough([Inline])
  case link(Link)
  case image(Image)
  /// Raw HTML, the only thing that reaches a page unescaped.
  case html(String, SourceRange)
  /// `$…$`
  case math(InlineMath)
  /// A value or a checked number: a cell of kind `value` or `claim`; `content` is what the author
  /// wrote as the claim's text (empty for a value).
  case cell(Cell, content: [Inline])
  /// `@eq-x`, `[-@fig-x]`
  case reference(Reference)
  /// `[@key]`, `[see @key, p. 3; @other]`
  case citation([Citation], SourceRange)
  /// `[^name]`
  case footnote(name: String, SourceRange)

  public struct Link: Sendable, Equatable {
    public var destination: String
    public var title: String
    public var content: [Inline]
    public var range: SourceRange

    public init(destination: String, title: String, content: [Inline], range: SourceRange) {
      self.destination = destination
      self.title = title
      self.content = content
      self.range = range
    }
  }

  public struct Image: Sendable, Equatable {
    public var source: String
    public var title: String
    public var alt: String
    public var range: SourceRange

    public init(source: String, title: String, alt: String, range: SourceRange) {
      self.source = source
      self.title = title
      self.alt = alt
      self.range = range
    }
  }

  public struct InlineMath: Sendable, Equatable {
    public var tex: String
    /// Where the first byte of `tex` stands.
    public var texStart: SourcePosition
    /// The column at which each line of `tex` begins; empty where lines after the first begin at 1.
    public var columns: [Int]
    public var range: SourceRange

    public init(
      tex: String, texStart: SourcePosition, columns: [Int] = [], range: SourceRange
    ) {
      self.tex = tex
      self.texStart = texStart
      self.columns = columns
      self.range = range
    }
  }

  public struct Reference: Sendable, Equatable {
    public var label: String
    /// `[-@fig-x]` shows the number alone.
    public var numberOnly: Bool
    /// The words before it in its brackets; they stand in the text before this node too.
    public var prefix: String
    /// The words after it in its brackets, with the space or comma that they begin with; they stand
    /// in the text after this node too.
    public var suffix: String
    /// The brackets with all that they enclose, where there are some.
    public var range: SourceRange

    public init(
      label: String, numberOnly: Bool = false, prefix: String = "", suffix: String = "",
      range: SourceRange
    ) {
      self.label = label
      self.numberOnly = numberOnly
      self.prefix = prefix
      self.suffix = suffix
      self.range = range
    }
  }

  public struct Citation: Sendable, Equatable {
    public var key: String
    public var prefix: String
    /// What follows the key, with the comma that it may begin with.
    public var suffix: String
    /// `[-@key]` shows the year alone, for sentences that name the authors.
    public var yearOnly: Bool
    /// Where the key stands, with its `@`.
    public var range: SourceRange

    public init(
      key: String, prefix: String = "", suffix: String = "", yearOnly: Bool = false,
      range: SourceRange
    ) {
      self.key = key
      self.prefix = prefix
      self.suffix = suffix
      self.yearOnly = yearOnly
      self.range = range
    }
  }
}
