// Integers of all sizes, and pieces of text, in a report.

public import BookRecords

/// An integer; one beyond `Int` is known by its digits alone.
func shownInteger(_ value: some BinaryInteger) -> Shown {
  let text = String(value)
  return Shown(value: Int(exactly: value).map { .integer($0) } ?? .digits(text), text: text)
}

extension Int8: Showable { public var shown: Shown { shownInteger(self) } }
extension Int16: Showable { public var shown: Shown { shownInteger(self) } }
extension Int32: Showable { public var shown: Shown { shownInteger(self) } }
extension Int64: Showable { public var shown: Shown { shownInteger(self) } }
extension UInt: Showable { public var shown: Shown { shownInteger(self) } }
extension UInt8: Showable { public var shown: Shown { shownInteger(self) } }
extension UInt16: Showable { public var shown: Shown { shownInteger(self) } }
extension UInt32: Showable { public var shown: Shown { shownInteger(self) } }
extension UInt64: Showable { public var shown: Shown { shownInteger(self) } }

extension Substring: Showable { public var shown: Shown { String(self).shown } }
extension Character: Showable { public var shown: Shown { String(self).shown } }
