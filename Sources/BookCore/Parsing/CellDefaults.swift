// The options of blocks that a chapter or the book may set for all of them.

/// What a chapter or the book sets for every block that does not say otherwise.
struct CellDefaults: Sendable, Equatable {
  var echo: Echo = .shown
  var output = true
  var eval = true
  var include = true
}
