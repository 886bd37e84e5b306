// What people get wrong on the command line.

import BookCore

/// A mistake in how the command was called.
struct UsageProblem: ToolProblem {
  let description: String
}
