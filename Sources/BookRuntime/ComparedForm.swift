// What `≈` compares as a whole, and what entry by entry: an array of numbers is recorded like a
// vector, and a complex vector like an array, but neither is one.

internal import BookRecords
internal import MathEngine

/// A recorded value as `≈` sees it.
indirect enum ComparedForm {
  /// Compared by the norm of the difference.
  case whole(RecordedValue)
  /// Compared one by one.
  case entries([ComparedForm])

  /// - Parameter type: the type of the value that was recorded.
  init<T>(of value: RecordedValue, as type: T.Type) {
    self = (type as? any FormedType.Type)?.form(of: value) ?? ComparedForm(value)
  }

  /// The form where the type says nothing: lists are lists.
  private init(_ value: RecordedValue) {
    if case .list(let values) = value {
      self = .entries(values.map { ComparedForm($0) })
    } else {
      self = .whole(value)
    }
  }
}

/// A type whose record does not show how its values are compared.
private protocol FormedType {
  static func form(of value: RecordedValue) -> ComparedForm
}

extension Array: FormedType {
  fileprivate static func form(of value: RecordedValue) -> ComparedForm {
    switch value {
    case .vector(let numbers): .entries(numbers.map { .whole(.number($0)) })
    case .list(let values): .entries(values.map { ComparedForm(of: $0, as: Element.self) })
    default: .whole(value)
    }
  }
}

extension ComplexVector: FormedType {
  fileprivate static func form(of value: RecordedValue) -> ComparedForm { .whole(value) }
}

extension ComplexMatrix: FormedType {
  fileprivate static func form(of value: RecordedValue) -> ComparedForm { .whole(value) }
}
