// The places inside chapters that links may lead to.

/// Gathers the fragments of chapters: headings, labels, and ids in raw HTML.
enum Anchors {
  static func byPath(_ chapters: [Chapter]) -> [String: Set<String>] {
    var anchors: [String: Set<String>] = [:]
    for chapter in chapters {
      var found: Set<String> = []
      var walker = ChapterWalker()
      walker.onBlock = { found.formUnion(names(of: $0)) }
      walker.onInline = { inline in
        if case .html(let markup, _) = inline { found.formUnion(RawMarkup.anchors(in: markup)) }
      }
      walker.walk(chapter)
      anchors[chapter.source.path] = found
    }
    return anchors
  }

  private static func names(of block: Block) -> [String] {
    switch block {
    case .heading(let heading): [heading.identifier]
    case .math(let math): math.label.map { [$0] } ?? []
    case .figure(let figure): figure.label.map { [$0] } ?? []
    case .table(let table): table.label.map { [$0] } ?? []
    case .container(let container): container.label.map { [$0] } ?? []
    case .cell(let cell): cell.options.label.map { [$0] } ?? []
    case .html(let markup, _): RawMarkup.anchors(in: markup)
    case .paragraph, .quote, .alert, .list, .code, .thematicBreak: []
    }
  }
}
