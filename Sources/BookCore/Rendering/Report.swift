// Stage 6's value: the files of the reports, each made when it is asked for.

/// The reports of a book. A file is made, handed on and forgotten, so that a report takes no more
/// memory than a page for each job.
package struct Report: Sendable {
  /// What a file belongs to.
  package enum Kind: Sendable, CaseIterable { case html, markdown, results }

  /// What rendering found wrong: formulas that do not parse, and what is not installed.
  let diagnostics: [Diagnostic]
  let contents: ReportContents

  /// Whether it tells of all chapters. Else its files of the whole book tell only of the chosen ones,
  /// and are worth having only where there are none yet.
  var isWhole: Bool { contents.site.book.isWhole }

  /// Makes the files of some kinds, several at a time, and hands each on as soon as it is made.
  ///
  /// The files and their order are the same whatever the number of jobs.
  ///
  /// - Returns: What `transform` made of the files.
  /// - Throws: The first error of `transform`, or `CancellationError`.
  package func mapFiles<Result: Sendable>(
    _ kinds: Set<Kind> = Set(Kind.allCases),
    _ transform: @escaping @Sendable (File) throws -> Result
  ) async throws -> [Result] {
    let characters = PageCharacters()
    let parts = contents.parts(kinds, characters)
    let results = try await parts.concurrentMap(limit: contents.options.jobs) { part in
      try Task.checkCancellation()
      var results: [Result] = []
      try part.make { results.append(try transform($0)) }
      return results
    }
    // What depends on all pages.
    let closing = try await contents.closing(kinds, characters).map { file in
      try Task.checkCancellation()
      return try transform(file)
    }
    return results.flatMap(\.self) + closing
  }
}

extension Report {
  /// A file to be written.
  package struct File: Sendable {
    /// Relative to the output folder, with `/`.
    package var path: String
    /// Whether it tells of the book as a whole.
    var isOfWholeBook = false
    private let pieces: @Sendable (_ take: ([UInt8]) throws -> Void) throws -> Void

    init(path: String, bytes: [UInt8]) { self.init(path: path, pieces: { try $0(bytes) }) }

    /// - Parameter pieces: Hands on the content piece by piece. It throws nothing of its own.
    init(
      path: String, pieces: @escaping @Sendable (_ take: ([UInt8]) throws -> Void) throws -> Void
    ) {
      self.path = path
      self.pieces = pieces
    }

    init(path: String, text: String) { self.init(path: path, bytes: Array(text.utf8)) }

    /// Hands on the content in its order; large files are made piece by piece.
    func forEachPiece(_ take: ([UInt8]) throws -> Void) throws { try pieces(take) }

    /// The whole content.
    package func bytes() throws -> [UInt8] {
      var bytes: [UInt8] = []
      try forEachPiece { bytes += $0 }
      return bytes
    }

    /// The file in a folder.
    func inside(_ folder: String) -> File {
      var file = self
      file.path = folder + "/" + path
      return file
    }

    /// The file as one that tells of the book as a whole.
    var ofWholeBook: File {
      var file = self
      file.isOfWholeBook = true
      return file
    }
  }
}
