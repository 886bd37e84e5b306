// check --repeat: numbers that depend on how they are computed, and numbers that do not.

import Foundation
import Testing

@Suite struct RepeatTests {
  static let sensitive = """
    # Sums

    ```swift-math
    var sum = 0.0
    for k in 1...100_000 { sum += 1 / Double(k) }
    let third = 1 / Double(CommandLine.arguments.count + 2)
    claim("The sum", sum ≈ 12.09014612986)
    claim("Three thirds", 3 * third == 1.0)
    claim("The sum is large", sum > 12)
    ```

    It is [12.09014612986](claim:sum), which is about [12.09](claim:sum).

    ```swift-math
    print(sum)
    ```

    ```output
    12.09014612986
    ```

    """

  /// What runs have shown takes the place of the guess, whose advice may be another.
  @Test func aNarrowNumberIsToldOnce() async throws {
    let folder = try TemporaryFolder()
    let chapter = """
      # Sum

      ```swift-math
      let h = (1...2000).reduce(0.0) { $0 + 1 / Double($1) }
      ```

      It is [8.17836810361028](claim:h).

      """
    try folder.write(chapter, to: "chapters/01-a.md")
    let built = await CommandRun.mathbook(["build"], in: folder.path)
    #expect(built.errors.contains("holds so narrowly that another machine may find it false"))
    let run = await CommandRun.mathbook(["check", "--repeat", "4"], in: folder.path)
    let places = run.errors.split(separator: "\n").filter { $0.hasPrefix("chapters/") }
    #expect(
      places == [
        """
        chapters/01-a.md:7:7: warning: the digits of 8.17836810361028 depend on how they are \
        computed [tight]
        """
      ])
  }

  @Test func digitsThatDoNotSurviveAreListed() async throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.sensitive, to: "chapters/01-a.md")
    _ = await CommandRun.mathbook(["build"], in: folder.path)
    let run = await CommandRun.mathbook(["check", "--repeat", "4"], in: folder.path)
    #expect(run.code == 0, "\(run.errors)")
    let places = run.errors.split(separator: "\n").filter { $0.hasPrefix("chapters/") }
    #expect(
      places == [
        """
        chapters/01-a.md:7:24: warning: the digits of 12.09014612986 depend on how they are \
        computed [tight]
        """,
        """
        chapters/01-a.md:8:1: warning: computed in another way, the claim “Three thirds” is false \
        [unstable]
        """,
        """
        chapters/01-a.md:12:7: warning: the digits of 12.09014612986 depend on how they are \
        computed [tight]
        """,
        """
        chapters/01-a.md:19:1: warning: computed in another way, 12.09014612986 is pinned, \
        12.090146129952462 was printed [unstable]
        """,
      ])
    #expect(run.errors.contains("runs give 12.0901461297763 … 12.0901461299525\n"))
    #expect(run.errors.contains("false with rounding upward; rounding downward\n"))
    #expect(run.errors.contains("write 12.090146130, which every run gives, or state a tolerance"))
    #expect(run.errors.contains("so with rounding upward; rounding downward\n"))
    #expect(run.output.contains("\nrun again 4 times: as built; rounding upward; kernel "))
    let strict = await CommandRun.mathbook(["check", "--repeat", "2", "--strict"], in: folder.path)
    #expect(strict.code == 1)
  }

  @Test func whatIsRobustHasNoFindings() async throws {
    let folder = try TemporaryFolder()
    try folder.write(SampleChapter.good, to: "chapters/01-a.md")
    _ = await CommandRun.mathbook(["build"], in: folder.path)
    let run = await CommandRun.mathbook(["check", "--repeat", "20"], in: folder.path)
    #expect(run.code == 0)
    #expect(run.errors == "")
    #expect(run.output.contains("; 2 threads; "))
  }

  @Test func whatIsNotDeterminedIsAnError() async throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "# A\n\n```swift-math\nlet x = 1.0\n```\n\nNo, `{swift-math} String(describing: ContinuousClock.now)`.\n",
      to: "chapters/01-a.md")
    _ = await CommandRun.mathbook(["build"], in: folder.path)
    let run = await CommandRun.mathbook(["check", "--repeat", "1"], in: folder.path)
    #expect(run.code == 1)
    let head =
      "chapters/01-a.md:7:5: error: a second run under the same settings gives another result"
    #expect(run.errors.hasPrefix(head))
    #expect(run.errors.contains("\n  first: "))
    #expect(run.errors.contains("\n  again: "))
  }

  /// A claim that is false as built and holds otherwise is told to be so.
  @Test func whatHoldsOnlyOtherwiseIsTold() async throws {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      # A

      ```swift-math
      let third = 1 / Double(CommandLine.arguments.count + 2)
      claim("More than one", 3 * third > 1)
      ```
      """, to: "chapters/01-a.md")
    let run = await CommandRun.mathbook(["check", "--repeat", "2"], in: folder.path)
    #expect(run.code == 1)
    #expect(
      run.errors.contains(
        "not when it is computed in another way: the claim “More than one” is false"))
    #expect(run.errors.contains("not so with rounding upward\n"))
  }

  @Test(arguments: ["-1", "21", "x"]) func theNumberIsBounded(_ number: String) async throws {
    let folder = try TemporaryFolder()
    let run = await CommandRun.mathbook(["check", "--repeat=\(number)"], in: folder.path)
    #expect(run.code == 2)
    #expect(run.errors.contains("repeat"))
  }
}
