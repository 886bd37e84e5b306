// The options of blocks that a chapter or the book may set for all of them.

/// What a chapter or the book sets for every block that does not say otherwise.
package struct CellDefaults: Sendable, Equatable {
  package var echo: Echo = .shown
  package var output = true
  package var eval = true
  package var include = true

  package init() {}
}
