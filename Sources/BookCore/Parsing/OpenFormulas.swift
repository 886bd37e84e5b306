// Dollar signs that can only begin a formula, and that nothing closes: readers would see TeX.

/// Finds them in a scanned text. Prices, code and the destinations of links are no formulas.
struct OpenFormulas {
  /// The offsets of the dollar signs.
  private(set) var places: [Int] = []
  private let bytes: [UInt8]

  init(_ scanner: ExtensionScanner) {
    bytes = scanner.bytes
    guard bytes.contains(.dollar) else { return }
    var html = scanner.html
    let ends = (scanner.found.map(\.range) + scanner.code).reduce(into: [Int: Int]()) {
      $0[$1.lowerBound] = $1.upperBound
    }
    var offset = 0
    while offset < bytes.count {
      let next: Int?
      switch bytes[offset] {
      case .backslash: next = offset + 2
      case UInt8(ascii: "<"): next = html.end(at: offset)
      case UInt8(ascii: "]"): next = scanner.links.inlineTail(at: offset + 1)?.end
      case .dollar where ends[offset] == nil:
        let end = bytes.end(from: offset) { $0 == .dollar }
        if end == offset + 1, beginsFormula(end) { places.append(offset) }
        next = end
      default: next = nil
      }
      offset = ends[offset] ?? next ?? offset + 1
    }
  }

  /// A TeX command, or a letter, a number or a group with a power or an index.
  private func beginsFormula(_ start: Int) -> Bool {
    guard let first = bytes.at(start) else { return false }
    switch first {
    case .backslash: return isCommand(start + 1)
    case UInt8(ascii: "{"): return hasScript(afterGroup: start, endedBy: UInt8(ascii: "}"))
    case UInt8(ascii: "("): return hasScript(afterGroup: start, endedBy: UInt8(ascii: ")"))
    // 5_000 is a price.
    case _ where first.isDigit:
      let end = bytes.end(from: start, while: \.isDigit)
      return bytes.at(end) == UInt8(ascii: "^") && hasScript(after: end - 1)
    default: return first.isLetter && hasScript(after: start)
    }
  }

  /// Names of TeX's commands have small letters and more than one: `\d` is a regular expression's.
  private func isCommand(_ start: Int) -> Bool {
    let end = bytes.end(from: start, while: \.isLetter)
    return end - start > 1 && bytes[start..<end].contains { (0x61...0x7A).contains($0) }
  }

  /// Longer ones are looked at by nobody: many of them would take quadratic time.
  private static let longestGroup = 80

  private func hasScript(afterGroup start: Int, endedBy close: UInt8) -> Bool {
    let end = bytes[start...].prefix(Self.longestGroup).firstIndex(of: close)
    return end.map(hasScript) ?? false
  }

  /// Whether `^` or `_` with something to raise or lower follows a place.
  private func hasScript(after last: Int) -> Bool {
    guard let sign = bytes.at(last + 1), sign == UInt8(ascii: "^") || sign == UInt8(ascii: "_"),
      let script = bytes.at(last + 2)
    else { return false }
    // `$5^th` is an ordinal.
    let isWord = script.isLetter && bytes.at(last + 3)?.isLetter == true
    let isSign = script == UInt8(ascii: "{") || script == .backslash
    return script.isLetter && !isWord || script.isDigit || isSign
  }
}
