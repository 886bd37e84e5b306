// What needs nothing but the chapters' texts is done while their programs are compiled and run.

/// Work on the texts of a book that goes on beside the stages.
struct TextWork: Sendable {
  let renderer: ReportRenderer
  let index: Task<(index: BookIndex, diagnostics: [Diagnostic]), Never>
  let typeset: Task<TypesetTexts, any Error>

  init(on book: ParsedBook, _ renderer: ReportRenderer, _ folder: BookFolder) {
    self.renderer = renderer
    // The compiler is waited for, and comes first.
    typeset = Task(priority: .utility) { try renderer.typeset(book.chapters) }
    index = Task { BookIndex.build(book.contents, readFile: { folder.readShared($0) }) }
  }

  func cancel() { typeset.cancel() }
}
