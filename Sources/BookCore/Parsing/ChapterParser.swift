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
    let places = Places(path: source.path, source: file, text: text)
    var builder = BlockBuilder(tree: CommonMarkReader.read(text.bytes), places: places)
    var blocks = builder.blocks(of: 0, in: [])
    var footnotes: [Chapter.Footnote] = []
    let cells = CellNumbering.number(&blocks, footnotes: &footnotes)
    return Chapter(
      source: source, options: frontMatter.options, blocks: blocks, footnotes: footnotes,
      cells: cells,
      diagnostics: (frontMatter.diagnostics + builder.diagnostics).sorted(by: Diagnostic.precedes))
  }
}
