// A committed figure and the same one drawn again: how many of its numbers differ, and by how much.

import BookRecords

/// The difference between two SVG files of a figure.
struct FigureDrift {
  /// The numbers that differ, where nothing else does.
  private var numbers: [DriftDifference] = []
  /// The first difference of figures that do not have the same shapes and texts.
  private var other: DriftDifference?

  /// Nil when the files agree: all but the numbers is the same, and these are within the tolerance.
  /// Complexity: linear in the files, more where their shapes differ.
  init?(old: String, new: String, tolerance: Tolerance) {
    let (a, b) = (SVGNumbers(old), SVGNumbers(new))
    guard a.gaps.elementsEqual(b.gaps, by: { $0.elementsEqual($1) }) else {
      other = DriftComparison.compare(old: old, new: new, tolerance: tolerance).first
      if other == nil { return nil }
      return
    }
    numbers = zip(a.numbers, b.numbers).compactMap { old, new in
      NumberComparison.rebuilt(old, new, tolerance: tolerance)
        .map { DriftDifference(old: old, new: new, size: $0) }
    }
    if numbers.isEmpty { return nil }
  }

  /// A headline without a final full stop.
  var summary: String {
    guard other == nil else { return "the drawing has other shapes or texts" }
    let largest = largest?.absolute.flatMap { ExactDecimal($0)?.sizeText } ?? "?"
    return numbers.count == 1
      ? "a number differs, by \(largest)" : "\(numbers.count) numbers differ, by at most \(largest)"
  }

  var explanation: String? { (other ?? largest)?.summary }

  private var largest: DriftDifference? {
    numbers.max { ($0.absolute ?? 0) < ($1.absolute ?? 0) }
  }
}

/// The numbers of an SVG file, those of paths (`m-514-78.3l514 0`) included, and what is between them.
private struct SVGNumbers {
  private(set) var numbers: [String] = []
  private(set) var gaps: [ArraySlice<UInt8>] = []

  init(_ text: String) {
    let bytes = Array(text.utf8)
    var (index, gap) = (0, 0)
    while index < bytes.count {
      let end = Self.numberEnd(in: bytes, from: index)
      if end > index {
        gaps.append(bytes[gap..<index])
        numbers.append(String(decoding: bytes[index..<end], as: UTF8.self))
        gap = end
      }
      index = max(end, index + 1)
    }
    gaps.append(bytes[gap...])
  }

  /// Where the number that starts here ends; `start` where none does.
  private static func numberEnd(in bytes: [UInt8], from start: Int) -> Int {
    let digits = bytes.at(start) == UInt8(ascii: "-") ? start + 1 : start
    var end = bytes.end(from: digits) { $0.isDigit }
    if bytes.at(end) == UInt8(ascii: "."), bytes.at(end + 1)?.isDigit == true {
      end = bytes.end(from: end + 1) { $0.isDigit }
    }
    return end > digits ? end : start
  }
}
