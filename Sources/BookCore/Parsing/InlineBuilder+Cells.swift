// Code spans and links: among them values and claims.

extension InlineBuilder {
  mutating func codeSpan(_ literal: String) -> Inline {
    let start = cursor
    let first = bytes.end(from: start) { $0 == .backtick }
    let length = first - start
    var end = first
    var close = end
    repeat {
      close = bytes.end(from: end) { $0 != .backtick }
      end = bytes.end(from: close) { $0 == .backtick }
    } while end < bytes.count && end - close != length
    if length == 0 || end - close != length { isLost = true }
    cursor = end
    if bytes[min(start, end)..<min(end, bytes.count)]
      != plain[min(start, end)..<min(end, plain.count)]
    {
      isLost = true
    }
    return value(literal, content: first..<max(first, close), end: end, start: start)
      ?? .code(literal)
  }

  /// `` `{swift-math} expression` ``, or with a format: `` `{swift-math .fixed(3)} expression` ``
  private mutating func value(_ literal: String, content: Range<Int>, end: Int, start: Int)
    -> Inline?
  {
    guard let marker = ValueMarker(literal) else {
      if let written = ValueMarker.misspelt(literal) {
        report(
          .badMarkdown, range(start, end), "Code that begins with {\(written)} is no value",
          fix: Suggestion.question("{swift-math}"))
      }
      return nil
    }
    let after = literal.utf8.dropFirst(marker.length)
    guard after.first?.isWhitespace == true, after.contains(where: { !$0.isWhitespace }) else {
      if marker.language == "swift-math" {
        report(
          .badMarkdown, range(start, end), "Value without an expression",
          fix: "Write `{swift-math} expression`, with a space")
      }
      return nil
    }
    let open = bytes.end(from: content.lowerBound) { $0.isWhitespace }
    let code = bytes.end(from: open + marker.length) { $0.isWhitespace }
    var cell = Cell(
      kind: .value, code: String(Substring(after)).trimmed, codeStart: position(code),
      range: range(start, end))
    cell.format = format(of: marker, at: open)
    return .cell(cell, content: [])
  }

  private mutating func format(of marker: ValueMarker, at open: Int) -> ValueFormat? {
    guard let text = marker.format else { return nil }
    switch ValueFormat.read(text) {
    case .success(let format): return format
    case .failure(let problem):
      let place = open + marker.formatStart
      report(
        .badOption, range(place, place + text.utf8.count), problem.summary,
        explanation: "The formats are \(ValueFormat.forms.joined(separator: ", ")).",
        fix: problem.fix)
      return nil
    }
  }

  mutating func link(_ index: Int, destination: String, title: String) -> Inline {
    let start = cursor
    if bytes.at(start) == UInt8(ascii: "<") {
      let literals = tree.children(of: index).map { tree[$0].literal }
      cursor = bytes.end(from: cursor) { $0 != UInt8(ascii: ">") } + 1
      if destination.lowercased().hasPrefix("claim:") {
        report(
          .badClaim, range(start, cursor), "Claim without a number",
          fix: "Write [number](<\(destination)>)")
      }
      return .link(
        .init(
          destination: destination, title: title, content: [.text(literals.joined())],
          range: range(start, cursor)))
    }
    expect(1) { $0 == UInt8(ascii: "[") }
    let content = content(of: index).inlines
    let tail = finishLink()
    if let claim = claim(destination, content: content, tail: tail, start: start) { return claim }
    reportMisspeltScheme(destination, start)
    return .link(
      .init(destination: destination, title: title, content: content, range: range(start, cursor)))
  }

  /// `[7](clam:n)`: a link to nowhere, where a number was to be checked.
  private mutating func reportMisspeltScheme(_ destination: String, _ start: Int) {
    let scheme = destination.prefix { $0.isLetter }
    let isScheme = destination.dropFirst(scheme.count).hasPrefix(":")
    guard isScheme, Suggestion.nearest(to: String(scheme), among: ["claim"]) != nil else { return }
    report(
      .badClaim, range(start, cursor), "Link whose scheme is “\(scheme)”, which checks nothing",
      fix: Suggestion.question("claim:"))
  }

