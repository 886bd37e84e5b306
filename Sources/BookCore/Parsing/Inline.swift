// The inline nodes of a chapter. Renderers switch over all cases.

/// A piece of running text.
indirect enum Inline: Sendable, Equatable {
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

  struct Link: Sendable, Equatable {
    var destination: String
    var title: String
    var content: [Inline]
    var range: SourceRange
  }

  struct Image: Sendable, Equatable {
    var source: String
    var title: String
    var alt: String
    var range: SourceRange
  }

  struct InlineMath: Sendable, Equatable {
    var tex: String
    /// Where the first byte of `tex` stands.
    var texStart: SourcePosition
    /// The column at which each line of `tex` begins; empty where lines after the first begin at 1.
    var columns: [Int] = []
    var range: SourceRange
  }

  struct Reference: Sendable, Equatable {
    var label: String
    /// `[-@fig-x]` shows the number alone.
    var numberOnly: Bool
    /// The words before it in its brackets; they stand in the text before this node too.
    var prefix: String
    /// The words after it in its brackets, with the space or comma that they begin with; they stand
    /// in the text after this node too.
    var suffix: String
    /// The brackets with all that they enclose, where there are some.
    var range: SourceRange
  }

  struct Citation: Sendable, Equatable {
    var key: String
    var prefix: String
    /// What follows the key, with the comma that it may begin with.
    var suffix: String
    /// `[-@key]` shows the year alone, for sentences that name the authors.
    var yearOnly: Bool
    /// Where the key stands, with its `@`.
    var range: SourceRange
  }
}
