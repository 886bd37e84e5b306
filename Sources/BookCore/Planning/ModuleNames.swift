// What a module of a chapter declares, and how later ones import it.

/// The names that a module declares at its top level.
struct ModuleNames {
  /// By the name, the keyword that imports it.
  private var keywords: [String: String] = [:]
  /// Whether it declares something that no import can name: operators, and what stands under
  /// conditions of the compiler's.
  var hasOthers = false

  init() {}

  init(_ items: some Sequence<SwiftOutline.Item>) {
    for item in items {
      for name in item.names { keywords[name] = item.keyword }
      if item.isFunction, item.names.isEmpty { hasOthers = true }
    }
  }

  func overlaps(_ other: ModuleNames) -> Bool {
    other.keywords.keys.contains { keywords[$0] != nil }
  }

  /// A variable or a type hides an imported one; a function of another type would not.
  private func declaresFunction(_ name: String) -> Bool { keywords[name] == "func" }

  /// Adds a variable that the program declares for itself.
  mutating func add(variable name: String) { keywords[name] = "var" }

  func contain(anyOf names: Set<String>) -> Bool { names.contains { keywords[$0] != nil } }

  mutating func add(_ other: ModuleNames) {
    keywords.merge(other.keywords) { $1 }
    hasOthers = hasOthers || other.hasOthers
  }

  /// The imports of a chapter's modules, from the first on, into one that comes after them. Two modules
  /// that declare one name would make it ambiguous for a third, and functions of two types would
  /// overload each other: of a module that a later one has shadowed a name of, only the other names
  /// are imported. Where those cannot be named, the later ones are, which then win.
  static func imports(
    of modules: [ModuleNames], named names: [String], into own: ModuleNames
  ) -> String {
    var text = ""
    for (index, module) in modules.enumerated() {
      let later = modules[(index + 1)...]
      let shadowed = module.keywords.keys.filter { name in
        own.declaresFunction(name) || later.contains { $0.keywords[name] != nil }
      }
      if shadowed.isEmpty || module.hasOthers { text += "@testable import \(names[index])\n" }
      if shadowed.isEmpty { continue }
      if module.hasOthers {
        for name in shadowed.sorted() {
          guard !own.declaresFunction(name),
            let last = modules.lastIndex(where: { $0.keywords[name] != nil })
          else { continue }
          text += modules[last].importStatement(of: name, from: names[last])
        }
      } else {
        for name in module.keywords.keys.sorted() where !shadowed.contains(name) {
          text += module.importStatement(of: name, from: names[index])
        }
      }
    }
    return text
  }

  private func importStatement(of name: String, from module: String) -> String {
    "@testable import \(keywords[name] ?? "var") \(module).\(name)\n"
  }
}

extension SwiftOutline.Item {
  /// The keyword of an import of what it declares.
  fileprivate var keyword: String {
    switch declarationKind {
    case "func_decl": "func"
    case "struct_decl": "struct"
    case "class_decl": "class"
    case "enum_decl": "enum"
    case "protocol": "protocol"
    case "typealias": "typealias"
    default: "var"
    }
  }
}
