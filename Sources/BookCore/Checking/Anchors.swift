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
        if case .html(let markup, _) = inline { found.formUnion(ids(in: markup)) }
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
    case .html(let markup, _): ids(in: markup)
    case .paragraph, .quote, .alert, .list, .code, .thematicBreak: []
    }
  }

  /// The values of `id` and `name` attributes.
  private static func ids(in markup: String) -> [String] {
    markup.matches(of: /\b(?:id|name)\s*=\s*["']?([^"'\s>]+)/).map { String($0.1) }
  }
}
