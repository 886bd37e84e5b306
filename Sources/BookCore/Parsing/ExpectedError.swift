// The option `error`.

/// Whether a block must fail, and with which words.
enum ExpectedError: Sendable, Equatable {
  case none
  case any
  case containing(String)
}
