// Stage 6's value: the files of the reports, still in memory.

/// The reports of a book.
public struct Report: Sendable, Equatable {
  /// A file to be written.
  public struct File: Sendable, Equatable {
    /// Relative to the output folder, with `/`.
    public var path: String
    public var bytes: [UInt8]

    public init(path: String, bytes: [UInt8]) {
      self.path = path
      self.bytes = bytes
    }
  }

  /// Sorted by path; paths are unique.
  public var files: [File]
  /// What rendering found wrong: formulas that do not parse.
  public var diagnostics: [Diagnostic]

  public init(files: [File], diagnostics: [Diagnostic] = []) {
    self.files = files.sorted { $0.path < $1.path }
    self.diagnostics = diagnostics
  }
}
