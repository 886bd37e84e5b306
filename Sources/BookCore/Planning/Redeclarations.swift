// Variables that are declared again from what they were, `let x = x + 1`, or after it was used.

/// The statements of a block that declare a known name again where the earlier one is still in use.
///
/// In a module all uses of a name mean one variable. So a further module begins before a statement
/// that declares a name which the block has used for the earlier variable.
///
/// A global variable cannot be initialised from another one of its name. So the statement declares a
/// variable of another name while the earlier one is still in sight, and the module after it declares
/// the name again: `let __2_x = x + 1`, then `let x = __2_x`.
struct Redeclarations {
  private let items: [SwiftOutline.Item]
  private let known: Set<String>
  private let code: [UInt8]
  /// Whether a scope begins instead of a module: in it a variable may be initialised from an outer one
  /// of its name.
  private let opensScopes: Bool
  private var beginnings: Set<Int> = []

  /// - Parameter known: the names that blocks before have declared.
  init(_ outline: SwiftOutline, known: Set<String>, code: [UInt8], opensScopes: Bool) {
    self.opensScopes = opensScopes
    items = outline.items
    self.known = known
    self.code = code
    var used: Set<String> = []
    for index in items.indices {
      let names = known.intersection(items[index].names)
      if redeclares(index) {
        used = []
      } else if items[index].declaresVariables, !used.isDisjoint(with: names) {
        beginnings.insert(index)
        used = []
      }
      used.formUnion(items[index].uses)
    }
  }

  /// Whether a module begins before an item.
  func beginsModule(_ index: Int) -> Bool {
    beginnings.contains(index) || opensScopes && redeclares(index)
  }

  /// The items that a module declares which begins before one of them.
  func itemsOfModule(_ start: Int) -> ArraySlice<SwiftOutline.Item> {
    items[start...start] + items(from: start + 1)
  }

  /// The items from one on that its module declares.
  func items(from start: Int) -> ArraySlice<SwiftOutline.Item> {
    let end =
      items.indices.first { $0 >= start && redeclares($0) || $0 > start && beginsModule($0) }
      ?? items.endIndex
    return items[min(start, end)..<end]
  }

  /// What an item that redeclares names begins with instead, where that ends in the code, and the
  /// variables that it declares; nil for other items.
  func beginning(
    of index: Int, in module: Int
  ) -> (text: String, end: Int, variables: [String])? {
    guard !opensScopes, redeclares(index), let end = patternEnd(items[index]) else { return nil }
    var text = ""
    var place = items[index].start
    for (name, start) in zip(items[index].names, items[index].namePlaces) {
      text += String(decoding: code[place..<start], as: UTF8.self) + Self.hidden(name, module)
      place = start + name.utf8.count
    }
    return (text, end, items[index].names.map { Self.hidden($0, module) })
  }

  /// The declarations that give the values their names; nil for an item that redeclares none.
  func declarations(of index: Int, in module: Int) -> String? {
    guard !opensScopes, redeclares(index) else { return nil }
    let keyword = code.has("var", at: items[index].start) ? "var" : "let"
    return items[index].names.map { "\(keyword) \($0) = \(Self.hidden($0, module))\n" }.joined()
  }

  private static func hidden(_ name: String, _ module: Int) -> String { "__\(module + 1)_\(name)" }

  private func redeclares(_ index: Int) -> Bool {
    let item = items[index]
    return item.declaresVariables && item.isExecuted && patternEnd(item) != nil
      && !known.isDisjoint(with: item.uses.intersection(item.names))
  }

  /// Where the names of a declaration end that stand on one line before its value; nil for another.
  private func patternEnd(_ item: SwiftOutline.Item) -> Int? {
    guard item.names.count == item.namePlaces.count, let name = item.names.last,
      let last = item.namePlaces.last, item.start < last,
      code.has("let", at: item.start) || code.has("var", at: item.start)
    else { return nil }
    let end = last + name.utf8.count
    let isPlain = code[item.start..<end].allSatisfy {
      $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "=")
    }
    return isPlain && code[last..<end].elementsEqual(name.utf8) ? end : nil
  }
}
