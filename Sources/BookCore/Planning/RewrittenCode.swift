// A block's code with the names of what the author's calls and operators mean.

/// The code of a block as the program has it: calls of `claim` name the very function that they mean,
/// and so do `≈` against literals. Each name has as many bytes as the author's, so that columns stay.
struct RewrittenCode {
  private(set) var bytes: [UInt8]
  /// The closures of properties that are single expressions.
  private(set) var bodies: [PropertyBody] = []

  /// - Parameter keepsNames: whether no call is renamed: for blocks that compile only so.
  init(_ map: CellMap, _ claims: BlockClaims, keepsNames: Bool, _ literals: LiteralOperators) {
    bytes = literals.rewritten(map.cell)
    guard !keepsNames else { return }
    for call in claims.calls {
      guard let name = call.claim.exactName else { continue }
      bytes.replaceSubrange(call.offset..<(call.offset + 5), with: name.utf8)
      if let closure = call.claim.closure {
        PropertyBody(closure, in: map.bytes, isCode: claims.isCode).map { bodies.append($0) }
      }
    }
  }
}
