// Claims in blocks, and values and checked numbers in prose.

import BookRecords

extension ChapterHTML {
  /// A claim of a block: its verdict and statement, which opens to everything that is known.
  func claim(_ claim: CheckedClaim) -> HTMLNode {
    let brief = ClaimText.brief(claim)
    let summary: [HTMLNode] = [
      verdictMark(claim.verdict),
      .tag("span", ["class": "statement"], statement(claim.statementContent)),
      brief.isEmpty ? .nothing : .tag("span", ["class": "brief", "lang": "en"], brief),
    ]
    return .tag(
      "details",
      [
        "class": "claim \(claim.verdict.className)", "id": id(claim.identifier),
        "open": claim.verdict == .holds ? nil : "",
      ], [.tag("summary", [:], summary), facts(claim)])
  }

  /// A sign for the eye and words for the ear.
  func verdictMark(_ verdict: Verdict) -> HTMLNode {
    .group([
      .tag("span", ["class": "mark", "aria-hidden": "true"], verdict.sign),
      .spoken(verdict.words + ": "),
    ])
  }

  /// Whether the claim's source stands right above it.
  private func isCodeShown(_ claim: CheckedClaim) -> Bool {
    guard checked.cells.indices.contains(claim.cell) else { return false }
    let options = checked.cells[claim.cell].cell.options
    return options.include && options.echo == .shown
  }

  /// Both sides, tolerance, residual, place.
  private func facts(_ claim: CheckedClaim) -> HTMLNode {
    let rows = ClaimText.facts(
      claim, includesSource: !isCodeShown(claim), includesSides: false
    ).map { name, text in
      HTMLNode.group([.tag("dt", ["lang": "en"], name), .tag("dd", [:], [.tag("code", [:], text)])])
    }
    let remarks =
      claim.lines.isEmpty
      ? []
      : [HTMLNode.tag("dt", ["lang": "en"], "Remarks")]
        + claim.lines.map { .tag("dd", ["lang": "en"], $0) }
    let proves = claim.proves.compactMap { label -> HTMLNode? in
      guard let target = book.index.targets[label] else { return nil }
      return .tag("a", ["href": href(of: target), "lang": "en"], "\(target.noun) \(target.number)")
    }
    let proof: [HTMLNode] =
      proves.isEmpty
      ? [] : [.tag("dt", ["lang": "en"], "Proves")] + proves.map { .tag("dd", [:], [$0]) }
    let ledger = HTMLNode.tag(
      "a", ["href": ledgerHref(of: claim)],
      "\(chapter.source.path):\(claim.range.start.line)")
    return .tag(
      "dl", ["class": "facts"],
      rows + remarks + proof + [.tag("dt", ["lang": "en"], "Place"), .tag("dd", [:], [ledger])])
  }

  /// The way to a claim of this chapter in the ledger.
  private func ledgerHref(of claim: CheckedClaim) -> String {
    links.href(
      from: page, to: .ledger(slug: chapter.source.slug), fragment: claim.identifier)
  }

  /// A value or a checked number in prose.
  func inlineCell(_ cell: Cell, _ content: [Inline]) -> HTMLNode {
    let result = checked.cells.indices.contains(cell.index) ? checked.cells[cell.index] : nil
    if case .claim = cell.kind {
      return checkedNumber(content, claim: claims[cell.index]?.first)
    }
    guard let result, case .value(let shown)? = result.outputs.first(where: \.isValue) else {
      return missingValue(cell, result)
    }
    let words = shown.inlineTeX.map { formula($0, isDisplay: false) } ?? .text(shown.text)
    return .tag("span", ["class": "computed", "title": cell.code], [words])
  }

  private func missingValue(_ cell: Cell, _ result: CheckedCell?) -> HTMLNode {
    var reason = "not run"
    if case .failed(let failure)? = result?.outcome { reason = failure.message }
    return .tag(
      "span", ["class": "computed missing", "id": id("cell-\(cell.index + 1)")],
      [
        .tag("code", [:], cell.code),
        .tag("span", ["class": "reason", "lang": "en"], " (\(reason))"),
      ])
  }

  private func checkedNumber(_ content: [Inline], claim: CheckedClaim?) -> HTMLNode {
    let wrapping = Self.isOneNumberOfParts(content) ? " nowrap" : ""
    guard let claim else {
      return .tag(
        "span", ["class": "checked not-run\(wrapping)"],
        inlines(content) + [.spoken(" (not checked)")])
    }
    let computed = claim.left.map { "computed: \($0.text.replacingLineEnds)" }
    let words = ([claim.verdict.words.lowercased()] + [computed].compactMap { $0 })
      .joined(separator: "; ")
    return .tag(
      "a",
      [
        "class": "checked \(claim.verdict.className)\(wrapping)", "id": id(claim.identifier),
        "href": ledgerHref(of: claim),
      ],
      inlines(ofLink: content) + [
        .tag("span", ["class": "sign", "aria-hidden": "true"], claim.verdict.sign),
        .tag("span", ["class": "hint", "lang": "en"], " \(words)"),
      ])
  }

  /// Whether a number has blanks or hyphens in it, at which no line may end: those of `7.3 %`,
  /// `3.1 ± 0.1`, `1.2 × 10⁻⁵`, and `1.2e-5`. A list may go on in the next line.
  private static func isOneNumberOfParts(_ content: [Inline]) -> Bool {
    let text = content.plainText
    guard text.dropFirst().contains(where: { $0.isWhitespace || $0 == "-" }),
      let written = WrittenValue(parsing: text)
    else { return false }
    return written.readings.contains { reading in
      switch reading {
      case .scalar, .complex, .boolean: true
      case .list, .matrix: false
      }
    }
  }
}

extension Shown {
  /// The formula for a line of text, in which a column would push the lines apart.
  var inlineTeX: String? {
    guard case .vector = value, let tex else { return tex }
    let rows = tex.replacing("\\begin{pmatrix} ", with: "").replacing(" \\end{pmatrix}", with: "")
    return "(" + rows.replacing(" \\\\ ", with: ",\\; ") + ")"
  }
}

extension Verdict {
  var className: String { self == .notRun ? "not-run" : rawValue }

  var sign: String {
    switch self {
    case .holds: "✓"
    case .false: "✗"
    case .error: "!"
    case .notRun: "–"
    }
  }

  var words: String {
    switch self {
    case .holds: "Holds"
    case .false: "False"
    case .error: "Could not be evaluated"
    case .notRun: "Not run"
    }
  }
}

extension String {
  /// The text on one line.
  var replacingLineEnds: String { String(map { $0.isNewline ? " " : $0 }) }
}
