// What is wrong with a results file that cannot be read.

/// A results file that is no JSON, from this place on.
public struct MalformedResults: Error, Sendable, Equatable, CustomStringConvertible {
  public var place: SourcePosition
  public var expected: String

  public var description: String {
    "line \(place.line), column \(place.column): expected \(expected)"
  }
}
