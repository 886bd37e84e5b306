// The ledger's first page: how the claims of each chapter stand, and those that do not hold.

import BookRecords

extension Site {
  func claimsPage() -> PageContent {
    PageContent(
      page: .claims, title: "Claims", description: "Every checked statement of the book",
      language: book.options.language,
      content: .tag(
        "article", ["class": "ledger", "lang": "en"],
        [claimsHead(), failingClaims(), ledgerIndex()]),
      isWide: true)
  }

  /// The chapters that have a page in the ledger.
  var claimingChapters: [RenderedChapter] { chapters.filter { !$0.checked.claims.isEmpty } }

  private func claimsHead() -> HTMLNode {
    .group([
      .tag("h1", [:], "Claims"),
      .tag(
        "p", ["class": "lead"],
        "Every statement of the book that is checked each time it is built, with what was computed."
      ),
      tally(chapters.flatMap(\.checked.claims)),
    ])
  }

  /// How many claims have each verdict.
  func tally(_ claims: [CheckedClaim]) -> HTMLNode {
    let tally = Self.tally(claims)
    let counts = Verdict.allCases.compactMap { verdict -> HTMLNode? in
      guard let count = tally[verdict] else { return nil }
      return .tag(
        "li", ["class": verdict.className],
        [
          .tag("span", ["class": "mark", "aria-hidden": "true"], verdict.sign),
          .text("\(count) \(verdict.phrase(count))"),
        ])
    }
    return counts.isEmpty ? .nothing : .tag("ul", ["class": "tally", "lang": "en"], counts)
  }

  private func failingClaims() -> HTMLNode {
    let failing = chapters.flatMap { chapter in
      chapter.checked.claims.filter { $0.verdict != .holds }.map { ($0, chapter) }
    }
    guard !failing.isEmpty else { return .nothing }
    return .tag(
      "section", [:],
      [
        .tag("h2", [:], "What does not hold"),
        ledgerTable(
          "Claims that do not hold", place: "Chapter and line",
          rows: failing.map { row($0.0, of: $0.1, from: .claims, namesChapter: true) }),
      ])
  }

  private func ledgerIndex() -> HTMLNode {
    guard !claimingChapters.isEmpty else { return .nothing }
    let known = Self.tally(chapters.flatMap(\.checked.claims))
    let verdicts = Verdict.allCases.filter { known[$0] != nil }
    let heads = verdicts.map {
      HTMLNode.tag("th", ["scope": "col", "class": "right"], $0.words)
    }
    let head = [HTMLNode.tag("th", ["scope": "col"], "Chapter")] + heads
    let rows = claimingChapters.map { indexRow($0, verdicts) }
    return .tag(
      "section", [:],
      [
        .tag("h2", [:], "By chapter"),
        .tag(
          "div",
          ["class": "table-frame", "tabindex": "0", "role": "group", "aria-label": "Chapters"],
          [
            .tag(
              "table", ["class": "ledger-index"],
              [.tag("thead", [:], [.tag("tr", [:], head)]), .tag("tbody", [:], rows)])
          ]),
      ])
  }

  /// How many claims of a chapter have each verdict, with the way to its ledger.
  private func indexRow(_ chapter: RenderedChapter, _ verdicts: [Verdict]) -> HTMLNode {
    let tally = Self.tally(chapter.checked.claims)
    let counts = verdicts.map {
      HTMLNode.tag("td", ["class": "right"], tally[$0].map(String.init) ?? "")
    }
    let name = HTMLNode.tag(
      "th", ["scope": "row"],
      [
        .tag("span", ["class": "number"], number(of: chapter.entry)), " ",
        .tag("a", ["href": links.href(from: .claims, to: chapter.ledger)], [chapter.titleNode]),
      ])
    return .tag("tr", [:], [name] + counts)
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
