// Finds the numerals of a plain text that state a result, for the count of what is checked.

/// The rule of which numerals in prose count as results. It prefers to leave one out.
///
/// Counted:
/// - numbers with a point, a power of ten or a percent sign: `0.98`, `1.2e-5`, `1.2 × 10⁻⁵`, `5 %`,
///   and `3.14 ± 0.01` as one;
/// - integers right behind a sign of relation (`= ≈ < > ≤ ≥ ~ ±`) or behind one of the words *is,
///   equals, gives, yields, about, approximately, roughly, exactly*;
/// - integers with separators of thousands: `1,234`.
///
/// Never counted:
/// - what a name or a reference carries: behind a capitalised word within a sentence (`Swift 6.3`),
///   behind *chapter, section, figure, …, step, page, version*, `§`, `#` or `v`;
/// - versions (`6.3.1`), dates and times (`2026-01-31`, `31/1/2026`, `12:30`), integers from 1500 to 2039 behind a word;
/// - ordinals and words (`2nd`, `3-fold`, `2D`, `x1`), sizes (`2 × 2`), prices (`$5.20`), addresses.
enum NumeralScanner {
  /// The places of the counted numerals, in order. Complexity: linear in the text.
  static func numerals(in text: String) -> [Range<String.Index>] {
    let scan = NumeralScan(text)
    var result: [Range<String.Index>] = []
    var index = 0
    while index < scan.scalars.count {
      guard let numeral = scan.numeral(at: index) else {
        index += 1
        continue
      }
      if scan.statesResult(numeral) {
        result.append(scan.indices[numeral.start]..<scan.indices[numeral.end])
      }
      index = max(numeral.end, index + 1)
    }
    return result
  }
}

/// Digits in a text with what belongs to them.
private struct Numeral {
  var start: Int
  var end: Int
  /// It has a point, a power of ten, a percent sign, or separators.
  var isPrecise = false
  /// Something around it makes it a part of something else: a version, a date, a word.
  var isPart = false
}

private struct NumeralScan {
  let scalars: [Unicode.Scalar]
  /// The place of each scalar, and the end of the text.
  let indices: [String.Index]

  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
    indices = Array(text.unicodeScalars.indices) + [text.endIndex]
  }

  private func scalar(_ index: Int) -> Unicode.Scalar? {
    scalars.indices.contains(index) ? scalars[index] : nil
  }

  private func isDigit(_ index: Int) -> Bool {
    scalar(index).map { ("0"..."9").contains($0) } ?? false
  }

  private func isLetter(_ index: Int) -> Bool {
    scalar(index).map { $0.properties.isAlphabetic || $0 == "_" } ?? false
  }

  private func isSpace(_ index: Int) -> Bool {
    scalar(index).map(WrittenNotation.spaces.contains) ?? false
  }

  private func isOne(of signs: String, _ index: Int) -> Bool {
    scalar(index).map(signs.unicodeScalars.contains) ?? false
  }
}

// MARK: - Extent

extension NumeralScan {
  /// The numeral whose first digit, point or sign is here.
  func numeral(at index: Int) -> Numeral? {
    var start = index
    if isOne(of: "-−+", start), !isLetter(start - 1), !isDigit(start - 1) { start += 1 }
    guard isDigit(start) || (isOne(of: ".", start) && isDigit(start + 1)) else { return nil }
    guard !isDigit(index - 1) else { return nil }
    var numeral = Numeral(start: index, end: start)
    numeral.isPart = isLetter(index - 1) || isJoined(before: index)
    takeDigits(&numeral)
    takeExponent(&numeral)
    if isLetter(numeral.end) || isJoined(after: numeral.end) {
      numeral.isPart = true
      while isLetter(numeral.end) || isDigit(numeral.end) { numeral.end += 1 }
    }
    takePercent(&numeral)
    takeRadius(&numeral)
    return numeral
  }

  private func takeDigits(_ numeral: inout Numeral) {
    while isDigit(numeral.end) { numeral.end += 1 }
    while isOne(of: ",\u{2009}\u{202F}\u{A0}", numeral.end), isGroup(numeral.end + 1) {
      numeral.end += 4
      numeral.isPrecise = true
    }
    var points = 0
    while isOne(of: ".", numeral.end), isDigit(numeral.end + 1) {
      points += 1
      numeral.end += 1
      while isDigit(numeral.end) { numeral.end += 1 }
    }
    if points == 1 { numeral.isPrecise = true }
    if points > 1 { numeral.isPart = true }
  }

  /// Exactly three digits.
  private func isGroup(_ index: Int) -> Bool {
    (0..<3).allSatisfy { isDigit(index + $0) } && !isDigit(index + 3)
  }

