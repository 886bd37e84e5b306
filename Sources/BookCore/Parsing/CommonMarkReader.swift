// The only importer of libcmark: text in, Swift values out, C memory freed before it returns.

internal import CCMark

/// Reads CommonMark with the reference parser.
enum CommonMarkReader {
  /// How much of a tree is wanted.
  enum Extent { case blocks, everything }

  /// The tree of a text. Line ends are `\n`.
  static func read(_ text: [UInt8], _ extent: Extent = .everything) -> MarkupTree {
    let empty = MarkupTree(nodes: [])
    guard let parser = cmark_parser_new(CMARK_OPT_DEFAULT) else { return empty }
    defer { cmark_parser_free(parser) }
    text.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress else { return }
      cmark_parser_feed(parser, base.assumingMemoryBound(to: CChar.self), bytes.count)
    }
    guard let root = cmark_parser_finish(parser) else { return empty }
    defer { cmark_node_free(root) }
    guard let iterator = cmark_iter_new(root) else { return empty }
    defer { cmark_iter_free(iterator) }
    return MarkupTree(nodes: nodes(of: iterator, extent))
  }

  /// What a character reference such as `&eacute;` stands for; nil when there is none of that name.
  static func character(forReference reference: String) -> String? {
    let tree = read(Array(reference.utf8))
    let text = tree.nodes.filter { $0.kind == .text }.map(\.literal).joined()
    return text == reference || text.isEmpty ? nil : text
  }

  private static func nodes(of iterator: OpaquePointer, _ extent: Extent) -> [MarkupNode] {
    var nodes: [MarkupNode] = []
    var open: [Int] = []
    while true {
      let event = cmark_iter_next(iterator)
      if event == CMARK_EVENT_DONE { return nodes }
      guard let node = cmark_iter_get_node(iterator) else { return nodes }
      let type = cmark_node_get_type(node)
      if extent == .blocks, type.rawValue > CMARK_NODE_LAST_BLOCK.rawValue { continue }
      if event == CMARK_EVENT_EXIT {
        if let index = open.popLast() { nodes[index].end = nodes.count }
        continue
      }
      nodes.append(value(of: node))
      if isLeaf(node) {
        nodes[nodes.count - 1].end = nodes.count
      } else {
        open.append(nodes.count - 1)
      }
    }
  }

  private static func value(of node: OpaquePointer) -> MarkupNode {
    MarkupNode(
      kind: kind(of: node), literal: string(cmark_node_get_literal(node)),
      line: Int(cmark_node_get_start_line(node)), column: Int(cmark_node_get_start_column(node)),
      endLine: Int(cmark_node_get_end_line(node)))
  }

  private static func kind(of node: OpaquePointer) -> MarkupNode.Kind {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_DOCUMENT: .document
    case CMARK_NODE_BLOCK_QUOTE: .blockQuote
    case CMARK_NODE_LIST:
      .list(
        start: cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
          ? Int(cmark_node_get_list_start(node)) : nil,
        isTight: cmark_node_get_list_tight(node) != 0)
    case CMARK_NODE_ITEM: .item
    case CMARK_NODE_CODE_BLOCK: .code(info: string(cmark_node_get_fence_info(node)))
    case CMARK_NODE_HTML_BLOCK: .html
    case CMARK_NODE_PARAGRAPH: .paragraph
    case CMARK_NODE_HEADING: .heading(level: Int(cmark_node_get_heading_level(node)))
    case CMARK_NODE_THEMATIC_BREAK: .thematicBreak
    case CMARK_NODE_TEXT: .text
    case CMARK_NODE_SOFTBREAK: .softBreak
    case CMARK_NODE_LINEBREAK: .lineBreak
    case CMARK_NODE_CODE: .codeSpan
    case CMARK_NODE_HTML_INLINE: .inlineHTML
    case CMARK_NODE_EMPH: .emphasis
    case CMARK_NODE_STRONG: .strong
    case CMARK_NODE_LINK:
      .link(
        destination: string(cmark_node_get_url(node)), title: string(cmark_node_get_title(node)))
    case CMARK_NODE_IMAGE:
      .image(
        destination: string(cmark_node_get_url(node)), title: string(cmark_node_get_title(node)))
    default: .unknown(string(cmark_node_get_type_string(node)))
    }
  }

  /// The kinds for which the iterator makes no exit event.
  private static func isLeaf(_ node: OpaquePointer) -> Bool {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_HTML_BLOCK, CMARK_NODE_THEMATIC_BREAK, CMARK_NODE_CODE_BLOCK, CMARK_NODE_TEXT,
      CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK, CMARK_NODE_CODE, CMARK_NODE_HTML_INLINE:
      true
    default: false
    }
  }

  private static func string(_ text: UnsafePointer<CChar>?) -> String {
    text.map { String(cString: $0) } ?? ""
  }
}
