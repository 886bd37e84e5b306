// References to labels, on a chapter's page and in the ledger.

extension SiteLinks {
  /// A reference in words, and a way to what it names where it stands in no link itself.
  func node(
    of reference: Inline.Reference, in index: BookIndex, from page: SitePage, isLink: Bool
  ) -> HTMLNode {
    guard let target = index.targets[reference.label] else {
      return .tag("span", ["class": "missing"], "@" + reference.label)
    }
    let words = (reference.numberOnly ? target.number : target.name).replacingSpaces
    // A section without a number is called by its title.
    let name = target.number.isEmpty ? HTMLNode.text(words) : .english(words)
    let address = href(
      from: page, to: .chapter(slug: target.chapter), fragment: target.fragment)
    return .tag(
      isLink ? "a" : "span",
      [
        "class": "reference", "href": isLink ? address : nil,
        "title": target.title.isEmpty ? nil : target.title,
      ], [name])
  }
}
