// The option `echo`.

/// How a block's code appears in the report.
enum Echo: String, Sendable, Equatable, CaseIterable {
  case shown = "true"
  case hidden = "false"
  case fold
}
