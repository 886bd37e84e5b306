// The numbers that a figure places on its axes.

/// A number that has a place on an axis: a `Double`, `Float` or `Int`.
///
/// A chapter's own number types may conform.
public protocol AxisNumber {
  /// The number as a double, the nearest one where it is none itself.
  var axisValue: Double { get }
}

extension Double: AxisNumber { public var axisValue: Double { self } }
extension Float: AxisNumber { public var axisValue: Double { Double(self) } }
extension Int: AxisNumber { public var axisValue: Double { Double(self) } }

extension Sequence where Element: AxisNumber {
  /// The numbers as doubles.
  var axisValues: [Double] { map(\.axisValue) }
}
