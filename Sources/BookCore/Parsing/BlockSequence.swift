// Blocks beside each other while they are built, with the containers that are open among them.

/// The blocks so far, and the containers whose closing fence is still to come.
struct BlockSequence {
  /// A container whose closing fence is still to come, with the blocks before it.
  struct Open {
    var fence: ContainerFence
    var before: [Block]
  }

  private(set) var blocks: [Block] = []
  private(set) var open: [Open] = []
  /// How many containers were opened too deep inside others; their fences are passed over.
  private(set) var ignored = 0

  var last: Block? { blocks.last }

  /// The last block when it is a table without caption.
  var captionless: Block.PipeTable? {
    guard case .table(let table)? = blocks.last, table.caption.isEmpty else { return nil }
    return table
  }

  mutating func append(_ block: Block) { blocks.append(block) }

  mutating func replaceLast(with block: Block) { blocks[blocks.count - 1] = block }

  mutating func open(_ fence: ContainerFence) {
    open.append(Open(fence: fence, before: blocks))
    blocks = []
  }

  mutating func ignoreContainer() { ignored += 1 }

  /// Whether the closing fence here belongs to a container that was passed over.
  mutating func endsIgnored() -> Bool {
    guard ignored > 0 else { return false }
    ignored -= 1
    return true
  }

  /// Ends the innermost container: gives back its fence and blocks.
  mutating func close() -> (fence: ContainerFence, content: [Block])? {
    guard let container = open.popLast() else { return nil }
    defer { blocks = container.before }
    return (container.fence, blocks)
  }
}
