// The statements of claims as text: references are set in them as in captions, and nothing else is.

extension CheckedClaim {
  /// The statement with its references. It is a text of the program: signs that are markup elsewhere,
  /// as in `A * B`, `x_1` or `$5`, stand for themselves. A backslash keeps a sign from being a
  /// reference.
  var statementContent: [Inline] {
    let bytes = Array(statement.utf8)
    guard bytes.contains(UInt8(ascii: "@")) else { return [.text(statement)] }
    let scanner = ExtensionScanner(MappedText(chapter: bytes, from: 0), plain: bytes)
    var content: [Inline] = []
    var end = 0
    for start in bytes.indices where start >= end && bytes[start] == UInt8(ascii: "@") {
      guard let token = scanner.reference(at: start) else { continue }
      let label = bytes.string(start + 1..<token.range.upperBound)
      if bytes.at(start - 1) == UInt8(ascii: "\\") {
        content.append(.text(bytes.string(end..<start - 1) + "@" + label))
        end = token.range.upperBound
        continue
      }
      let isNumberOnly =
        start >= end + 2 && bytes.has("[-@", at: start - 2)
        && bytes.at(token.range.upperBound) == UInt8(ascii: "]")
      content.append(.text(bytes.string(end..<start - (isNumberOnly ? 2 : 0))))
      content.append(
        .reference(
          .init(label: label, numberOnly: isNumberOnly, prefix: "", suffix: "", range: range)))
      end = token.range.upperBound + (isNumberOnly ? 1 : 0)
    }
    return (content + [.text(bytes.string(end..<bytes.count))]).joiningTexts
  }
}

extension CheckedBook {
  /// What a claim states, with what it refers to in words.
  package func statement(of claim: CheckedClaim, in chapter: CheckedChapter) -> String {
    linkless(chapter).words(claim.statementContent).plainText
  }
}
