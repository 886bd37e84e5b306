// The engine's only way to stop on a caller's mistake. It writes what was asked, with the values,
// before it stops, because an optimised `precondition` dies without a word.

#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// Reports a caller's mistake on standard error and ends the process.
///
/// - Parameters:
///   - operation: the operation as the caller wrote it, such as `A * B`.
///   - problem: the rule that was broken, with the values or shapes that broke it.
///   - hint: what usually helps.
@usableFromInline
@inline(never)
package func trap(_ operation: String, _ problem: String, hint: String = "") -> Never {
  var message = "Fatal error: \(operation): \(problem)"
  if !hint.isEmpty { message += "\n  hint: \(hint)" }
  fflush(nil)
  let bytes = Array((message + "\n").utf8)
  var written = 0
  while written < bytes.count {
    let count = write(STDERR_FILENO, Array(bytes[written...]), bytes.count - written)
    if count <= 0 { break }
    written += count
  }
  abort()
}

/// Stops with both shapes when two operands do not have the same shape.
@inline(__always)
func requireSameShape(
  _ operation: @autoclosure () -> String, _ a: Matrix, _ b: Matrix
) {
  if a.rowCount != b.rowCount || a.columnCount != b.columnCount {
    trap(
      operation(), "shapes \(a.shapeText) and \(b.shapeText) differ",
      hint: "transpose one side with .T, or repeat a vector with .asRow or .asColumn")
  }
}

/// Stops with both counts when two vectors do not have the same count.
@inline(__always)
func requireSameCount(
  _ operation: @autoclosure () -> String, _ a: Vector, _ b: Vector
) {
  if a.count != b.count {
    trap(
      operation(), "counts \(a.count) and \(b.count) differ",
      hint: "both vectors need one number per coordinate of the same space")
  }
}
