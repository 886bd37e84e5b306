// How a value becomes what a report shows: one protocol, which chapters may adopt.

public import BookRecords

/// A value that says how it is shown in a report.
///
/// Chapters may conform their own types; a type that does not conform is shown by its description.
public protocol Showable {
  /// The value as data, as plain text and, where it has one, as TeX.
  var shown: Shown { get }
}

/// The form in which any value is shown.
func shownForm(of value: Any) -> Shown {
  if let showable = value as? any Showable { return showable.shown }
  if let integer = value as? any BinaryInteger { return shownInteger(integer) }
  let text = String(describing: value)
  let mirror = Mirror(reflecting: value)
  if mirror.displayStyle == .tuple, !mirror.children.isEmpty {
    let parts = mirror.children.map { shownForm(of: $0.value).value }
    return Shown(value: .list(parts), text: text)
  }
  // Other kinds of numbers are checked as the doubles nearest to them.
  let number =
    (value as? any BinaryFloatingPoint).map { Double($0) }
    ?? (value is any Numeric ? double(describedBy: text) : nil)
  return Shown(value: number.map { .number($0) } ?? .other(text), text: text)
}

/// The double nearest to a number that is described in digits, as Foundation's decimals are; nil where
/// there are more digits than a double holds.
private func double(describedBy text: String) -> Double? {
  let isPlain = text.allSatisfy { $0.isASCII && ($0.isNumber || "+-.eE".contains($0)) }
  return isPlain && text.count(where: \.isNumber) <= 15 ? Double(text) : nil
}
