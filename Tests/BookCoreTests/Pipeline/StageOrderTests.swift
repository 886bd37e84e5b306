// The stages' order, read from the sources: no folder of BookCore uses a type of a later one.

import Foundation
import Testing

@testable import BookCore

@Suite struct StageOrderTests {
  /// The folders; what they stand on comes first.
  static let order = [
    "Text", "Diagnostics", "JSON", "Book", "Parsing", "Planning", "Execution", "Checking",
    "Rendering", "Printing", "Pipeline", "Drift",
  ]

  /// Types of later stages that files use nevertheless, and why.
  static let exceptions: [String: Set<String>] = [
    // The defaults of chapters are read from `mathbook.yml` as they are from a chapter's front matter.
    "Book/BookConfiguration.swift": ["FrontMatterParser"],
    "Book/BookOptions.swift": ["ChapterOptions"],
    // The last stage, which writes what was rendered, shares the folder of the first.
    "Book/OutputFolder.swift": ["Report"],
  ]

  /// A file with the words that may name types.
  struct Source {
    let path: String
    /// The place of its folder in the order; nil for a folder that is not listed.
    let stage: Int?
    /// The types that the file declares for others, but for those within other types.
    let declared: Set<String>
    let used: Set<String>
  }

  static let sources: [Source] = {
    let root = ArchitectureTests.sources.appending(path: "BookCore").path
    let names = FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String } ?? []
    return names.filter { $0.hasSuffix(".swift") }.map { name in
      source(name, Array((FileManager.default.contents(atPath: root + "/" + name) ?? Data())))
    }
  }()

  private static func source(_ path: String, _ bytes: [UInt8]) -> Source {
    let tokens = SwiftTokens(bytes).tokens
    let kinds: Set = ["struct", "enum", "class", "actor", "protocol", "typealias"]
    let closed: Set = ["private", "fileprivate"]
    var declared: Set<String> = []
    var used: Set<String> = []
    var depth = 0
    for (index, token) in tokens.enumerated() {
      let text = bytes.string(token.range)
      if text == "{" { depth += 1 }
      if text == "}" { depth -= 1 }
      let before = tokens[..<index].suffix(2).map { bytes.string($0.range) }
      guard token.kind == .word, text.first?.isUppercase == true, before.last != "." else {
        continue
      }
      if depth == 0, let kind = before.last, kinds.contains(kind) {
        if closed.isDisjoint(with: before) { declared.insert(text) }
      } else {
        used.insert(text)
      }
    }
    let folder = String(path.prefix { $0 != "/" })
    return Source(
      path: path, stage: order.firstIndex(of: folder), declared: declared, used: used)
  }

  @Test func everyFolderIsListed() {
    #expect(Self.sources.count > 300)
    #expect(Self.sources.filter { $0.stage == nil }.map(\.path) == [])
  }

  @Test func noFolderUsesATypeOfALaterOne() {
    var stages: [String: Int] = [:]
    for source in Self.sources {
      for type in source.declared { stages[type] = source.stage }
    }
    #expect(stages.count > 300)
    var later: [String: Set<String>] = [:]
    for source in Self.sources {
      let types = source.used.filter { (stages[$0] ?? 0) > (source.stage ?? 0) }
      if !types.isEmpty { later[source.path] = types }
    }
    #expect(later == Self.exceptions)
  }
}
