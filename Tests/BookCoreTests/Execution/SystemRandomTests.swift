// What a chapter draws without a generator of its own.

import Testing

@testable import BookCore

@Suite struct SystemRandomTests {
  /// Draws by the language's own library, in which its generic functions are compiled, and by the
  /// chapter's code.
  private static let draws = """
    ```swift-math
    var generator = SystemRandomNumberGenerator()
    print(Double.random(in: 0...1), Int.random(in: 1...1_000_000), Bool.random())
    print((1...20).shuffled(), (1...1000).randomElement()!, generator.next())
    ```
    """

  private func text(seed: Int, _ change: (inout BuildRequest) -> Void = { _ in }) async throws
    -> String
  {
    let chapter = "---\nseed: \(seed)\n---\n# Draws\n\n" + Self.draws
    let result = try await TestBook.build(chapters: ["a.md": chapter], change)
    #expect(result.diagnostics.map(\.summary) == [])
    return result.transcripts.flatMap(\.cells).flatMap(\.outputs).reduce(into: "") { text, output in
      if case .text(let part) = output { text += part }
    }
  }

  @Test func drawsFollowTheSeed() async throws {
    let first = try await text(seed: 3)
    #expect(first.split(separator: "\n").count == 2)
    #expect(try await text(seed: 3) == first)
    #expect(try await text(seed: 3) { $0.sandbox = .off } == first)
    let other = try await text(seed: 4)
    #expect(zip(first.split(separator: "\n"), other.split(separator: "\n")).allSatisfy(!=))
  }
}
