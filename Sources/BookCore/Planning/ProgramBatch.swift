// Programs of several chapters that one compiler process takes together: most of a small compilation
// is starting the compiler and loading the engine's module.

/// The programs of some chapters as functions of one program.
struct ProgramBatch: Sendable {
  /// By the order in the batch.
  let programs: [GeneratedProgram]

  /// That of a chapter compiled alone, which values of its types are printed with.
  static let moduleName = "Chapter"

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
    let outside = module.header + module.functions + module.types
    return "\(outside)\nfunc __chapter\(index)() throws {\(module.body)}\n"
  }
}
