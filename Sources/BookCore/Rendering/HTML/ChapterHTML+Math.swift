// Formulas: in running text, and numbered ones with the mark of the claims that prove them.

extension ChapterHTML {
  func inlineMath(_ math: Inline.InlineMath) -> HTMLNode {
    formula(math.tex, isDisplay: false)
  }

  func equation(_ math: Block.DisplayMath) -> HTMLNode {
    let target = math.label.flatMap { book.index.targets[$0] }
    var parts = [
      HTMLNode.tag(
        "div",
        [
          "class": "formula", "tabindex": "0", "role": "group", "aria-label": "Formula",
          HTMLNode.labelLanguage: "en",
        ],
        [formula(math.tex, isDisplay: true)])
    ]
    if let target {
      let label = "\(target.noun) \(target.number)"
      parts.append(
        .tag(
          "div", ["class": "equation-number"],
          (math.label.map(proofMark) ?? []) + [
            .tag(
              "a", ["href": href(target.fragment), "aria-label": label, "lang": "en"],
              "(\(target.number))")
          ]))
    }
    return .tag("div", ["class": "equation", "id": target.map { id($0.fragment) }], parts)
  }

  /// The way from an equation to the first claim that proves it.
  private func proofMark(_ label: String) -> [HTMLNode] {
    guard let claims = context.proofs[label],
      let first = claims.first(where: { $0.claim.verdict != .holds }) ?? claims.first
    else { return [] }
    let holds = claims.allSatisfy { $0.claim.verdict == .holds }
    let words = holds ? "Checked by \(counted(claims.count, "claim"))" : "Its check fails"
    return [
      .tag(
        "a",
        [
          "class": "proof \(holds ? "holds" : "false")", "title": words, "lang": "en",
          "href": links.href(
            from: page, to: .ledger(slug: first.slug), fragment: first.claim.identifier),
        ],
        [.tag("span", ["aria-hidden": "true"], holds ? "✓" : "✗"), .spoken(words)]),
      " ",
    ]
  }

  /// A formula typeset, or its TeX with what is wrong about it.
  func formula(_ tex: String, isDisplay: Bool) -> HTMLNode {
    do throws(FormulaError) {
      if let markup = try typesetter.formula(tex, isDisplay: isDisplay) { return .raw(markup) }
    } catch {
      // Typesetting has found it already, and told where it is.
      return .tag("code", ["class": "tex bad", "title": error.message], tex)
    }
    return .tag("code", ["class": "tex"], tex)
  }
}

extension SourcePosition {
  /// The position after some text that starts here. Columns count UTF-8 bytes.
  ///
  /// - Parameter columns: where the lines of the text begin; those that it lacks begin at 1.
  func advanced(over text: String.UTF16View.SubSequence, columns: [Int]) -> SourcePosition {
    var place = self
    for scalar in String(decoding: text, as: UTF16.self).unicodeScalars {
      if scalar == "\n" {
        let line = place.line + 1
        let index = line - self.line
        place = SourcePosition(
          line: line, column: columns.indices.contains(index) ? columns[index] : 1)
      } else {
        place.column += UTF8.width(scalar)
      }
    }
    return place
  }
}

/// `1 claim`, `2 claims`
func counted(_ count: Int, _ noun: String) -> String {
  "\(count) \(noun)\(count == 1 ? "" : "s")"
}
