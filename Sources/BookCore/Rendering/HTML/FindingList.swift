// The list that heads a failing page: what failed, each with a link to its place.

/// Findings in words.
struct FindingList {
  let findings: [Diagnostic]
  /// Where a finding is, as the value of an `href`.
  let place: (Diagnostic) -> String?

  func node(title: String) -> HTMLNode {
    let items = findings.map { finding -> HTMLNode in
      let words = HTMLNode.text(finding.summary)
      let link = place(finding).map { HTMLNode.tag("a", ["href": $0], [words]) } ?? words
      let line: [HTMLNode] =
        Self.location(of: finding).map { [" ", .tag("span", ["class": "place"], $0)] } ?? []
      return .tag("li", ["class": finding.severity.rawValue], [link] + line)
    }
    return .tag(
      "section", ["class": "findings", "aria-label": title],
      [.tag("h2", [:], title), .tag("ul", [:], items)])
  }

  /// A finding as paragraphs.
  static func words(of finding: Diagnostic) -> [HTMLNode] {
    var nodes = [
      HTMLNode.tag(
        "p", [:],
        [
          .tag("strong", [:], finding.summary),
          location(of: finding).map { .tag("span", ["class": "place"], $0) } ?? .nothing,
        ])
    ]
    if let explanation = finding.explanation {
      nodes.append(.tag("pre", ["tabindex": "0"], explanation))
    }
    if let fix = finding.fix { nodes.append(.tag("p", ["class": "fix"], fix)) }
    return nodes
  }

  static func location(of finding: Diagnostic) -> String? {
    guard let path = finding.path else { return nil }
    return finding.range.map { "\(path):\($0.start.line):\($0.start.column)" } ?? path
  }
}
