// Claims: statements that are checked and recorded, whether they hold or not.

internal import BookRecords

/// Claims that a comparison holds. Both sides, the tolerance and the residual are recorded.
///
/// A claim never ends the chapter: one that is false, or whose sides cannot be computed because an
/// error is thrown, is reported and the chapter goes on.
///
/// - Parameters:
///   - statement: the sentence that the report shows.
///   - proves: the label of the equation that the claim proves, as in `{#eq-x}`. It stands before the
///     comparison.
///   - comparison: two sides and one of `==`, `!=`, `<`, `<=`, `>`, `>=`, `≈`.
///   - line: where the claim stands, filled in by the compiler.
///   - column: the same.
public func claim(
  _ statement: String, proves: String? = nil,
  _ comparison: @autoclosure () throws -> Comparison, line: Int = #line, column: Int = #column
) {
  recordClaim(statement, proves, line, column) { ClaimRecord(try comparison()) }
}

/// What is claimed without its statement does not compile.
@available(*, unavailable, message: "a claim starts with its statement: claim(\"…\", 1 == 1)")
public func claim(_ condition: @autoclosure () throws -> Any) {}

/// `claim` for what is known to be a comparison; only generated programs call it.
public func __clm(
  _ statement: String, proves: String? = nil,
  _ comparison: @autoclosure () throws -> Comparison, line: Int = #line, column: Int = #column
) {
  recordClaim(statement, proves, line, column) { ClaimRecord(try comparison()) }
}

/// Claims that a condition without two sides is true.
///
/// The condition is a `Bool`. Its type is `AnyHashable`, and the function is disfavored, so that a
/// comparison keeps its two sides wherever it has them: the compiler looks at the comparing operators
/// only where the standard library's own need a conversion.
@_disfavoredOverload
public func claim(
  _ statement: String, proves: String? = nil,
  _ condition: @autoclosure () throws -> AnyHashable, line: Int = #line, column: Int = #column
) {
  recordClaim(statement, proves, line, column) { ClaimRecord(try .condition(try condition())) }
}

/// Claims that evaluating an expression throws an error of a type.
public func claim<Failure: Error, Value>(
  _ statement: String, proves: String? = nil, throws type: Failure.Type,
  line: Int = #line, column: Int = #column, _ body: () throws -> Value
) {
  recordClaim(statement, proves, line, column) {
    let name = "\(type)"
    let expected = ComparedSide.words { name }
    do {
      let value = shownForm(of: try body())
      return ClaimRecord(
        Comparison(
          .throws, .shown(value), expected, holds: false,
          remarks: ["nothing was thrown; the value is \(value.text)"]))
    } catch {
      let thrown = ComparedSide.words { "\(error)" }
      let remarks = error is Failure ? [] : ["an error of another type was thrown"]
      return ClaimRecord(
        Comparison(.throws, thrown, expected, holds: error is Failure, remarks: remarks))
    }
  }
}

/// Records what `evaluate` finds, or the error that it throws.
func recordClaim(
  _ statement: String, _ proves: String?, _ line: Int, _ column: Int,
  _ evaluate: () throws -> ClaimRecord
) {
  var found: ClaimRecord
  do {
    found = try evaluate()
  } catch {
    found = ClaimRecord(Comparison(.holds, nil, nil, holds: false))
    found.failure = String(describing: error)
  }
  found.label = statement
  found.proves = proves
  found.line = line
  found.column = column
  record(.claim(found))
}

/// What is claimed is neither a comparison nor a truth value.
struct NotACondition: Error, CustomStringConvertible {
  let description: String
}

extension Comparison {
  /// A truth value that has no two sides.
  static func condition(_ value: AnyHashable) throws(NotACondition) -> Comparison {
    guard let holds = value.base as? Bool else {
      throw NotACondition(
        description: "the claim is no comparison and no Bool, but \(type(of: value.base)) \(value)")
    }
    return Comparison(.holds, nil, nil, holds: holds)
  }
}

extension ClaimRecord {
  init(_ comparison: Comparison) {
    self.init(
      label: "", operation: comparison.operation, left: comparison.left?.shown,
      right: comparison.right?.shown,
      tolerance: comparison.tolerance, residual: comparison.residual, holds: comparison.holds,
      remarks: comparison.remarks, written: comparison.written,
      looseZero: comparison.looseZero, line: 0, column: 0)
  }
}
