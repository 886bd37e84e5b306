// The runtime's only way to stop on an author's mistake. It writes what was asked, with the values,
// before it stops, because an optimised `precondition` dies without a word.

internal import Glibc

/// Reports an author's mistake on standard error and ends the program, in the engine's words.
///
/// - Parameters:
///   - operation: what the author called.
///   - problem: the rule that was broken, with the values that broke it.
///   - hint: what usually helps.
@inline(never)
func trap(_ operation: String, _ problem: String, hint: String = "") -> Never {
  var message = "Fatal error: \(operation): \(problem)"
  if !hint.isEmpty { message += "\n  hint: \(hint)" }
  fflush(nil)
  let bytes = Array((message + "\n").utf8)
  var rest = bytes[...]
  while !rest.isEmpty {
    let count = rest.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
    if count <= 0 { break }
    rest = rest.dropFirst(count)
  }
  abort()
}
