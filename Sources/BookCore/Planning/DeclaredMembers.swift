// What the extensions of a block declare for the types that they are of.

/// The members that a block's extensions declare, as far as their words tell.
struct DeclaredMembers {
  private(set) var names: Set<String> = []
  /// The types that get a further initialiser.
  private(set) var initialisedTypes: Set<String> = []
  private(set) var hasSubscript = false

  init(_ code: String, _ items: [SwiftOutline.Item]) {
    let bytes = Array(code.utf8)
    let extensions = items.ranges(in: bytes) { $0.declarationKind == "extension_decl" }
    guard !extensions.isEmpty else { return }
    var (type, last) = ("", "")
    for token in SwiftTokens(bytes).tokens
    where extensions.contains(where: { $0.contains(token.range.lowerBound) }) {
      let word = bytes.string(token.range)
      if last == "extension" { type = word }
      if Self.keywords.contains(last) { names.insert(word) }
      if word == "init" { initialisedTypes.insert(type) }
      if word == "subscript" { hasSubscript = true }
      last = word
    }
  }

  private static let keywords: Set<String> = ["func", "var", "let", "case", "typealias"]
}
