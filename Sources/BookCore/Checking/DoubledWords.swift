// A reference brings the word before its number: `Table @tbl-x` is read as “Table Table 4.1”.

/// Finds the words before references that readers would see twice.
struct DoubledWords {
  let chapter: Chapter
  let index: BookIndex
  let text: SourceText

  /// - Parameter claims: The claims of the chapter, whose statements may refer to labels.
  func findings(claims: [CheckedClaim]) -> [Diagnostic] {
    var found = claims.flatMap { findings(in: $0.statementContent, isStatement: true) }
    var walker = ChapterWalker()
    walker.onContent = { found += findings(in: $0, isStatement: false) }
    walker.walk(chapter)
    return found.withoutRepeats
  }

  private func findings(in content: [Inline], isStatement: Bool) -> [Diagnostic] {
    content.indices.compactMap { place in
      guard case .reference(let reference) = content[place], !reference.numberOnly,
        let target = index.targets[reference.label], !target.number.isEmpty,
        let word = Self.lastWord(of: content[..<place]),
        [target.noun, target.noun + "s"].contains(where: { $0.lowercased() == word.lowercased() }),
        !Self.isPhrase(endingIn: word, content[..<place])
      else { return nil }
      // Of a statement only the place of its claim is known.
      let range = isStatement ? reference.range : range(of: word, before: reference)
      return Diagnostic(
        .doubledWord, path: chapter.source.path, range: range,
        "the reference brings its word: readers see “\(word) \(target.name)”",
        fix: "leave “\(word)” out"
          + (isStatement ? "" : ", or write [-@\(reference.label)] for the number alone"))
    }
  }

  /// The word that ends a text, where only blanks, or the tie of LaTeX, stand behind it.
  private static func lastWord(of content: ArraySlice<Inline>) -> String? {
    var before = content
    if before.last == .softBreak { before.removeLast() }
    guard case .text(let text)? = before.last else { return nil }
    let rest = text.reversed().drop { $0.isWhitespace || $0 == "~" }
    guard rest.count < text.count || before.count < content.count else { return nil }
    let word = String(rest.prefix(while: \.isLetter).reversed())
    return word.isEmpty ? nil : word
  }

  /// `for example`, `by definition`: words that the sentence needs.
  private static func isPhrase(endingIn word: String, _ content: ArraySlice<Inline>) -> Bool {
    guard ["example", "definition"].contains(word.lowercased()) else { return false }
    let words = Array(content).plainText.split(whereSeparator: \.isWhitespace).suffix(2)
    return ["for", "by"].contains(words.first?.lowercased() ?? "")
  }

  /// Where the word stands; the reference's own place if it is not there letter by letter.
  private func range(of word: String, before reference: Inline.Reference) -> SourceRange {
    let letters = Array(word.utf8)
    let end = text.offset(of: reference.range.start)
    // Room for a blank as a character reference, or the margin of the next line.
    let first = max(0, end - letters.count - 20)
    let start = stride(from: end - letters.count, through: first, by: -1).first {
      $0 >= 0 && text.bytes[$0...].starts(with: letters)
    }
    guard let start else { return reference.range }
    return SourceRange(text.position(at: start), text.position(at: start + letters.count))
  }
}
