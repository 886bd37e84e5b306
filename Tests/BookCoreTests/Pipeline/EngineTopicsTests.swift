// The engine's articles, which authors look names up in, have every name that the engine offers.

import Foundation
import Testing

@Suite struct EngineTopicsTests {
  private static let engine = ArchitectureTests.sources.appending(path: "MathEngine").path

  private static func texts(_ kind: String) throws -> [String] {
    let names = FileManager.default.enumerator(atPath: engine)?.compactMap { $0 as? String } ?? []
    return try names.filter { $0.hasSuffix(kind) }.map {
      try String(contentsOfFile: engine + "/" + $0, encoding: .utf8)
    }
  }

  /// Types and free functions: what is public at the margin of a file.
  private func declared() throws -> Set<String> {
    let pattern =
      /(?:@\w+(?:\([^)]*\))? )*public (?:final |indirect )*(?:struct|enum|class|actor|protocol|func|typealias|let|var) (\w+)/
    let lines = try Self.texts(".swift").flatMap { $0.split(separator: "\n") }
    return Set(lines.compactMap { $0.prefixMatch(of: pattern).map { String($0.1) } })
  }

  /// The names that the lists of the articles lead to.
  private func listed() throws -> Set<String> {
    let pattern = /- ``(?:\w+\/)?(\w+)[^`]*``/
    let lines = try Self.texts(".md").flatMap { $0.split(separator: "\n") }
    return Set(lines.compactMap { $0.prefixMatch(of: pattern).map { String($0.1) } })
  }

  @Test func articlesListWhatTheEngineOffers() throws {
    let (declared, listed) = (try declared(), try listed())
    #expect(declared.count > 200)
    #expect(declared.subtracting(listed).sorted() == [])
    #expect(listed.subtracting(declared).sorted() == [])
  }
}
