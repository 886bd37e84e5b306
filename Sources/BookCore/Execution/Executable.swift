// A chapter's program, ready to run.

/// A program that was compiled and linked.
struct Executable: Sendable {
  var path: String
  /// Which of its chapters is to run, where it holds several.
  var entry: Int?
  /// Makes the same program with the lines that its instructions come from. Noting them takes a
  /// fifteenth of the compiler's time, and only a crash asks for them.
  var makeLineTables: @Sendable () async throws -> String
}
