// What is wrong with a results file that cannot be read.

/// A results file that is no JSON, from this place on.
package struct MalformedResults: Error, Sendable, Equatable, CustomStringConvertible {
  package var place: SourcePosition
  package var expected: String

  package var description: String {
    "line \(place.line), column \(place.column): expected \(expected)"
  }
}
