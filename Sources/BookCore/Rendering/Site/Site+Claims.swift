// The ledger: every claim of the book, what was computed, what it was compared with.

import BookRecords

extension Site {
  func claimsPage() -> PageContent {
    let sections = chapters.filter { !$0.checked.claims.isEmpty }
    return PageContent(
      page: .claims, title: "Claims", description: "Every checked statement of the book",
      language: book.options.language,
      content: .tag("article", ["class": "ledger"], [claimsHead()] + sections.map(ledger)),
      isWide: true)
  }

  private func claimsHead() -> HTMLNode {
    let tally = Self.tally(chapters.flatMap(\.checked.claims))
    let counts = Verdict.allCases.compactMap { verdict -> HTMLNode? in
      guard let count = tally[verdict] else { return nil }
      return .tag(
        "li", ["class": verdict.className],
        [
          .tag("span", ["class": "mark", "aria-hidden": "true"], verdict.sign),
          .text("\(count) \(verdict.phrase(count))"),
        ])
    }
    return .group([
      .tag("h1", [:], "Claims"),
      .tag(
        "p", ["class": "lead"],
        "Every statement of the book that is checked each time it is built, with what was computed."
      ),
      .tag("ul", ["class": "tally"], counts),
    ])
  }

  func ledger(_ chapter: RenderedChapter) -> HTMLNode {
    let head = ["Statement", "Computed", "Compared with", "Difference", "Place"].map {
      HTMLNode.tag("th", ["scope": "col"], $0)
    }
    return .tag(
      "section", [:],
      [
        .tag("h2", ["id": links.id(chapter.page.anchor, on: .claims)], chapter.title),
        .tag(
          "div",
          [
            "class": "table-frame", "tabindex": "0", "role": "group",
            "aria-label": "Claims of \(chapter.title)",
          ],
          [
            .tag(
              "table", [:],
              [
                .tag("thead", [:], [.tag("tr", [:], head)]),
                .tag("tbody", [:], chapter.checked.claims.map { row($0, of: chapter) }),
              ])
          ]),
      ])
  }

  private func row(_ claim: CheckedClaim, of chapter: RenderedChapter) -> HTMLNode {
    let place = HTMLNode.tag(
      "a", ["href": links.href(from: .claims, to: chapter.page, fragment: claim.identifier)],
      "line \(claim.range.start.line)".replacingSpaces)
    let statement: [HTMLNode] = [
      .tag("span", ["class": "mark", "aria-hidden": "true"], claim.verdict.sign),
      .spoken(claim.verdict.words + ": "), .text(claim.statement),
      .tag("code", ["class": "expression"], Self.clipped(ClaimText.expression(claim))),
    ]
    let right = claim.written ?? claim.right?.text ?? ""
    return .tag(
      "tr", ["id": links.id(claim.identifier, on: .claims), "class": claim.verdict.className],
      [
        .tag("th", ["scope": "row"], statement),
        .tag("td", ["class": "value"], Self.clipped(computed(claim))),
        .tag("td", ["class": "value"], Self.clipped(right)),
        .tag("td", ["class": "value"], claim.residual.map(ShortNumber.text) ?? ""),
        .tag("td", [:], [place]),
      ])
  }

  private func computed(_ claim: CheckedClaim) -> String {
    if let text = claim.left?.text { return text }
    return claim.cases.map { counted($0, "case") } ?? claim.remarks.first ?? ""
  }

  /// The text on one line, not too long for a column; the chapter has all of it.
  private static func clipped(_ text: String) -> String {
    let line = text.replacingLineEnds
    return line.count > 72 ? String(line.prefix(70)) + " …" : line
  }
}

extension Verdict {
  /// The verdict of several claims, after their number.
  fileprivate func phrase(_ count: Int) -> String {
    switch self {
    case .holds: count == 1 ? "holds" : "hold"
    case .false: count == 1 ? "is false" : "are false"
    case .error: "could not be evaluated"
    case .notRun: count == 1 ? "was not run" : "were not run"
    }
  }
}
