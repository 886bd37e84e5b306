// What `mathbook accept` does to a chapter: pinned outputs take over what was printed.

extension CheckedChapter {
  /// A chapter's file with its pinned outputs rewritten; claims are never touched. The author's `...`
  /// stay where they still stand for what was printed, and so do line ends, quotes and indentation. What
  /// a chapter cannot hold is not written.
  ///
  /// - Parameter file: the file as it is on disk.
  /// - Returns: nil when the file is no longer the one that was read.
  package func acceptingOutputs(of transcript: Transcript, in file: String) -> String? {
    var lines = FileLines(file)
    guard lines.normalized == chapter.source.text else { return nil }
    for (cell, ran) in zip(chapter.cells, transcript.cells).reversed() {
      guard let pinned = cell.pinned, let actual = ChapterChecker.pinnable(cell, ran) else {
        continue
      }
      let accepted = PinnedComparison.accepted(
        pinned: pinned.text, actual: actual, tolerance: cell.options.tolerance)
      if let accepted, accepted != pinned.text { lines.rewrite(pinned, as: accepted) }
    }
    return lines.text
  }
}

/// The lines of a file, each with the end that it has there.
private struct FileLines {
  private var contents: [String] = []
  private var ends: [String] = []

  init(_ text: String) {
    var line = String.UnicodeScalarView()
    var scalars = Substring(text).unicodeScalars
    while let scalar = scalars.popFirst() {
      guard scalar == "\n" || scalar == "\r" else {
        line.append(scalar)
        continue
      }
      let isPair = scalar == "\r" && scalars.first == "\n"
      if isPair { scalars.removeFirst() }
      add(String(line), isPair ? "\r\n" : String(scalar))
      line = String.UnicodeScalarView()
    }
    add(String(line), "")
  }

  private mutating func add(_ content: String, _ end: String) {
    contents.append(content)
    ends.append(end)
  }

  var text: String { zip(contents, ends).map { $0 + $1 }.joined() }
  var normalized: String { contents.joined(separator: "\n") }

  mutating func rewrite(_ pinned: PinnedOutput, as accepted: String) {
    let opening = pinned.range.start.line - 1
    let closing = opening + 1 + Self.lines(of: pinned.text).count
    guard ends.indices.contains(opening) else { return }
    let new = Self.lines(of: accepted)
    let prefix = prefix(pinned)
    lengthenFence(opening, closing, pinned.range.start.column - 1, around: new)
    let end = ends[opening].isEmpty ? "\n" : ends[opening]
    ends[opening] = end
    let old = (opening + 1)..<min(closing, contents.count)
    contents.replaceSubrange(old, with: new.map { Self.trimmed(prefix + $0, isEmpty: $0.isEmpty) })
    ends.replaceSubrange(old, with: new.map { _ in end })
  }

  private static func lines(of text: String) -> [String] {
    let all = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    return all.last == "" ? all.dropLast() : all
  }

  /// What stands before the fence, so that the lines stay in its quotes and lists.
  private func prefix(_ pinned: PinnedOutput) -> String {
    let before = contents[pinned.range.start.line - 1].utf8.prefix(pinned.range.start.column - 1)
    let kept = before.map { $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "\t") ? $0 : 0x20 }
    return String(decoding: kept, as: UTF8.self)
  }

  private static func trimmed(_ line: String, isEmpty: Bool) -> String {
    guard isEmpty else { return line }
    return String(line.reversed().drop { $0.isWhitespace }.reversed())
  }

  /// Makes the fence longer than every run of its characters that would end it.
  private mutating func lengthenFence(
    _ opening: Int, _ closing: Int, _ column: Int, around new: [String]
  ) {
    let line = Array(contents[opening].utf8)
    guard let mark = line.at(column), mark == .backtick || mark == UInt8(ascii: "~") else { return }
    let length = line.end(from: column) { $0 == mark } - column
    let longest = new.map { Self.runLength(mark, at: $0) }.max() ?? 0
    guard longest >= length else { return }
    let fence = [UInt8](repeating: mark, count: longest + 1)
    lengthen(opening, from: column, mark, fence)
    guard contents.indices.contains(closing),
      let start = contents[closing].utf8.map({ $0 }).firstIndex(of: mark)
    else { return }
    lengthen(closing, from: start, mark, fence)
  }

  private mutating func lengthen(_ index: Int, from start: Int, _ mark: UInt8, _ fence: [UInt8]) {
    var line = Array(contents[index].utf8)
    line.replaceSubrange(start..<line.end(from: start) { $0 == mark }, with: fence)
    contents[index] = String(decoding: line, as: UTF8.self)
  }

  private static func runLength(_ mark: UInt8, at line: String) -> Int {
    line.utf8.drop { $0 == 0x20 }.prefix { $0 == mark }.count
  }
}
