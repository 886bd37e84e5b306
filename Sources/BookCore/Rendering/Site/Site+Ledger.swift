// The ledger of a chapter: every claim, what was computed, what it was compared with.

import BookRecords

extension Site {
  func ledgerPage(_ chapter: RenderedChapter) -> PageContent {
    PageContent(
      page: chapter.ledger, title: "Claims: \(chapter.title)",
      description: "Every checked statement of the chapter \(chapter.title)",
      language: chapter.chapter.options.language, content: ledger(chapter), isWide: true)
  }

  func ledger(_ chapter: RenderedChapter) -> HTMLNode {
    let name = chapter.chapter.number.map { "chapter \($0)" } ?? "the chapter"
    return .tag(
      "article", ["class": "ledger"],
      [
        ledgerBreadcrumbs(chapter),
        .tag(
          "div", ["class": "chapter-head"],
          [
            .tag("p", ["class": "eyebrow", "lang": "en"], "Claims of \(name)"),
            .tag("h1", [:], [chapter.titleNode]),
          ]),
        tally(chapter.checked.claims),
        ledgerTable(
          "Claims of \(chapter.title)", place: "Place",
          rows: chapter.checked.claims.map {
            row($0, of: chapter, from: chapter.ledger, namesChapter: false)
          }), legend(chapter.checked.claims),
        pager(
          among: claimingChapters.map(\.entry), at: chapter.entry, from: chapter.ledger,
          to: \.ledger),
      ])
  }

  /// What a share of the tolerance is, where one is told.
  private func legend(_ claims: [CheckedClaim]) -> HTMLNode {
    let isNeeded = claims.contains { ClaimText.difference($0)?.hasSuffix("tolerance") == true }
    guard isNeeded else { return .nothing }
    return .tag(
      "p", ["lang": "en"],
      "Of a property, the difference is the largest share of its tolerance that any case used.")
  }

  private func ledgerBreadcrumbs(_ chapter: RenderedChapter) -> HTMLNode {
    let up = [(SitePage.cover, HTMLNode.text(title)), (.claims, .english("Claims"))].map {
      page, words in
      HTMLNode.tag(
        "li", [:], [.tag("a", ["href": links.href(from: chapter.ledger, to: page)], [words])])
    }
    return breadcrumbs(up + [.tag("li", ["aria-current": "page"], [chapter.titleNode])])
  }

  /// A table of claims.
  func ledgerTable(_ label: String, place: String, rows: [HTMLNode]) -> HTMLNode {
    let head = ["Statement", "Computed", "Compared with", "Difference", place].map {
      HTMLNode.tag("th", ["scope": "col", "lang": "en"], $0)
    }
    return .tag(
      "div",
      [
        "class": "table-frame", "tabindex": "0", "role": "group", "aria-label": label,
        HTMLNode.labelLanguage: "en",
      ],
      [
        .tag(
          "table", ["class": "rows"],
          [.tag("thead", [:], [.tag("tr", [:], head)]), .tag("tbody", [:], rows)])
      ])
  }

  /// A claim in a ledger. The claim's own id belongs to the chapter's ledger alone.
  func row(
    _ claim: CheckedClaim, of chapter: RenderedChapter, from page: SitePage, namesChapter: Bool
  ) -> HTMLNode {
    let line = "line \(claim.range.start.line)"
    let place = HTMLNode.tag(
      "a", ["href": links.href(from: page, to: chapter.page, fragment: claim.identifier)],
      (namesChapter ? [chapter.titleNode, ", "] : []) + [.english(line.replacingSpaces)])
    let statement: [HTMLNode] = [
      .tag("span", ["class": "mark", "aria-hidden": "true"], claim.verdict.sign),
      .spoken(claim.verdict.words + ": "),
      .tag("span", ["lang": chapter.chapter.options.language], self.statement(claim, from: page)),
      claim.source.isEmpty
        ? .nothing : .tag("code", [:], Self.clipped(ClaimText.expression(claim))),
    ]
    return .tag(
      "tr",
      [
        "id": namesChapter ? nil : links.id(claim.identifier, on: page),
        "class": claim.verdict.className,
      ],
      [
        .tag("th", ["scope": "row"], statement),
        .tag("td", [:], Self.clipped(computed(claim))),
        .tag("td", [:], Self.clipped(compared(claim))),
        .tag("td", [:], ClaimText.difference(claim) ?? ""),
        .tag("td", [:], [place]),
      ])
  }

  private func statement(_ claim: CheckedClaim, from page: SitePage) -> [HTMLNode] {
    claim.statementContent.map { piece in
      guard case .reference(let reference) = piece else { return .text([piece].plainText) }
      return links.node(of: reference, in: book.index, from: page, isLink: true)
    }
  }

  private func computed(_ claim: CheckedClaim) -> String {
    if let text = ClaimText.sides(claim).left { return text }
    return claim.cases.map { counted($0, "case") } ?? claim.remarks.first ?? ""
  }

  /// The other side, with its sign where that is none of equality.
  private func compared(_ claim: CheckedClaim) -> String {
    let right = ClaimText.comparand(claim)
    switch claim.caseOperation ?? claim.operation {
    case .less, .atMost, .greater, .atLeast, .notEqual:
      return right.isEmpty ? "" : "\(ClaimText.verdictSign(claim)) \(right)"
    case .equal, .approximately, .holds, .throws, .forAll: return right
    }
  }

  /// The text on one line, not too long for a column; the chapter has all of it.
  private static func clipped(_ text: String) -> String {
    let line = text.singleSpaced
    return line.utf8.count > 72 && line.count > 72 ? String(line.prefix(70)) + " …" : line
  }
}