  private mutating func finishLink() -> LinkSyntax.Tail {
    let start = cursor
    if bytes.at(start) != UInt8(ascii: "]") { isLost = true }
    let tail = LinkSyntax(bytes: bytes).tail(after: start)
    cursor = tail.end
    if tail.end > bytes.count || bytes[start..<tail.end] != plain[start..<tail.end] {
      isLost = true
    }
    return tail
  }

  /// A link whose destination is `claim:` and an expression, which stands there as it is: `%20` is
  /// Swift's remainder by 20.
  private mutating func claim(
    _ destination: String, content: [Inline], tail: LinkSyntax.Tail, start: Int
  ) -> Inline? {
    let scheme = "claim:"
    guard destination.lowercased().hasPrefix(scheme) else { return nil }
    let range = range(start, cursor)
    let code = String(destination.dropFirst(scheme.count)).trimmed
    guard let raw = tail.destination else {
      report(
        .badClaim, range, "Claim whose expression stands somewhere else",
        fix: "Write the expression where the number is: [\(content.plainText)](<claim:\(code)>)")
      return .link(.init(destination: destination, title: "", content: content, range: range))
    }
    // A comment is none: `claim://x`, as addresses begin.
    let isBlank = PercentEncoding.decode(code).trimmed.isEmpty || code.hasPrefix("//")
    if isBlank || content.isEmpty {
      report(
        .badClaim, range, "Claim without \(isBlank ? "an expression" : "a number")",
        fix: "Write [number](<claim:expression>)")
      return .link(.init(destination: destination, title: "", content: content, range: range))
    }
    var codeStart = raw.lowerBound
    if bytes.string(raw).lowercased().hasPrefix(scheme) {
      codeStart = bytes.end(from: codeStart + scheme.utf8.count) { $0.isWhitespace }
    }
    let cell = Cell(
      kind: .claim(written: content.writtenNumber), code: code, codeStart: position(codeStart),
      range: range)
    return .cell(cell, content: content)
  }

  /// Formulas are typeset as they stand: what looks like a claim or a value in one would be neither.
  mutating func reportCells(in tex: String, _ range: SourceRange) {
    guard tex.holdsCell else { return }
    report(
      .badClaim, range, "Claim or value inside a formula, which is not checked",
      fix: "State it in the text beside the formula")
  }

  /// `](claim:` in running text: a claim that is no link, which nobody would check.
  mutating func reportBrokenClaim() {
    let bracket = bytes.end(from: cursor + 1) { $0.isWhitespace }
    let open = bytes.end(from: bracket) { "( <".utf8.contains($0) }
    guard bytes.at(bracket) == UInt8(ascii: "("), bytes.has("claim:", at: open) else { return }
    report(
      .badClaim, range(cursor, open + 6), "Claim that Markdown does not take for a link",
      fix: "Write [number](<claim:expression>); write < and > in it as &lt; and &gt;")
  }

  mutating func image(_ index: Int, source: String, title: String) -> Inline {
    let start = cursor
    expect(2) { $0 == UInt8(ascii: "!") || $0 == UInt8(ascii: "[") }
    imageContent = content(of: index).inlines
    _ = finishLink()
    if source.lowercased().hasPrefix("claim:") {
      report(
        .badClaim, range(start, cursor), "Claim that is an image",
        fix: "Take away the ! before the bracket")
    }
    if imageContent.hasCell {
      report(
        .badClaim, range(start, cursor), "Claim or value in an image's text",
        explanation: "The text alternative of an image is not checked.",
        fix: "State it in the text around the image")
    }
    return .image(
      .init(
        source: source, title: title, alt: imageContent.plainText, range: range(start, cursor)))
  }
}

extension String {
  /// Whether a text that is not read as Markdown holds what would be a claim or a value there.
  var holdsCell: Bool {
    ["](claim:", "](<claim:", "`{swift-math"].contains { contains($0) }
  }
}
