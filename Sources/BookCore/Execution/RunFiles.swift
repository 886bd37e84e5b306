// What a run of a chapter reads and writes, by name.

/// The files in the folder of a run.
struct RunFiles: Sendable {
  let folder: String

  /// The chapter's working folder.
  var scratch: String { folder + "/scratch" }
  /// What the chapter prints.
  var text: String { folder + "/text" }
  /// What comes over standard error.
  var errors: String { folder + "/errors" }
  /// The page that the process shares with the tool.
  var progress: String { folder + "/progress" }
}
