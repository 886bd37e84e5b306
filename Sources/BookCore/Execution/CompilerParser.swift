// Asks the compiler's parser for the outlines of a chapter's blocks.

import Foundation

/// What the parser found out about blocks, or the errors that it found in them.
struct ParsedBlocks: Sendable {
  /// By the block's index.
  var outlines: [Int: SwiftOutline] = [:]
  /// Blocks that are not Swift, with the compiler's words.
  var errors: [CompilerMessage] = []
}

struct CompilerParser: Sendable {
  let toolchain: Toolchain
  let folder: String

  /// Parses all blocks in one go; when something is wrong, each alone, so that an open brace in one
  /// block is not taken for an error of the next.
  func parse(_ blocks: [Cell], path: String) async throws -> ParsedBlocks {
    guard !blocks.isEmpty else { return ParsedBlocks() }
    let text = blocks.map { $0.code + "\n" }.joined()
    let (outline, errors) = try await parse(text, name: "blocks.swift")
    if errors.isEmpty { return ParsedBlocks(outlines: Self.split(outline, blocks)) }
    var result = ParsedBlocks()
    for block in blocks {
      let header = "#sourceLocation(file: \(path.swiftLiteral), line: \(block.codeStart.line))\n"
      let (outline, text) = try await parse(header + block.code, name: "block.swift")
      let errors = CompilerMessage.messages(in: text).filter { $0.severity == .error }
      if errors.isEmpty {
        result.outlines[block.index] = Self.shifted(outline, by: -header.utf8.count)
      } else {
        result.errors += errors
      }
    }
    return result
  }

  private func parse(_ text: String, name: String) async throws -> (SwiftOutline, String) {
    try Data(text.utf8).write(to: URL(filePath: folder + "/" + name))
    let result = try await ProcessRunner.runTool(
      toolchain.frontend,
      [
        "-frontend", "-dump-parse", "-dump-ast-format", "json", "-swift-version", "5",
        "-diagnostic-style", "llvm", name,
      ], in: folder)
    let isBroken = result.errors.contains("error:")
    if isBroken { return (SwiftOutline(items: []), result.errors) }
    return (try SwiftOutlineReader.read(Data(result.output)), "")
  }

  /// Cuts the outline of joined blocks into those of the blocks, each with offsets of its own.
  private static func split(_ outline: SwiftOutline, _ blocks: [Cell]) -> [Int: SwiftOutline] {
    var result: [Int: SwiftOutline] = [:]
    var start = 0
    var items = outline.items[...]
    for block in blocks {
      let end = start + block.code.utf8.count + 1
      let own = items.prefix { $0.start < end }
      items = items.dropFirst(own.count)
      result[block.index] = shifted(SwiftOutline(items: Array(own)), by: -start)
      start = end
    }
    return result
  }

  private static func shifted(_ outline: SwiftOutline, by offset: Int) -> SwiftOutline {
    SwiftOutline(
      items: outline.items.map { item in
        var item = item
        item.start += offset
        item.lastToken += offset
        return item
      })
  }
}
