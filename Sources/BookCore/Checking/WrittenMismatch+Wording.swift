// The words for a written value that does not hold, or only just: a headline and an explanation.

extension WrittenMismatch {
  /// A headline without a final full stop.
  var summary: String {
    place + headline
  }

  private var headline: String {
    switch reason {
    case .rounding: "\(written) is not a rounding of \(computed)"
    case .inexact: "\(written) is not \(computed)"
    case .outsideInterval: "\(computed) is not in \(written)"
    case .outsideTolerance(let tolerance):
      "\(written) is not within \(tolerance.words) of \(computed)"
    case .bound: "\(computed) is not \(written)"
    case .notFinite: "\(written) is not \(computed)"
    case .unwrittenPart: "the \(part?.rawValue ?? "other") part, \(computed), is not written"
    case .shape: "\(written) was written, \(computed) was computed"
    }
  }

  private var place: String {
    var words = ""
    if !entry.isEmpty { words = "Entry \(entry): " }
    if let part, reason != .unwrittenPart { words += "\(part.rawValue) part: " }
    return words
  }

  /// The sizes behind the headline and what to write instead; nil when there is nothing to add.
  var explanation: String? {
    var lines: [String] = []
    if let difference = differenceText { lines.append(sizes(difference)) }
    if let correction { lines.append("\(computed) would be written \(correction)") }
    lines += remarks
    if entries > 1 { lines.append("\(falseEntries) of \(entries) entries are false") }
    return lines.isEmpty ? nil : lines.joined(separator: "\n")
  }

  private func sizes(_ difference: String) -> String {
    switch reason {
    case .rounding(let halfUnit):
      "They differ by \(difference); half a unit of the last digit written is \(halfUnit)"
    case .inexact:
      "They differ by \(difference); this form states the value exactly, to 4 units in the last "
        + "place of a double"
    default: "They differ by \(difference)"
    }
  }
}

extension WrittenVerdict {
  /// What to tell the author of digits that hold only just; nil for any others.
  var tightRemark: String? {
    guard isTight, let slack else { return nil }
    let units = max(1, Int(slack.rounded(.up)))
    let places = units == 1 ? "a unit" : "\(units) units"
    return
      "The digits would be false if the value moved by \(places) in its last place, as it may on "
      + "another machine; write one digit fewer or state a tolerance"
  }
}
