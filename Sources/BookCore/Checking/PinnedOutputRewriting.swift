// What `mathbook accept` does to a chapter: pinned outputs take over what was printed.

extension CheckedChapter {
  /// The chapter's text with its pinned outputs rewritten; claims are never touched. The author's
  /// `...` stay where they still stand for what was printed.
  public func acceptingOutputs(of transcript: Transcript) -> String {
    let text = SourceText(chapter.source.text)
    var bytes = text.bytes
    for (cell, ran) in zip(chapter.cells, transcript.cells).reversed() {
      guard let pinned = cell.pinned, ran.outcome == .done else { continue }
      let actual = ChapterChecker.printedText(ran.outputs)
      let accepted = PinnedComparison.rewritten(
        pinned: pinned.text, actual: actual, tolerance: cell.options.tolerance)
      guard accepted != pinned.text else { continue }
      let (start, end) = extent(of: pinned, in: text)
      bytes.replaceSubrange(start..<end, with: Array(indented(accepted, pinned).utf8))
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The bytes between the lines of the fence.
  private func extent(of pinned: PinnedOutput, in text: SourceText) -> (Int, Int) {
    let first = pinned.range.start.line + 1
    let count = pinned.text.isEmpty ? 0 : pinned.text.utf8.count { $0 == UInt8(ascii: "\n") }
    let lines = pinned.text.hasSuffix("\n") || pinned.text.isEmpty ? count : count + 1
    let start = text.offset(of: SourcePosition(line: first, column: 1))
    return (start, text.offset(of: SourcePosition(line: first + lines, column: 1)))
  }

  /// A fence inside a list is indented: so is its new content.
  private func indented(_ accepted: String, _ pinned: PinnedOutput) -> String {
    let prefix = String(repeating: " ", count: max(0, pinned.range.start.column - 1))
    let whole = accepted.isEmpty || accepted.hasSuffix("\n") ? accepted : accepted + "\n"
    return whole.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      .map { ($0.isEmpty ? "" : prefix) + $0 + "\n" }.joined()
  }
}
