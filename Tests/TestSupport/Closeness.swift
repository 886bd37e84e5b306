// Comparisons of numbers whose failure says by how much they differ. Each is written as the condition
// to pass, so that an unexpected NaN fails; an expected NaN must be met by NaN.

import Testing

/// The distance of two numbers in units in the last place of the expected one; 0 when equal.
public func ulpDistance(_ actual: Double, _ expected: Double) -> Double {
  if actual == expected || (actual.isNaN && expected.isNaN) { return 0 }
  return abs(actual - expected) / expected.ulp
}

/// Expects a number within some units in the last place of another.
public func expectClose(
  _ actual: Double, _ expected: Double, ulps: Double, _ label: @autoclosure () -> String = "",
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let distance = ulpDistance(actual, expected)
  if distance <= ulps { return }
  Issue.record(
    "\(label()) \(actual) is \(distance) ulps from \(expected), allowed are \(ulps)",
    sourceLocation: sourceLocation)
}

/// Expects `|actual − expected| ≤ absolute + relative·|expected|`.
public func expectClose(
  _ actual: Double, _ expected: Double, relative: Double = 0, absolute: Double = 0,
  _ label: @autoclosure () -> String = "", sourceLocation: SourceLocation = #_sourceLocation
) {
  if actual == expected || (actual.isNaN && expected.isNaN) { return }
  let error = abs(actual - expected)
  if error <= absolute + relative * abs(expected) { return }
  Issue.record(
    """
    \(label()) \(actual) is not close to \(expected): error \(error), relative \
    \(error / abs(expected)), allowed are \(absolute) and relative \(relative)
    """,
    sourceLocation: sourceLocation)
}

/// Expects sequences of the same count whose numbers are close one by one.
public func expectClose(
  _ actual: some Sequence<Double>, _ expected: some Sequence<Double>, relative: Double = 0,
  absolute: Double = 0, _ label: @autoclosure () -> String = "",
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let (actual, expected) = (Array(actual), Array(expected))
  guard actual.count == expected.count else {
    Issue.record(
      "\(label()) \(actual.count) numbers where \(expected.count) are expected",
      sourceLocation: sourceLocation)
    return
  }
  for (i, pair) in zip(actual, expected).enumerated() {
    expectClose(
      pair.0, pair.1, relative: relative, absolute: absolute, "\(label()) [\(i)]",
      sourceLocation: sourceLocation)
  }
}

/// Expects an error below a threshold after division by what rounding explains.
///
/// - Parameters:
///   - error: the norm of a residual.
///   - scale: what backward stability allows once, such as `n·ε·‖A‖`. When it is 0 the error must be.
///   - threshold: how many times that passes; 30 is LAPACK's own.
public func expectResidual(
  _ error: Double, scale: Double, threshold: Double = 30, _ label: @autoclosure () -> String = "",
  sourceLocation: SourceLocation = #_sourceLocation
) {
  if error == 0 || error / scale < threshold { return }
  Issue.record(
    "\(label()) residual ratio \(error / scale) (\(error) over \(scale)), allowed \(threshold)",
    sourceLocation: sourceLocation)
}
