// What the names of HTML's elements say of how they are written.

/// The traits of an element, by its name; most elements have none.
struct ElementTraits: OptionSet {
  let rawValue: UInt8

  /// The element has no content and no end tag.
  static let void = ElementTraits(rawValue: 1)
  /// A line of the file ends after the element, so that reports can be compared line by line.
  static let endsLine = ElementTraits(rawValue: 2)
  /// Every space inside of the element counts.
  static let preformatted = ElementTraits(rawValue: 4)
  /// Code and what it prints run from left to right, whatever the text around them.
  static let verbatim = ElementTraits(rawValue: 8)
  /// The element takes the direction of the words in it where that is another.
  static let directed = ElementTraits(rawValue: 16)

  static func of(_ name: String) -> ElementTraits { byName[name] ?? [] }

  /// One table, for a page asks it for every element.
  private static let byName: [String: ElementTraits] = {
    let names: [(ElementTraits, String)] = [
      (.void, "area base br col embed hr img input link meta source wbr"),
      (
        .endsLine,
        "html head body title meta link script style header footer main nav aside section"
      ),
      (.endsLine, "article div p h1 h2 h3 h4 h5 h6 ul ol li dl table caption thead tbody tr pre"),
      (.endsLine, "figure figcaption blockquote details hr svg g form dialog"),
      (.preformatted, "pre textarea script style"),
      (.verbatim, "pre code samp kbd"),
      (
        .directed, "p h1 h2 h3 h4 h5 h6 ul ol dl li dt dd blockquote table caption th td figcaption"
      ),
    ]
    var traits: [String: ElementTraits] = [:]
    for (trait, list) in names {
      for name in list.split(separator: " ") { traits[String(name), default: []].insert(trait) }
    }
    return traits
  }()
}
