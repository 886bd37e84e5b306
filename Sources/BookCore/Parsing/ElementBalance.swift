// Elements of raw HTML that nothing closes: all that follows on the page would be inside of them.

/// Follows the elements of a chapter's raw HTML, whose pieces may stand far apart.
struct ElementBalance {
  /// An element that is open.
  private struct Open {
    var name: String
    var place: SourceRange
    /// Whether its tag ends with `/>`, which only SVG and MathML heed.
    var isWrittenClosed: Bool
  }

  private let path: String
  private let source: SourceText
  /// The elements inside each other, without those that may cross.
  private var nested: [Open] = []
  private var crossing: [String: [Open]] = [:]
  /// How many elements of each name are open.
  private var counts: [String: Int] = [:]
  private var findings: [Diagnostic] = []

  private init(_ path: String, _ source: SourceText) {
    self.path = path
    self.source = source
  }

  /// A finding for each element of the chapter that is left open, and for each tag that closes nothing.
  ///
  /// - Complexity: O(bytes of raw HTML).
  static func diagnostics(_ chapter: Chapter, _ source: SourceText) -> [Diagnostic] {
    var balance = ElementBalance(chapter.source.path, source)
    var walker = ChapterWalker()
    walker.onBlock = { block in
      if case .html(let markup, let range) = block { balance.add(markup, at: range) }
    }
    walker.onInline = { inline in
      if case .html(let markup, let range) = inline { balance.add(markup, at: range) }
    }
    walker.walk(chapter.options.titleContent ?? [])
    walker.walk(chapter)
    balance.finish()
    return balance.findings
  }

  private mutating func add(_ markup: String, at range: SourceRange) {
    let bytes = Array(markup.utf8)
    var (end, guess) = (0, RawMarkup.start(of: markup, at: range))
    while let token = next(in: bytes, from: end) {
      let start = token.range.lowerBound
      guess = guess.after(bytes[end..<start])
      let place = place(of: bytes.string(start..<start + token.markLength), near: guess)
      switch token {
      case .opening(let tag): open(tag, isWrittenClosed: tag.endsWithSlash(in: bytes), at: place)
      case .closing(let name, _): close(name, at: place)
      case .endlessTag: reportEndlessTag(at: place)
      // A block that begins with one is a finding of its own.
      case .endlessComment where !bytes[..<start].allSatisfy(\.isWhitespace):
        reportEndlessComment(at: place)
      case .endlessComment: break
      }
      guess = guess.after(bytes[token.range])
      end = token.range.upperBound
    }
  }

  /// Where a mark stands in the file: the lines of a piece may begin there with the marks of the
  /// quotes and lists around it.
  private func place(of mark: String, near guess: SourcePosition) -> SourceRange {
    let line = SourcePosition(line: guess.line, column: 1)
    for start in [guess, line] {
      guard let offset = source.bytes.place(of: mark, from: source.offset(of: start)) else {
        continue
      }
      let found = source.position(at: offset)
      if found.line == guess.line { return SourceRange(found, found.after(mark.utf8)) }
    }
    return SourceRange(line, line)
  }

  private func next(in bytes: [UInt8], from place: Int) -> RawToken? {
    if let text = nested.last?.name, HTMLElement.holdingText.contains(text) {
      return RawToken.end(of: text, in: bytes, from: place)
    }
    return RawToken.first(in: bytes, from: place)
  }

  // MARK: Opening and closing

  /// Whether the next element is one of SVG or MathML, where `/>` closes it.
  private func isForeign(_ name: String) -> Bool {
    let inside = (counts["svg"] ?? 0) + (counts["math"] ?? 0) - (counts["foreignobject"] ?? 0)
    return inside > 0 || name == "svg" || name == "math"
  }

  private mutating func open(_ tag: RawTag, isWrittenClosed: Bool, at place: SourceRange) {
    guard !HTMLElement.void.contains(tag.name), !(isWrittenClosed && isForeign(tag.name)) else {
      return
    }
    let element = Open(name: tag.name, place: place, isWrittenClosed: isWrittenClosed)
    counts[tag.name, default: 0] += 1
    if HTMLElement.crossing.contains(tag.name) {
      crossing[tag.name, default: []].append(element)
    } else {
      nested.append(element)
    }
  }

  private mutating func close(_ name: String, at place: SourceRange) {
    guard !HTMLElement.void.contains(name) else { return }
    guard let count = counts[name], count > 0 else { return reportClosing(name, at: place) }
    counts[name] = count - 1
    if crossing[name]?.popLast() != nil { return }
    while let element = nested.popLast(), element.name != name {
      counts[element.name, default: 1] -= 1
      report(element, endedAt: place)
    }
  }

  private mutating func finish() {
    for element in nested + crossing.values.joined() { report(element) }
  }
}

// MARK: Findings

extension ElementBalance {
  private mutating func report(_ element: Open, endedAt end: SourceRange? = nil) {
    let name = element.name
    guard !HTMLElement.endingByThemselves.contains(name) else { return }
    var finding = Diagnostic(
      .unbalancedHTML, path: path, range: element.place, "<\(name)> is never closed",
      explanation: element.isWrittenClosed
        ? "HTML does not heed the slash of <\(name)/>: the element goes on." : nil,
      fix: element.isWrittenClosed
        ? "Write <\(name)></\(name)>"
        : "Write </\(name)> where it ends, or &lt; where no tag is meant")
    if let end {
      finding.notes = [.init(path: path, range: end, text: "What is around it ends here.")]
    } else if !element.isWrittenClosed {
      finding.explanation = "All that follows on the page is taken as a part of it."
    }
    findings.append(finding)
  }

  private mutating func reportClosing(_ name: String, at place: SourceRange) {
    findings.append(
      Diagnostic(
        .unbalancedHTML, path: path, range: place, "</\(name)> closes nothing",
        explanation: "No <\(name)> of the chapter is open here; it may end a part of the page.",
        fix: "Remove it, or write <\(name)> where the element begins"))
  }

  private mutating func reportEndlessTag(at place: SourceRange) {
    findings.append(
      Diagnostic(
        .unbalancedHTML, path: path, range: place, "Tag without its end",
        explanation:
          "HTML of a chapter ends at a blank line; what follows is taken as a part of the "
          + "tag.",
        fix: "Add the > or the quotation mark that is missing"))
  }

  private mutating func reportEndlessComment(at place: SourceRange) {
    findings.append(
      Diagnostic(
        .unbalancedHTML, path: path, range: place,
        "Comment that is never closed",
        explanation:
          "HTML of a chapter ends at a blank line; a --> behind it is text, and all that "
          + "follows on the page is left out.",
        fix: "Add --> before the blank line, or begin the comment in a line of its own"))
  }
}
