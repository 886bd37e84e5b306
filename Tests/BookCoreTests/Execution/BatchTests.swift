// Chapters that are compiled together: the same comes of them as of each alone.

import Foundation
import Testing

@testable import BookCore

@Suite struct BatchTests {
  private static func plan(_ path: String, _ text: String) -> ExecutionPlan {
    TestBook.plan(text, path: path)
  }

  private static func executor() throws -> PlanExecutor {
    PlanExecutor(
      toolchain: try Toolchain.locate(), engine: try EngineInstallation.locate(),
      cache: TestBook.cache, book: "/", usesCache: false, machine: TestBook.machine)
  }

  /// What runs at random moments into a limit is no case to compare.
  private static let unsteady = ["loops", "prints-too-much", "concurrency"]

  @Test func batchesChangeNoTranscript() async throws {
    let cases = (GoldenCase.all("expect") + GoldenCase.all("failure"))
      .filter { !Self.unsteady.contains($0.testDescription) }
    let plans = try cases.map { golden in
      let text = try String(contentsOfFile: golden.folder + "/chapter.md", encoding: .utf8)
      return Self.plan(golden.testDescription + ".md", text.replacing("\r\n", with: "\n"))
    }
    let executor = try Self.executor()
    let together = try await executor.execute(plans, jobs: 2) { $1 }
    let alone = try await plans.concurrentMap(limit: 2) { try await executor.transcript(of: $0).0 }
    try #require(together.count == plans.count)
    for ((plan, together), alone) in zip(zip(plans, together), alone) {
      // As texts, in which NaN is NaN.
      let same = "\(together.transcript)" == "\(alone)"
      #expect(same, "\(plan.path)")
    }
  }

  @Test func chaptersThatAreAlikeInBothFormsAreCompiledTogether() async throws {
    let plans = [
      Self.plan("a.md", "```swift-math\nlet x = 2\nfunc twice() -> Int { 2 * x }\ntwice()\n```\n"),
      Self.plan("b.md", "```swift-math\nvar v: Vector = [3, 4]\nv *= 2\nv.norm\n```\n"),
      Self.plan("c.md", "```swift-math\nstruct S {}\nprint([S()])\n```\n"),
      Self.plan("d.md", "```swift-math\nlet y: Int = 1.5\n```\n"),
      Self.plan("e.md", "```swift-math\nstruct T { let s: Int }\nlet S = T(s: 1).s\n```\n"),
      Self.plan("f.md", "```swift-math\nstruct T {}\nT()\n```\n"),
      Self.plan("g.md", "```swift-math\nlet z = 1\nenum U { case a(T), b }\n```\n"),
      Self.plan(
        "h.md",
        "```swift-math\nstruct V: Equatable { static let one = V(s: 1); var s = 2 }\n[V.one]\n```\n"
      ),
    ]
    let executor = try Self.executor()
    try await ScratchFolder.with { folder in
      let chapter = executor.chapterExecutor(plans[0], in: folder)
      let prepared = try await BatchPreparation(
        plans: plans, parser: chapter.parser, compiler: chapter.compiler, visibleNames: [],
        folder: folder
      ).chapters()
      #expect(prepared.map { $0?.built?.executable.entry } == [0, 1, nil, nil, nil, nil, nil, 2])
    }
  }

  @Test(arguments: [
    ("let a = 1\na + 1", true), ("func f(_ x: Double) -> Double { x }", true),
    ("for i in 1...3 { print(i) }", true), ("let f = { (x: Int) in x }", true),
    ("struct S {}", true), ("struct S { static func + (a: S, b: S) -> S { a } }", false),
    ("enum E: Int { case a, b; private var c: Int { rawValue } }", true), ("class C {}", false),
    ("struct exp {}", false), ("let a = 1\nstruct S { var b: Int { a } }", false),
    ("let a = 1\nstruct S { let a: Int }", true), ("@frozen struct S {}", false),
    ("struct S { func f() async {} }", false), ("final class S { deinit { print(1) } }", false),
    ("func f() -> Int { 1 }\nenum E { static let a = f() }", false),
    ("extension Int { var half: Int { self / 2 } }", false),
    ("import Foundation", false), ("infix operator **", false),
    ("func + (a: Int, b: String) -> Int { a }", false), ("print(#function)", false),
    ("@discardableResult func f() -> Int { 1 }", false), ("lazy var x = 1", false),
    ("guard 1 < 2 else { fatalError() }", false), ("defer { print(1) }", false),
    ("if 1 < 2 { return }", false), ("let exp = exp(1.0)", false), ("let exp = 1", true),
    ("func exp(_ x: Double?) -> Int { 1 }", false), ("await f()", false),
    ("let s = \"@ #\" // lazy", true), ("let mathThing = 1", true),
    ("func asMathThing() {}", false),
  ])
  func onlyPlainChaptersAreAccepted(_ code: String, _ isAccepted: Bool) async throws {
    let plan = Self.plan("a.md", "```swift-math\n\(code)\n```\n")
    let cells = plan.executedCells
    let outlines = try await ScratchFolder.with { folder in
      try await CompilerParser(toolchain: try Toolchain.locate(), folder: folder)
        .parse(cells, path: "a.md").outlines
    }
    let program = ProgramWriter.write(
      ProgramSource(plan: plan, cells: cells, outlines: outlines))
    let rules = BatchRules(visibleNames: ["exp"])
    #expect(rules.accept(program, cells: cells, outlines: outlines) == isAccepted)
  }

  @Test func visibleNamesAreThoseOfEveryChapter() throws {
    let names = try VisibleNames.of(try EngineInstallation.locate(), try Toolchain.locate())
    #expect(names.isSuperset(of: ["exp", "gradient", "Vector", "claim", "print", "max", "zip"]))
    #expect(names.isDisjoint(with: ["x", "s", "p", "loss", "bowl"]))
  }

  @Test func batchesHoldEveryChapterOnce() {
    for (count, jobs) in [(1, 2), (2, 2), (3, 2), (13, 2), (13, 1), (40, 3), (0, 2)] {
      let plans = (0..<count).map { index in
        Self.plan(
          "\(index).md", "```swift-math\nlet a = \(String(repeating: "1", count: index + 1))\n```\n"
        )
      }
      let batches = Batches.of(Array(plans.indices), plans, jobs: jobs)
      #expect(batches.flatMap { $0 }.sorted() == Array(plans.indices))
      #expect(batches.allSatisfy { !$0.isEmpty && $0.count <= 9 }, "\(batches)")
      #expect(count < jobs || batches.count % jobs == 0)
    }
  }

  @Test func noMoreWorkGoesOnThanThereArePermits() async throws {
    let semaphore = AsyncSemaphore(3)
    let gauge = Gauge()
    _ = try await Array(0..<50).concurrentMap(limit: 50) { index in
      try await semaphore.withPermit {
        await gauge.enter()
        await Task.yield()
        await gauge.leave()
        if index % 7 == 3 { return }
      }
    }
    #expect(await gauge.most == 3)
    #expect(await gauge.total == 50)
  }

  private actor Gauge {
    var now = 0
    var most = 0
    var total = 0
    func enter() {
      now += 1
      total += 1
      most = max(most, now)
    }
    func leave() { now -= 1 }
  }
}
