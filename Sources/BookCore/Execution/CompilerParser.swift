// Asks the compiler's parser for the outlines of a chapter's blocks.

import Foundation

/// What the parser found out about cells, or the errors that it found in them.
struct ParsedBlocks: Sendable {
  /// By the cell's index.
  var outlines: [Int: SwiftOutline] = [:]
  /// What is not Swift, with the compiler's words.
  var errors: [CompilerMessage] = []
}

extension ParsedBlocks {
  /// The names of the types of values that the blocks declare.
  var typeNames: Set<String> {
    Set(outlines.values.flatMap(\.items).filter(\.isType).flatMap(\.names))
  }

  /// What the compiler lets pass and a chapter may not do.
  func misuses(in cells: [Cell], path: String) -> [CompilerMessage] {
    DeclarationOrder(cells: cells, outlines: outlines).earlyUses().map { $0.message(path: path) }
      + RedeclarationCheck(cells: cells, outlines: outlines).messages(path: path)
  }
}

struct CompilerParser: Sendable {
  let toolchain: Toolchain
  let folder: String

  /// Parses all cells in one go; when something is wrong, each half of them, and so on down to single
  /// cells, so that an open brace in one block is not taken for an error of the next.
  func parse(_ cells: [Cell], path: String) async throws -> ParsedBlocks {
    try await parse(cells.map(Part.init)[...], path: path)
  }

  private func parse(_ parts: ArraySlice<Part>, path: String) async throws -> ParsedBlocks {
    guard let first = parts.first else { return ParsedBlocks() }
    if parts.count == 1 { return try await parse(first, path: path) }
    let (outline, errors) = try await parse(parts.map(\.text).joined(), name: "cells.swift")
    if errors.isEmpty { return ParsedBlocks(outlines: Self.split(outline, Array(parts))) }
    let middle = parts.startIndex + parts.count / 2
    let (left, right) = (
      try await parse(parts[..<middle], path: path), try await parse(parts[middle...], path: path)
    )
    return ParsedBlocks(
      outlines: left.outlines.merging(right.outlines) { $1 }, errors: left.errors + right.errors)
  }

  private func parse(_ part: Part, path: String) async throws -> ParsedBlocks {
    let line = part.cell.codeStart.line - part.linesBefore
    let header = "#sourceLocation(file: \(path.swiftLiteral), line: \(max(1, line)))\n"
    let (outline, text) = try await parse(header + part.text, name: "cell.swift")
    let messages = CompilerMessage.messages(in: text)
    guard messages.isEmpty else {
      return ParsedBlocks(errors: messages.map { Self.located($0, in: part.cell, path) })
    }
    let own = Self.shifted(outline, by: -header.utf8.count - part.offset)
    return ParsedBlocks(outlines: [part.cell.index: own])
  }

  /// Parses the cells of several chapters in one go; nil when something in one of them is wrong.
  func parse(together chapters: [[Cell]]) async throws -> [ParsedBlocks]? {
    let parts = chapters.map { $0.map(Part.init) }
    let (outline, errors) = try await parse(
      parts.joined().map(\.text).joined(), name: "cells.swift")
    guard errors.isEmpty else { return nil }
    var start = 0
    return parts.map { parts in
      let end = start + parts.reduce(0) { $0 + $1.text.utf8.count }
      defer { start = end }
      let own = SwiftOutline(items: outline.items.filter { (start..<end).contains($0.start) })
      return ParsedBlocks(outlines: Self.split(Self.shifted(own, by: -start), parts))
    }
  }

  /// A cell as the parser sees it: a block as it is, an expression as the right side of a statement.
  private struct Part {
    let cell: Cell
    let text: String
    /// Where the cell's code starts in the text.
    let offset: Int
    let linesBefore: Int

    init(_ cell: Cell) {
      self.cell = cell
      let opening = cell.kind == .block ? "" : "_ = (\n"
      text = opening + cell.code + (cell.kind == .block ? "\n" : "\n)\n")
      offset = opening.utf8.count
      linesBefore = cell.kind == .block ? 0 : 1
    }
  }

  /// The chapter's place of a message. What the parser saw begins each line of the code in its first
  /// column. The compiler names the end of a cell by the file that was parsed, whatever
  /// `#sourceLocation` says, or by a line after it: that is the end of the cell's last line.
  private static func located(
    _ message: CompilerMessage, in cell: Cell, _ path: String
  ) -> CompilerMessage {
    let map = CellMap(cell)
    let line = message.line - cell.codeStart.line + 1
    let isInside = message.file.hasSuffix(path) && (1...map.lineCount).contains(line)
    let end = map.position(
      at: map.bytes.last == UInt8(ascii: "\n") ? map.byteCount - 1 : map.byteCount)
    var located = message
    located.file = path
    located.line = isInside ? message.line : end.line
    located.column = isInside ? map.column(ofLine: line) + message.column - 1 : end.column
    return located
  }

  private func parse(_ text: String, name: String) async throws -> (SwiftOutline, String) {
    try Data(text.utf8).write(to: URL(filePath: folder + "/" + name))
    let result = try await ProcessRunner.runTool(
      toolchain.frontend,
      [
        "-frontend", "-dump-parse", "-dump-ast-format", "json", "-swift-version", "5",
        "-diagnostic-style", "llvm", name,
      ], in: folder)
    if result.succeeded { return (try SwiftOutlineReader.read(result.output), "") }
    guard CompilerMessage.messages(in: result.errors).contains(where: { $0.severity == .error })
    else { throw CompileFailure.tool(result.failure(of: "the compiler's parser")) }
    return (SwiftOutline(items: []), result.errors)
  }

  /// Cuts the outline of joined cells into those of the cells, each with offsets of its own.
  private static func split(_ outline: SwiftOutline, _ parts: [Part]) -> [Int: SwiftOutline] {
    var result: [Int: SwiftOutline] = [:]
    var start = 0
    var items = outline.items[...]
    for part in parts {
      let end = start + part.text.utf8.count
      let own = items.prefix { $0.start < end }
      items = items.dropFirst(own.count)
      result[part.cell.index] = shifted(
        SwiftOutline(items: Array(own)), by: -start - part.offset)
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
        item.namePlaces = item.namePlaces.map { $0 + offset }
        for index in item.claims.indices {
          item.claims[index].closure = item.claims[index].closure.map {
            $0.lowerBound + offset..<$0.upperBound + offset
          }
        }
        return item
      })
  }
}
