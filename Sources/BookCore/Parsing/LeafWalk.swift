// All paragraphs and headings of a CommonMark tree with their texts.

/// A paragraph or heading.
struct Leaf {
  var node: Int
  var text: LeafText
}

/// Walks over a tree's containers, as deep as blocks are built.
struct LeafWalk {
  let tree: MarkupTree
  let lines: LineTable
  private(set) var leaves: [Leaf] = []

  static func leaves(of tree: MarkupTree, lines: LineTable) -> [Leaf] {
    var walk = LeafWalk(tree: tree, lines: lines)
    walk.visit(0, in: [])
    return walk.leaves
  }

  private init(tree: MarkupTree, lines: LineTable) {
    self.tree = tree
    self.lines = lines
  }

  private mutating func visit(_ parent: Int, in enclosures: [Enclosure]) {
    guard enclosures.count <= BlockBuilder.depthLimit else { return }
    for child in tree.children(of: parent) {
      let node = tree[child]
      switch node.kind {
      case .paragraph, .heading:
        leaves.append(Leaf(node: child, text: LeafText(of: node, in: enclosures, lines: lines)))
      case .blockQuote:
        visit(child, in: enclosures + [lines.quote(line: node.line - 1, in: enclosures)])
      case .item:
        visit(child, in: enclosures + [lines.item(line: node.line - 1, in: enclosures)])
      case .list: visit(child, in: enclosures)
      default: break
      }
    }
  }
}
