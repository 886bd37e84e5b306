// A side of a comparison: its value decides at once, its words wait until a record asks for them. A
// property claim compares hundreds of times and shows one pair of sides at most.

internal import BookRecords

/// What stood on one side of a comparison.
enum ComparedSide: Sendable {
  case value(any RecordableValue)
  /// A value of another kind, whose text is made at once: the value may be about to change.
  case shown(Shown)
  case words(@Sendable () -> String)

  init(_ value: Any) {
    if let value = value as? any RecordableValue {
      self = .value(value)
    } else {
      self = .shown(shownForm(of: value))
    }
  }

  var value: RecordedValue {
    if case .value(let value) = self { value.recordedValue } else { shown.value }
  }

  var shown: Shown {
    switch self {
    case .value(let value): return value.shown
    case .shown(let shown): return shown
    case .words(let make):
      let text = make()
      return Shown(value: .other(text), text: text)
    }
  }
}
