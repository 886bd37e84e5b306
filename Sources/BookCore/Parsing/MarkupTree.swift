// The CommonMark tree as Swift values: one flat array, so that no depth can overflow a stack.

/// A node of the CommonMark tree, with its place in the text that was parsed.
struct MarkupNode: Sendable {
  enum Kind: Sendable, Equatable {
    case document, blockQuote, item, paragraph, thematicBreak
    /// `start` is nil for bullets.
    case list(start: Int?, isTight: Bool)
    case heading(level: Int)
    case code(info: String)
    case html
    case text, softBreak, lineBreak, codeSpan, inlineHTML, emphasis, strong
    case link(destination: String, title: String)
    case image(destination: String, title: String)
    /// A kind that this version of the reader does not know, with the parser's name for it.
    case unknown(String)
  }

  var kind: Kind
  /// The text of a leaf.
  var literal: String
  /// Line and column from 1, in bytes. Exact for blocks; for inlines they are not used.
  var line: Int
  var column: Int
  var endLine: Int
  /// The index after the last node of this node's subtree.
  var end = 0
}

/// The nodes of a document in document order; node 0 is the document.
struct MarkupTree: Sendable {
  var nodes: [MarkupNode]

  subscript(index: Int) -> MarkupNode { nodes[index] }

  /// The indexes of a node's children.
  func children(of index: Int) -> Children { Children(tree: self, parent: index) }

  struct Children: Sequence, IteratorProtocol {
    private let tree: MarkupTree
    private var upcoming: Int
    private let end: Int

    init(tree: MarkupTree, parent: Int) {
      self.tree = tree
      upcoming = parent + 1
      end = tree.nodes[parent].end
    }

    mutating func next() -> Int? {
      guard upcoming < end else { return nil }
      defer { upcoming = tree.nodes[upcoming].end }
      return upcoming
    }
  }
}
