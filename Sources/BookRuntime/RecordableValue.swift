// Values whose data are known without their text: numbers, and what consists of them.

internal import BookRecords
internal import MathEngine

/// A value that is compared by its data and shown only where a record asks for it.
protocol RecordableValue: Showable, Sendable {
  /// The `value` of what is shown.
  var recordedValue: RecordedValue { get }
}

extension Int: RecordableValue {
  var recordedValue: RecordedValue { .integer(self) }
}

extension Double: RecordableValue {
  var recordedValue: RecordedValue { .number(self) }
}

extension Float: RecordableValue {
  var recordedValue: RecordedValue { .number(Double(self)) }
}

extension BFloat16: RecordableValue {
  var recordedValue: RecordedValue { .number(Double(self)) }
}

extension Complex: RecordableValue {
  var recordedValue: RecordedValue { .complex(real: real, imaginary: imaginary) }
}

extension Vector: RecordableValue {
  var recordedValue: RecordedValue { .vector(elements) }
}

extension Matrix: RecordableValue {
  var recordedValue: RecordedValue {
    .matrix(rows: rowCount, columns: columnCount, elements: flattened.elements)
  }
}

extension ComplexVector: RecordableValue {
  var recordedValue: RecordedValue { .list(elements.map(\.recordedValue)) }
}

extension ComplexMatrix: RecordableValue {
  var recordedValue: RecordedValue {
    .list(
      (0..<rowCount).map { row in .list((0..<columnCount).map { self[row, $0].recordedValue }) })
  }
}

extension Interval: RecordableValue {
  var recordedValue: RecordedValue { .vector([lower, upper]) }
}

extension Array: RecordableValue where Element: RecordableValue {
  var recordedValue: RecordedValue {
    (self as? [Double]).map { .vector($0) } ?? .list(map(\.recordedValue))
  }
}
