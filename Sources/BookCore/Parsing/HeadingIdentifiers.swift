// The fragments that links to headings use, spelled as Git hosts spell them.

/// Makes identifiers from headings, each once.
struct HeadingIdentifiers {
  private var taken: [String: Int] = [:]

  /// Lower case, white space as `-`, without punctuation other than `-` and `_`; then `-1`, `-2`, …
  /// for the same text again. A given identifier is kept as it is. Their letters are composed.
  mutating func identifier(for text: String, given: String? = nil) -> String {
    if let given { return unique(given.composed) }
    var slug = ""
    for character in text.trimmed.lowercased() {
      if character.isWhitespace {
        slug.append("-")
      } else if character.isLetter || character.isNumber || character == "-" || character == "_" {
        slug.append(character)
      }
    }
    return unique(slug.isEmpty ? "section" : slug.composed)
  }

  /// The text itself, or with the first free number after it.
  private mutating func unique(_ slug: String) -> String {
    guard var count = taken[slug] else {
      taken[slug] = 0
      return slug
    }
    repeat { count += 1 } while taken["\(slug)-\(count)"] != nil
    taken[slug] = count
    taken["\(slug)-\(count)"] = 0
    return "\(slug)-\(count)"
  }
}
