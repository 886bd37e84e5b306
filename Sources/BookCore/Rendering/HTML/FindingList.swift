// The list that heads a page: what failed or is to be looked at, each with a link to its place.

/// Findings in words.
struct FindingList {
  let findings: [Diagnostic]
  let context: BookContext
  /// Where a finding is, as the value of an `href`.
  let place: (Diagnostic) -> String?

  func node(title: String) -> HTMLNode {
    let items = findings.map { finding -> HTMLNode in
      let words = HTMLNode.text(finding.headline)
      let link = place(finding).map { HTMLNode.tag("a", ["href": $0], [words]) } ?? words
      let reason = context.reason(for: finding).map { [HTMLNode.text(": \($0)")] } ?? []
      let line: [HTMLNode] =
        context.location(of: finding).map { [" ", .tag("span", ["class": "place"], $0)] } ?? []
      return .tag("li", ["class": finding.severity.rawValue], [link] + reason + line)
    }
    let fails = findings.contains { $0.severity == .error }
    return .tag(
      "section",
      ["class": fails ? "findings" : "findings remarks", "aria-label": title, "lang": "en"],
      [.tag("h2", [:], title), .tag("ul", [:], items)])
  }

  /// A finding as paragraphs.
  static func words(of finding: Diagnostic, in context: BookContext) -> [HTMLNode] {
    var nodes = [
      HTMLNode.tag(
        "p", [:],
        [
          .tag("strong", [:], finding.headline),
          context.location(of: finding).map { .tag("span", ["class": "place"], $0) } ?? .nothing,
        ])
    ]
    if let explanation = finding.explanation {
      nodes.append(.tag("pre", ["tabindex": "0"], explanation))
    }
    if let fix = finding.fix { nodes.append(.tag("p", ["class": "fix"], fix)) }
    return nodes
  }
}