  /// `e-5`, ` × 10⁻⁵`, `·10^-5`
  private func takeExponent(_ numeral: inout Numeral) {
    var end = numeral.end
    if isOne(of: "eE", end) {
      end += isOne(of: "+-", end + 1) ? 2 : 1
    } else {
      while isSpace(end) { end += 1 }
      guard isOne(of: "×·⋅", end) else { return }
      end += 1
      while isSpace(end) { end += 1 }
      guard scalar(end) == "1", scalar(end + 1) == "0" else { return }
      end += 2
      if WrittenNotation.superscripts[scalar(end) ?? " "] != nil {
        while WrittenNotation.superscripts[scalar(end) ?? " "] != nil { end += 1 }
        (numeral.end, numeral.isPrecise) = (end, true)
        return
      }
      guard isOne(of: "^", end) else { return }
      end += isOne(of: "+-−", end + 1) ? 2 : 1
    }
    guard isDigit(end) else { return }
    while isDigit(end) { end += 1 }
    (numeral.end, numeral.isPrecise) = (end, true)
  }

  private func takePercent(_ numeral: inout Numeral) {
    let end = isSpace(numeral.end) ? numeral.end + 1 : numeral.end
    guard isOne(of: "%", end) else { return }
    numeral.end = end + 1
    numeral.isPrecise = true
  }

  /// ` ± 0.01`
  private func takeRadius(_ numeral: inout Numeral) {
    var end = numeral.end
    while isSpace(end) { end += 1 }
    guard isOne(of: "±", end) else { return }
    end += 1
    while isSpace(end) { end += 1 }
    guard isDigit(end) else { return }
    var radius = Numeral(start: end, end: end)
    takeDigits(&radius)
    takePercent(&radius)
    numeral.end = radius.end
    numeral.isPrecise = true
  }

  /// Whether a sign ties what stands here to digits before it: `2026-01`, `12:30`, `1/2`.
  private func isJoined(before index: Int) -> Bool {
    (isOne(of: "-/:–.", index - 1) && (isDigit(index - 2) || isLetter(index - 2)))
      || isOne(of: "$€£#§", index - 1)
  }

  private func isJoined(after index: Int) -> Bool {
    isOne(of: "-/:–", index) && (isDigit(index + 1) || isLetter(index + 1))
  }
}

// MARK: - Context

extension NumeralScan {
  private static let relationSigns = "=≈<>≤≥~∼≃"
  private static let resultWords: Set<String> = [
    "is", "equals", "gives", "yields", "about", "approximately", "roughly", "exactly",
  ]
  private static let referenceWords: Set<String> = [
    "chapter", "chapters", "section", "sections", "figure", "figures", "fig", "table", "tables",
    "equation", "equations", "eq", "theorem", "lemma", "corollary", "proposition", "definition",
    "example", "exercise", "exercises", "problem", "listing", "algorithm", "appendix", "part",
    "step", "steps", "page", "pages", "p", "pp", "line", "lines", "item", "volume", "vol", "no",
    "number", "rule", "version", "release", "v", "level", "block", "cell", "case", "row", "column",
  ]

  func statesResult(_ numeral: Numeral) -> Bool {
    guard !numeral.isPart, !isSize(numeral), !isInAddress(numeral) else { return false }
    let before = skippingSpaces(before: numeral.start)
    if isOne(of: Self.relationSigns, before - 1) { return true }
    if isOne(of: "$€£#§", before - 1) { return false }
    let (word, start) = word(endingAt: before)
    if Self.referenceWords.contains(word.lowercased()) || isName(word, at: start) { return false }
    if numeral.isPrecise { return true }
    return Self.resultWords.contains(word) && !isYear(numeral)
  }

  private func skippingSpaces(before index: Int) -> Int {
    var index = index
    while isSpace(index - 1) { index -= 1 }
    return index
  }

  /// The word that ends here, its final point left out, and where it starts.
  private func word(endingAt end: Int) -> (String, Int) {
    var end = end
    if isOne(of: ".", end - 1), isLetter(end - 2) { end -= 1 }
    var start = end
    while isLetter(start - 1) || isDigit(start - 1) { start -= 1 }
    return (String(String.UnicodeScalarView(scalars[start..<end])), start)
  }

  /// Whether a word is a name: capitalised, and not because a sentence starts with it.
  private func isName(_ word: String, at start: Int) -> Bool {
    guard word.unicodeScalars.first?.properties.isUppercase == true else { return false }
    let before = skippingSpaces(before: start)
    return before > 0 && !isOne(of: ".!?:;", before - 1)
  }

  /// `2 × 2`, `3 by 4`
  private func isSize(_ numeral: Numeral) -> Bool {
    guard !numeral.isPrecise else { return false }
    var after = numeral.end
    while isSpace(after) { after += 1 }
    let before = skippingSpaces(before: numeral.start)
    return isOne(of: "×x", after) || isOne(of: "×x", before - 1)
  }

  private func isYear(_ numeral: Numeral) -> Bool {
    let digits = String(String.UnicodeScalarView(scalars[numeral.start..<numeral.end]))
    return Int(digits).map { (1500...2039).contains($0) } ?? false
  }

  /// Whether the text between the spaces around it is a web address.
  private func isInAddress(_ numeral: Numeral) -> Bool {
    var (start, end) = (numeral.start, numeral.end)
    let longest = 200
    while start > 0, !isSpace(start - 1), numeral.start - start < longest { start -= 1 }
    while end < scalars.count, !isSpace(end), end - numeral.end < longest { end += 1 }
    let chunk = String(String.UnicodeScalarView(scalars[start..<end]))
    return chunk.contains("://") || chunk.hasPrefix("www.")
  }
}
