// The standard library's values in a report.

public import BookRecords

extension Int: Showable {
  public var shown: Shown { Shown(value: recordedValue, text: description) }
}

extension Double: Showable {
  public var shown: Shown { Shown(value: recordedValue, text: description) }
}

extension Float: Showable {
  public var shown: Shown { Shown(value: recordedValue, text: description) }
}

#if !(os(macOS) && arch(x86_64))
  extension Float16: Showable {
    public var shown: Shown {
      Shown(value: .number(Double(self)), text: description)
    }
  }
#endif

extension Bool: Showable {
  public var shown: Shown { Shown(value: .boolean(self), text: description) }
}

extension String: Showable {
  public var shown: Shown { Shown(value: .text(self), text: self) }
}

extension Array: Showable {
  public var shown: Shown {
    if let numbers = self as? [Double] {
      return Shown(value: .vector(numbers), text: description)
    }
    let forms = map { shownForm(of: $0) }
    let text = "[" + forms.map(\.text).joined(separator: ", ") + "]"
    return Shown(value: .list(forms.map(\.value)), text: text)
  }
}

extension ArraySlice: Showable { public var shown: Shown { Array(self).shown } }
extension ContiguousArray: Showable { public var shown: Shown { Array(self).shown } }

extension Dictionary: Showable {
  /// Entries in the order of their keys' texts, whatever the order in memory is.
  public var shown: Shown {
    let entries = map { (shownForm(of: $0.key).text, shownForm(of: $0.value).text) }
    let words = entries.sorted { $0 < $1 }.map { "\($0): \($1)" }
    let text = words.isEmpty ? "[:]" : "[" + words.joined(separator: ", ") + "]"
    return Shown(value: .other(text), text: text)
  }
}

extension Set: Showable {
  /// Elements in the order of their texts, whatever the order in memory is.
  public var shown: Shown {
    let words = map { shownForm(of: $0).text }.sorted()
    let text = "{" + words.joined(separator: ", ") + "}"
    return Shown(value: .other(text), text: text)
  }
}

extension Optional: Showable {
  public var shown: Shown {
    guard let value = self else { return Shown(value: .other("nil"), text: "nil") }
    return shownForm(of: value)
  }
}
