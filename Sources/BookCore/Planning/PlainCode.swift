// Code that means the same in a function, or in a scope, as in a script.

/// Code without attributes and directives, and without what means something else in a function or, in
/// a type, for the other chapters.
struct PlainCode {
  let isPlain: Bool

  /// - Parameter isInScope: Whether the code is to stand in a function or a scope; what stays in the
  ///   top level of a script must only leave nothing behind for the end of a scope.
  init(_ code: String, _ items: [SwiftOutline.Item], isInScope: Bool) {
    let bytes = Array(code.utf8)
    let types = items.ranges(in: bytes, where: \.isPlainDeclaration)
    var last = ""
    isPlain = SwiftTokens(bytes).tokens.allSatisfy { token in
      let word = bytes.string(token.range)
      defer { last = word }
      guard isInScope else { return word != "deinit" }
      let isInType = types.contains { $0.contains(token.range.lowerBound) }
      switch token.kind {
      case .mark(UInt8(ascii: "#")), .mark(UInt8(ascii: "@")): return false
      case .operator: return !(isInType && last == "func")
      case .word:
        return !(isInType ? Self.effects : Self.modifiers).contains(word)
      default: return true
      }
    }
  }

  private static let effects: Set<String> = [
    "nonisolated", "isolated", "async", "await", "deinit",
  ]

  private static let modifiers: Set<String> = [
    "lazy", "weak", "unowned", "static", "private", "fileprivate", "internal", "package", "public",
    "open", "nonisolated", "isolated", "async", "await",
  ]
}

extension String {
  /// Whether no function or type of this name is among some that mangled names tell. Those abbreviate
  /// words of the module's name, so that names with such words are not looked for.
  func isUnknown(among visibleNames: Set<String>) -> Bool {
    !visibleNames.contains(self)
      && !["Math", "Engine", "Book", "Runtime"].contains { contains($0) }
  }
}
