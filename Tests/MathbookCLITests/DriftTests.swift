// Drift: where in the chapter a difference is told, and that one change is one finding.

import Foundation
import Testing

@Suite struct DriftTests {
  private static let chapter = """
    # Drift

    ```swift-math
    let a = 2.5
    print("first", a)
    ```

    Between the blocks.

    ```swift-math
    //| echo: false
    print("second", 3 * a)
    ```

    ```swift-math
    Table("Two", columns: ["x", "y"], rows: [[1.25, 2.25], [3.75, 4.25]])
    ```

    Here [7.5](claim:3*a) is checked, and `{swift-math} a` is shown.

    ```swift-math
    print("third")
    ```

    `{swift-math} 5 * a` begins a paragraph.

    """

  /// Builds the chapter, changes numbers in what was written, and checks.
  private func drift(
    _ changes: [(old: String, new: String)],
    also change: (TemporaryFolder) throws -> Void = { _ in }
  ) async throws -> [String] {
    let folder = try TemporaryFolder()
    try folder.write(Self.chapter, to: "chapters/1.md")
    let built = await CommandRun.mathbook(["build"], in: folder.path)
    #expect(built.code == 0, "\(built.errors)")
    for file in ["output/markdown/1.md", "output/results.json"] {
      let text = try folder.read(file)
      let changed = changes.reduce(text) { $0.replacing($1.old, with: $1.new) }
      try folder.write(changed, to: file)
    }
    try change(folder)
    let run = await CommandRun.mathbook(["check"], in: folder.path)
    return run.errors.split(separator: "\n").filter { $0.contains("error:") }.map(String.init)
  }

  @Test func outputsBelongToTheirBlocks() async throws {
    let first = try await drift([("first 2.5", "first 2.75")])
    #expect(first == ["chapters/1.md:3:1: error: markdown/1.md: 2.75 became 2.5 [drift]"])
    let second = try await drift([("second 7.5", "second 7.75")])
    #expect(second == ["chapters/1.md:10:1: error: markdown/1.md: 7.75 became 7.5 [drift]"])
    let table = try await drift([("4.25 |", "4.5 |")])
    #expect(table == ["chapters/1.md:15:1: error: markdown/1.md: 4.5 became 4.25 [drift]"])
  }

  /// A false claim is told as such; that reports say so in many places is no further finding.
  @Test func findingsAreNotToldAgainAsDrift() async throws {
    let errors = try await drift([]) { folder in
      let chapter = try folder.read("chapters/1.md")
      try folder.write(chapter.replacing("[7.5]", with: "[7.6]"), to: "chapters/1.md")
    }
    let place = "chapters/1.md:19:6: error: "
    #expect(errors.count == 3, "\(errors.joined(separator: "\n"))")
    #expect(errors.first == place + "the claim “7.6” is false [false-claim]")
    #expect(errors.dropFirst().first?.hasPrefix(place + "markdown/1.md: “Here 7.5") == true)
    #expect(
      errors.last == place + "results.json: chapters[0].claims[0].statement: 7.5 became 7.6 [drift]"
    )
  }

  @Test func proseBelongsToItsLine() async throws {
    let text = try await drift([("Between the", "Amid the")])
    #expect(text.count == 1)
    #expect(text.first?.hasPrefix("chapters/1.md:8:1: error: markdown/1.md: ") == true)
    let value = try await drift([("and 2.5 is", "and 2.25 is")])
    #expect(value == ["chapters/1.md:19:6: error: markdown/1.md: 2.25 became 2.5 [drift]"])
  }

  @Test func valuesThatBeginALineHavePlaces() async throws {
    let value = try await drift([("12.5 begins", "12.25 begins")])
    #expect(value == ["chapters/1.md:25:1: error: markdown/1.md: 12.25 became 12.5 [drift]"])
  }

  /// What only the results tell of has the place of its cell.
  @Test func resultsHavePlaces() async throws {
    let found = try await drift([("\"written\" : \"7.5\"", "\"written\" : \"7.6\"")])
    #expect(
      found == [
        "chapters/1.md:19:6: error: results.json: chapters[0].claims[0].written: 7.6 became 7.5 [drift]"
      ])
  }

  /// However many coordinates move, a figure is one finding, at the block that drew it.
  @Test func figuresBelongToTheirBlocks() async throws {
    let folder = try TemporaryFolder()
    let block =
      "```swift-math\n//| alt: Points\nFigure().points(x: [0, 1, 2], y: [1, 4.5, 3])\n```\n"
    try folder.write("# Figures\n\nText.\n\n" + block, to: "chapters/1.md")
    let built = await CommandRun.mathbook(["build"], in: folder.path)
    #expect(built.code == 0, "\(built.errors)")
    let file = "output/markdown/figures/1-1.svg"
    let svg = try folder.read(file)
    let moved = svg.replacing("d=\"M47.4 299a", with: "d=\"M48.9 299.5a")
    #expect(moved != svg)
    try folder.write(moved, to: file)
    let check = {
      let run = await CommandRun.mathbook(["check"], in: folder.path)
      return run.errors.split(separator: "\n").filter { $0.contains("error:") }.map(String.init)
    }
    let place = "chapters/1.md:5:1: error: markdown/figures/1-1.svg"
    #expect(await check() == [place + ": 2 numbers differ, by at most 1.5 [drift]"])
    try folder.write(svg.replacing("</svg>", with: "<g/>\n</svg>"), to: file)
    #expect(await check() == [place + ": the drawing has other shapes or texts [drift]"])
    try FileManager.default.removeItem(atPath: folder.path + "/" + file)
    #expect(await check() == [place + " is not committed [drift]"])
    try folder.write(svg, to: file)
    try FileManager.default.removeItem(atPath: folder.path + "/output/markdown/1.md")
    #expect(
      await check() == ["chapters/1.md:1:1: error: markdown/1.md is not committed [drift]"])
  }

  @Test func lineEndsOfACheckoutAreNoDrift() async throws {
    let found = try await drift([]) { folder in
      for file in ["output/markdown/1.md", "output/markdown/index.md", "output/results.json"] {
        try folder.write(try folder.read(file).replacing("\n", with: "\r\n"), to: file)
      }
    }
    #expect(found == [])
  }
}
