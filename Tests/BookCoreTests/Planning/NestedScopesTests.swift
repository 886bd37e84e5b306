// Names that are declared again, as scopes: what is taken, and that it means what modules mean.

import Foundation
import Testing

@testable import BookCore

@Suite struct NestedScopesTests {
  /// A chapter's program, of blocks that a line `---` divides, in both forms.
  private struct Forms {
    let plan: ExecutionPlan
    let preferred: GeneratedProgram
    let modules: GeneratedProgram

    init(_ blocks: String) async throws {
      let text = blocks.components(separatedBy: "\n---\n")
        .map { "```swift-math\n\($0)\n```\n" }.joined(separator: "\n")
      let plan = TestBook.plan(text)
      let cells = plan.executedCells
      let outlines = try await ScratchFolder.with { folder in
        try await CompilerParser(toolchain: try Toolchain.locate(), folder: folder)
          .parse(cells, path: "a.md").outlines
      }
      self.plan = plan
      let source = ProgramSource(plan: plan, cells: cells, outlines: outlines)
      preferred = ProgramWriter.preferred(source) { ["exp"] }
      modules = ProgramWriter.write(source)
    }
  }

  @Test(arguments: [
    ("let x = 1\n---\nlet x = 2", true),
    ("let x = 1\n---\nlet x = x + 1", true),
    ("let x = 1\n---\nlet x = x + 1, y = 2", true),
    ("let x = 1\n---\nprint(x)\nlet x = 2", true),
    ("private var p = 1\nlet x = 1\n---\nlet x = 2", true),
    ("struct P {}\nlet x = 1\n---\nlet x = 2\nextension P: Hashable {}", true),
    ("func f() -> Int { 1 }\n---\nfunc f() -> Int { 2 }", true),
    ("let x = 1\n---\nlet x = 2\nstruct P { var y = 1 }", true),
    ("let x = 1", false),
    // What stands beside the scopes does not see what is in them.
    ("let x = 1\n---\nlet x = 2\nstruct P { var y: Int { x } }", false),
    ("struct P {}\n---\nstruct P { var y = 1 }", false),
    ("let P = 1\n---\nstruct P {}", false),
    // It is there for the blocks before too.
    ("let v = [1]\nprint(v.sum)\n---\nlet v = 2\nextension Int { var sum: Int { 0 } }", false),
    (
      "struct P { var x = 1 }\nlet p = P(x: 3)\n---\nlet p = 2\n"
        + "extension P { init(x: Int, y: Int) { self.x = x + y } }", false
    ),
    (
      "struct P { var x = 1 }\nlet p = 1\n---\nlet p = 2\n"
        + "extension P { init(y: Int) { x = y } }", true
    ),
    ("let v = 1\n---\nlet v = 2\nextension Int { subscript(i: String) -> Int { 0 } }", false),
    ("let v = exp(1)\n---\nlet v = 2\nstruct exp { var x = 1 }", false),
    // What a scope may not hold, or means otherwise.
    ("let x = 1\n---\nlet x = 2\nimport Foundation", false),
    ("let x = 1\n---\nlet x = 2\n@discardableResult func f() -> Int { 1 }", false),
    ("let x = 1\n---\nlet x = 2\nprivate let y = 1", false),
    ("let x = 1\n---\nlet x = 2\nfunc exp(_ x: Double?) -> Int { 1 }", false),
    ("let x = 1\n---\nlet x = 2\nlet exp = exp(1.0)", false),
    ("let x = 1\n---\nlet x = 2\nfunc + (a: Int, b: String) -> Int { a }", false),
    ("let x = 1\n---\nlet x = 2\ndefer { print(1) }", false),
    // The end of a scope would end the value.
    ("class C { deinit { print(1) } }\nlet x = 1\n---\nlet x = 2", false),
  ])
  func scopesOpenWhereTheyMeanTheSame(_ blocks: String, _ opens: Bool) async throws {
    #expect(try await Forms(blocks).preferred.opensScopes == opens)
  }

  @Test(arguments: [
    // Functions and closures keep what they saw.
    "var x = 1\nfunc old() -> Int { x += 10; return x }\n---\nvar x = old()\n"
      + "func new() -> Int { x += 1; return x }\n---\nprint(old(), new(), x, old())",
    "let x = [1, 2, 3]\nlet f = { x.count }\n---\nlet x = x.map { Double($0) / 2 }\n"
      + "print(x, f())\n---\nlet x = x.reduce(0, +)\nprint(x, f())",
    // The block's own earlier lines mean the earlier variable.
    "let n = 2\n---\nlet m = n * 2\nlet n = m + n\nprint(n, m)\n---\nfor n in 0..<n { print(n) }",
    "func f(_ x: Int) -> Int { x }\nlet a = f(2)\n---\nfunc f(_ x: Double) -> Double { x / 2 }\n"
      + "print(f(3), a)\n---\nstruct S: Equatable { var v = 1 }\nlet a = S()\nprint(a, a == S(v: 2))",
    "enum E { case a, b }\nlet e = E.a\n---\nlet e = E.b\nextension E { var other: E { self == .a ? .b : .a } }\n"
      + "print(e, e.other)\nfunc isLast(_ x: E) -> Bool { x == e }\n---\n"
      + "let e = isLast(.a)\nprint(e, isLast(.b))",
  ])
  func scopesMeanWhatModulesMean(_ blocks: String) async throws {
    let forms = try await Forms(blocks)
    try #require(forms.preferred.opensScopes && forms.modules.modules.count > 1)
    let inScopes = try await run(forms.preferred, of: forms.plan)
    let inModules = try await run(forms.modules, of: forms.plan)
    #expect(!inScopes.text.isEmpty)
    #expect(inScopes.text == inModules.text)
    #expect(inScopes.records.map(\.event) == inModules.records.map(\.event))
  }

  private func run(_ program: GeneratedProgram, of plan: ExecutionPlan) async throws -> ChapterRun {
    let executor = PlanExecutor(
      toolchain: try Toolchain.locate(), engine: try EngineInstallation.locate(),
      cache: TestBook.cache, book: "/", usesCache: false, machine: TestBook.machine)
    return try await ScratchFolder.with { folder in
      let chapter = executor.chapterExecutor(plan, in: folder)
      let executable = try await chapter.compiler.build(program, optimize: false, in: folder)
      return try await chapter.runner.run(executable, program, leavingOut: [], in: folder)
    }
  }
}
