// Stage 2: a chapter's text to its blocks, cells and options.

/// Parses chapters.
public enum ChapterParser {
  /// The chapter with everything that later stages need; what is wrong with it is in the value.
  public static func parse(
    _ source: ChapterSource, defaults: ChapterOptions = ChapterOptions()
  ) -> Chapter {
    let file = SourceText(source.text)
    var frontMatter = FrontMatterParser(path: source.path, source: file, defaults: defaults)
    let start = frontMatter.read()
    let text = MappedText(chapter: file.bytes, from: start)
    let places = Places(path: source.path, source: file)
    let work = WorkingText(text)
    var builder = BlockBuilder(
      work: work, places: places, cellDefaults: frontMatter.options.cells)
    var blocks = builder.document()
    var footnotes = builder.footnotes
    let cells = CellNumbering.number(&blocks, footnotes: &footnotes)
    var options = frontMatter.options
    options.titleContent = options.title.map {
      builder.optionText($0, at: places.range(0..<start))
    }
    if let description = options.description, description.holdsCell {
      // A description is plain text; what looks like a claim in it is told like one in a title.
      _ = builder.optionText(description, at: places.range(0..<start))
    }
    return Chapter(
      source: source, options: options, blocks: blocks, footnotes: footnotes, cells: cells,
      diagnostics: (frontMatter.diagnostics + builder.diagnostics
        + unclosedMath(work, places)
        + work.strayLabels.map { $0.diagnostic(at: places.range($0.origins), places.path) }
        + FootnoteCheck.diagnostics(
          path: source.path, footnotes: footnotes, mentions: builder.footnoteMentions))
        .sorted(by: Diagnostic.precedes))
  }

  /// What a chapter's front matter alone sets.
  static func options(of source: ChapterSource) -> ChapterOptions {
    var frontMatter = FrontMatterParser(
      path: source.path, source: SourceText(source.text), defaults: ChapterOptions())
    _ = frontMatter.read()
    return frontMatter.options
  }

  static func unclosedMath(_ work: WorkingText, _ places: Places) -> [Diagnostic] {
    work.unclosedMath.map { start in
      Diagnostic(
        .badMath, path: places.path, range: places.range(start..<start + 2),
        "Formula that is never closed",
        explanation: "A formula ends with $$ in the same paragraph, and has no blank line in it.",
        fix: "Add the closing $$, or write \\$\\$ for dollar signs")
    }
  }
}
