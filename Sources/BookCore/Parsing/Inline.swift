// The inline nodes of a chapter. Renderers switch over all cases.

/// A piece of running text.
package indirect enum Inline: Sendable, Equatable {
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

  package struct Link: Sendable, Equatable {
    package var destination: String
    package var title: String
    package var content: [Inline]
    package var range: SourceRange

    package init(destination: String, title: String, content: [Inline], range: SourceRange) {
      self.destination = destination
      self.title = title
      self.content = content
      self.range = range
    }
  }

  package struct Image: Sendable, Equatable {
    package var source: String
    package var title: String
    package var alt: String
    package var range: SourceRange

    package init(source: String, title: String, alt: String, range: SourceRange) {
      self.source = source
      self.title = title
      self.alt = alt
      self.range = range
    }
  }

  package struct InlineMath: Sendable, Equatable {
    package var tex: String
    /// Where the first byte of `tex` stands.
    package var texStart: SourcePosition
    package var range: SourceRange

    package init(tex: String, texStart: SourcePosition, range: SourceRange) {
      self.tex = tex
      self.texStart = texStart
      self.range = range
    }
  }

  package struct Reference: Sendable, Equatable {
    package var label: String
    /// `[-@fig-x]` shows the number alone.
    package var numberOnly: Bool
    /// The words before it in its brackets; they stand in the text before this node too.
    package var prefix: String
    /// The words after it in its brackets, with the space or comma that they begin with; they stand
    /// in the text after this node too.
    package var suffix: String
    /// The brackets with all that they enclose, where there are some.
    package var range: SourceRange

    package init(
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

  package struct Citation: Sendable, Equatable {
    package var key: String
    package var prefix: String
    /// What follows the key, with the comma that it may begin with.
    package var suffix: String
    /// `[-@key]` shows the year alone, for sentences that name the authors.
    package var yearOnly: Bool
    /// Where the key stands, with its `@`.
    package var range: SourceRange

    package init(
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
