// A line of a report, compared with its rebuilt form: numbers within a tolerance, the rest exactly.

/// A line with its number from 1.
struct DriftLine {
  let number: Int
  let bytes: ArraySlice<UInt8>

  static func lines(of text: String) -> [DriftLine] {
    Array(text.utf8).split(separator: 10, omittingEmptySubsequences: false).enumerated().map {
      DriftLine(number: $0 + 1, bytes: $1)
    }
  }

  /// The line with its numbers taken out, to find the line that it became.
  var shape: String { key { _ in "#" } }

  /// The line with its numbers to seven digits, so that noise in the last ones does not matter.
  var contents: String {
    key { text in
      guard text.utf8.contains(46), let value = Double(text) else { return text }
      return "\(Float(value))"
    }
  }

  private func key(_ number: (String) -> String) -> String {
    let (line, tokens) = (Array(bytes), TextTokenizer.tokens(of: bytes))
    return tokens.map { token in
      let text = String(decoding: line[token.range], as: UTF8.self)
      return token.kind == .number ? number(text) : text
    }.joined(separator: " ")
  }

  func agrees(with other: DriftLine, _ tolerance: Tolerance) -> Bool {
    bytes.elementsEqual(other.bytes) || differences(to: other, tolerance).isEmpty
  }

  /// All differences between this committed line and the rebuilt one.
  func differences(to other: DriftLine, _ tolerance: Tolerance) -> [DriftDifference] {
    let (a, b) = (Array(bytes), Array(other.bytes))
    if a == b || (isTableRule && other.isTableRule && cells == other.cells) { return [] }
    let (x, y) = (TextTokenizer.tokens(of: a), TextTokenizer.tokens(of: b))
    var numbers: [DriftDifference] = []
    var changesWidth = false
    guard x.count == y.count else { return [wholeLine(other)] }
    for (token, new) in zip(x, y) where !a[token.range].elementsEqual(b[new.range]) {
      guard token.kind == .number, new.kind == .number else { return [wholeLine(other)] }
      changesWidth = true
      let old = String(decoding: a[token.range], as: UTF8.self)
      let rebuilt = String(decoding: b[new.range], as: UTF8.self)
      guard let size = NumberComparison.rebuilt(old, rebuilt, tolerance: tolerance) else {
        continue
      }
      numbers.append(
        DriftDifference(
          oldPlace: place(token), newPlace: other.place(new), old: old, new: rebuilt, size: size))
    }
    let isAligned = changesWidth || (isTableRow && other.isTableRow)
    return numbers.isEmpty && !Self.spacesAgree(a, x, b, y, isAligned: isAligned)
      ? [wholeLine(other)] : numbers
  }

  /// A line that is only here or only there.
  func alone(isNew: Bool) -> DriftDifference {
    let place = SourcePosition(line: number, column: 1)
    return isNew
      ? DriftDifference(newPlace: place, old: nil, new: text)
      : DriftDifference(oldPlace: place, old: text, new: nil)
  }

  private var text: String { String(decoding: bytes, as: UTF8.self) }

  private func place(_ token: TextToken) -> SourcePosition {
    SourcePosition(line: number, column: token.range.lowerBound + 1)
  }

  private func wholeLine(_ other: DriftLine) -> DriftDifference {
    let common = zip(bytes, other.bytes).prefix { $0 == $1 }.count
    return DriftDifference(
      oldPlace: SourcePosition(line: number, column: common + 1),
      newPlace: SourcePosition(line: other.number, column: common + 1),
      old: text, new: other.text)
  }
}

// MARK: - Spaces and table rules

extension DriftLine {
  /// Whether the gaps between tokens are the same: exactly, or, where columns are aligned, any spaces
  /// for any other.
  private static func spacesAgree(
    _ a: [UInt8], _ x: [TextToken], _ b: [UInt8], _ y: [TextToken], isAligned: Bool
  ) -> Bool {
    let (old, new) = (gaps(a, x), gaps(b, y))
    return old == new || (isAligned && zip(old, new).allSatisfy { $0.isEmpty == $1.isEmpty })
  }

  private static func gaps(_ bytes: [UInt8], _ tokens: [TextToken]) -> [ArraySlice<UInt8>] {
    var end = 0
    var gaps: [ArraySlice<UInt8>] = []
    for token in tokens {
      gaps.append(bytes[end..<token.range.lowerBound])
      end = token.range.upperBound
    }
    return gaps + [bytes[end...]]
  }

  private var isTableRow: Bool {
    bytes.first { $0 != 32 } == UInt8(ascii: "|")
  }

  /// `|---|:--|`: its dashes only follow the widths of the columns.
  private var isTableRule: Bool {
    isTableRow && bytes.contains(UInt8(ascii: "-"))
      && bytes.allSatisfy { "|-: ".utf8.contains($0) }
  }

  private var cells: [[UInt8]] {
    bytes.split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false).map { cell in
      cell.filter { $0 == UInt8(ascii: ":") }
    }
  }
}
