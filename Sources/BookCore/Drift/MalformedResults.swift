// What is wrong with a results file that cannot be read.

/// A results file that is no JSON, from this place on.
struct MalformedResults: Error, Sendable, Equatable, CustomStringConvertible {
  var place: SourcePosition
  var expected: String

  var description: String {
    "line \(place.line), column \(place.column): expected \(expected)"
  }
}
