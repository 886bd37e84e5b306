// Arrays as lists of entries: an array of numbers is recorded like a vector, but it is not one.

internal import BookRecords

/// A type whose values are compared entry by entry.
private protocol EntryList {
  static func entries(of value: RecordedValue) -> RecordedValue
}

extension Array: EntryList {
  fileprivate static func entries(of value: RecordedValue) -> RecordedValue {
    switch value {
    case .vector(let numbers): .list(numbers.map(RecordedValue.number))
    case .list(let values): .list(values.map { EntryLists.form(of: $0, as: Element.self) })
    default: value
    }
  }
}

enum EntryLists {
  /// The recorded value of a `type`, its arrays as lists.
  static func form<T>(of value: RecordedValue, as type: T.Type) -> RecordedValue {
    (type as? any EntryList.Type)?.entries(of: value) ?? value
  }
}
