// Stage 2: a chapter's text to its blocks, cells and options.

/// Parses chapters.
enum ChapterParser {
  /// The chapter with everything that later stages need; what is wrong with it is in the value.
  static func parse(
    _ source: ChapterSource, defaults: ChapterOptions = ChapterOptions()
  ) -> Chapter {
    let file = SourceText(source.text)
    var frontMatter = FrontMatterParser(path: source.path, source: file, defaults: defaults)
    let start = frontMatter.read()
    let places = Places(path: source.path, source: file)
    let work = WorkingText(MappedText(chapter: file.bytes, from: start))
    var builder = BlockBuilder(
      work: work, places: places, cellDefaults: frontMatter.options.cells)
    var chapter = chapter(source, frontMatter.options, &builder)
    chapter.textStart = places.position(start)
    readTexts(of: &chapter.options, &builder, at: places.range(0..<start))
    let findings =
      frontMatter.diagnostics + builder.diagnostics + misplacedTeX(work, places)
      + work.strayLabels.map { $0.diagnostic(at: places.range($0.origins), places.path) }
      + FootnoteCheck.diagnostics(
        path: source.path, footnotes: builder.footnotes, mentions: builder.footnoteMentions)
      + ElementBalance.diagnostics(chapter, file) + ConflictMarkers.diagnostics(chapter, file)
      + emptyChapter(source)
    chapter.diagnostics = findings.sorted(by: Diagnostic.precedes)
    return chapter
  }

  private static func chapter(
    _ source: ChapterSource, _ options: ChapterOptions, _ builder: inout BlockBuilder
  ) -> Chapter {
    var chapter = Chapter(source: source, options: options, blocks: builder.document())
    var named: Set<String> = []
    // Of several of one name the first counts; the others are findings.
    chapter.footnotes = builder.footnotes.filter { named.insert($0.name).inserted }
    chapter.cells = CellNumbering.number(&chapter.blocks, footnotes: &chapter.footnotes)
    return chapter
  }

  /// Reads the texts of the front matter as the text of the chapter is read.
  private static func readTexts(
    of options: inout ChapterOptions, _ builder: inout BlockBuilder, at place: SourceRange
  ) {
    options.titleContent = options.title.map { builder.optionText($0, at: place) }
    if let description = options.description, description.holdsCell {
      // A description is plain text; what looks like a claim in it is told like one in a title.
      _ = builder.optionText(description, at: place)
    }
  }

  /// A file without any text would be a page without any.
  private static func emptyChapter(_ source: ChapterSource) -> [Diagnostic] {
    guard source.text.allSatisfy({ $0.isWhitespace || $0 == "\u{FEFF}" }) else { return [] }
    let start = SourcePosition(line: 1, column: 1)
    return [
      Diagnostic(
        .emptyChapter, path: source.path, range: SourceRange(start, start), "Chapter without text",
        fix: "Write it, or remove the file")
    ]
  }

  /// Formulas that nothing closes, and TeX outside of formulas.
  static func misplacedTeX(_ work: WorkingText, _ places: Places) -> [Diagnostic] {
    let displays = work.unclosedMath.map { start in
      Diagnostic(
        .badMath, path: places.path, range: places.range(start..<start + 2),
        "Formula that is never closed",
        explanation: "A formula ends with $$ in the same paragraph, and has no blank line in it.",
        fix: "Add the closing $$, or write \\$\\$ for dollar signs")
    }
    let formulas = work.openFormulas.map { start in
      Diagnostic(
        .unclosedFormula, path: places.path, range: places.range(start..<start + 1),
        "Formula that is never closed",
        explanation: "A formula ends in its paragraph with a $ that has no blank before it and no "
          + "digit behind it.",
        fix: "Add the closing $, or write \\$ for a dollar sign")
    }
    return displays + formulas + work.strayTeX.map { $0.diagnostic(places) }
  }
}
