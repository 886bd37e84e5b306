// Programs of several chapters that one compiler process takes together: most of a small compilation
// is starting the compiler and loading the engine's module.

/// The programs of some chapters as functions of one program.
struct ProgramBatch: Sendable {
  /// By the order in the batch.
  let programs: [GeneratedProgram]

  static let moduleName = "Chapters"

  /// The file of each chapter's function, and the one that calls the function it is told to.
  var files: [(name: String, source: String)] {
    let chapters = programs.enumerated().map { index, program in
      (name: "chapter\(index).swift", source: Self.function(index, program.modules[0]))
    }
    let cases = programs.indices.map { "case \($0): try __chapter\($0)()\n" }.joined()
    // The operators of chapters' own may be the same ones; each has functions for them in its file.
    let operators = Set(programs.flatMap { $0.modules[0].operators }).sorted()
      .map { $0 + "\n" }.joined()
    let main = "import BookRuntime\n\(operators)\nswitch __entry() {\n\(cases)default: break\n}\n"
    return chapters + [(name: "main.swift", source: main)]
  }

  private static func function(_ index: Int, _ module: GeneratedProgram.Module) -> String {
    "\(module.header)\(module.functions)\nfunc __chapter\(index)() throws {\(module.body)}\n"
  }
}

/// Which chapters may be functions of one program.
///
/// A chapter is a script: its variables are global and its declarations those of a module. In a
/// function variables and functions are local. Only chapters for which that is the same are taken: of
/// statements, variables and functions alone. What a function may do and a script may not is left to
/// scripts; what a function may not do does not compile, and is compiled again as a script.
struct BatchRules {
  /// The names of functions and types that every chapter sees.
  let visibleNames: Set<String>

  func accept(
    _ program: GeneratedProgram, cells: [Cell], outlines: [Int: SwiftOutline]
  ) -> Bool {
    program.modules.count == 1
      && cells.allSatisfy { accept(outlines[$0.index]) && Self.isPlain($0.code) }
  }

  private func accept(_ outline: SwiftOutline?) -> Bool {
    (outline?.items ?? []).allSatisfy { item in
      item.kind != .import && !item.returns && !item.awaits
        && (isOwnFunction(item) || isOwnVariable(item) || item.isSelfContained)
    }
  }

  /// A function whose name no visible module declares: a local function hides imported ones of its
  /// name, to which a global one is a further overload. Mangled names abbreviate words of the module's
  /// name, so that those are not looked for.
  private func isOwnFunction(_ item: SwiftOutline.Item) -> Bool {
    item.isFunction && !item.names.isEmpty
      && item.names.allSatisfy { name in
        !visibleNames.contains(name)
          && !["Math", "Engine", "Book", "Runtime"].contains { name.contains($0) }
      }
  }

  /// Variables hide imported functions of their names everywhere; but what initialises a local one may
  /// still mean the function, and what initialises a global one may not.
  private func isOwnVariable(_ item: SwiftOutline.Item) -> Bool {
    item.declaresVariables && item.uses.isDisjoint(with: item.names)
  }

  /// Without attributes and directives, and without modifiers that mean something else in a function.
  private static func isPlain(_ code: String) -> Bool {
    let bytes = Array(code.utf8)
    return SwiftTokens(bytes).tokens.allSatisfy { token in
      switch token.kind {
      case .mark(UInt8(ascii: "#")), .mark(UInt8(ascii: "@")): false
      case .word: !modifiers.contains(bytes.string(token.range))
      default: true
      }
    }
  }

  private static let modifiers: Set<String> = [
    "lazy", "weak", "unowned", "static", "private", "fileprivate", "internal", "package", "public",
    "open", "nonisolated", "isolated", "async", "await",
  ]
}
