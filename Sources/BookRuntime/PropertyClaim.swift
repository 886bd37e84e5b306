// Property claims: what an author calls to check an identity on many cases.

internal import BookRecords

/// Claims that a property holds for all values, by trying the hard cases and seeded random ones.
///
/// ```swift
/// claim("(AB)ᵀ = BᵀAᵀ", forAll: .matrix(2...5, 3), .matrix(3, 1...4)) { A, B in
///   (A * B).T ≈ B.T * A.T
/// }
/// ```
///
/// - Parameters:
///   - statement: the sentence that the report shows.
///   - proves: the label of the equation that the claim proves, as in `{#eq-x}`.
///   - generators: where the values come from, one generator for each parameter of `property`.
///   - cases: how many cases are tried; never fewer than it takes to try every hard one.
///   - line: where the claim stands, filled in by the compiler.
///   - column: the same.
///   - property: the comparison for values that were drawn.
public func claim<each Value>(
  _ statement: String, proves: String? = nil, forAll generators: repeat CaseGenerator<each Value>,
  cases: Int = 100, line: Int = #line, column: Int = #column,
  _ property: (repeat each Value) throws -> Comparison
) {
  var erased: [ErasedGenerator] = []
  repeat erased.append(ErasedGenerator(each generators))
  recordClaim(statement, proves, line, column) {
    PropertyCheck.run(erased, cases: cases) { values in
      var arguments = Arguments(values)
      return try property(repeat arguments.next((each Value).self))
    }
  }
}

/// What `claim` is called in a generated program where its property comes to a comparison: with no
/// other form to choose from, the compiler takes a tenth of the time.
public func __all<each Value>(
  _ statement: String, proves: String? = nil, forAll generators: repeat CaseGenerator<each Value>,
  cases: Int = 100, line: Int = #line, column: Int = #column,
  _ property: (repeat each Value) throws -> Comparison
) {
  claim(
    statement, proves: proves, forAll: repeat each generators, cases: cases, line: line,
    column: column, property)
}

/// Claims that a condition holds for all values.
@_disfavoredOverload
public func claim<each Value>(
  _ statement: String, proves: String? = nil, forAll generators: repeat CaseGenerator<each Value>,
  cases: Int = 100, line: Int = #line, column: Int = #column,
  _ property: (repeat each Value) throws -> AnyHashable
) {
  var erased: [ErasedGenerator] = []
  repeat erased.append(ErasedGenerator(each generators))
  recordClaim(statement, proves, line, column) {
    PropertyCheck.run(erased, cases: cases) { values in
      var arguments = Arguments(values)
      return try .condition(try property(repeat arguments.next((each Value).self)))
    }
  }
}

/// Hands out the values of a case one by one, in the order of their generators.
private struct Arguments {
  private var rest: ArraySlice<Any>

  init(_ values: [Any]) { rest = values[...] }

  mutating func next<T>(_ type: T.Type) -> T {
    // The values come from the generators of the same parameters, so the types agree.
    guard let value = rest.popFirst() as? T else {
      preconditionFailure("a generator made a value that is no \(type)")
    }
    return value
  }
}
