// The files that a chapter declares, as its working folder has them.

import Foundation

/// A declared file is no longer the one that the chapter was planned with.
struct ChangedData: Error {
  var file: CellOptions.Labelled
}

/// Copies declared files into a working folder. A chapter has them under their names in the book and
/// never sees the book itself; what it computes from is what its result is kept under.
struct DataFiles {
  let plan: ExecutionPlan
  /// The folder of the book.
  let book: String

  /// - Throws: `ChangedData` when the content is another one than the plan says.
  func copy(into scratch: String) throws {
    for file in plan.executedCells.flatMap(\.options.data) {
      let target = URL(filePath: scratch + "/" + file.name).standardized
      guard target.path.hasPrefix(scratch + "/") else { continue }
      try FileManager.default.createDirectory(
        at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
      try? FileManager.default.removeItem(at: target)
      try copy(file, to: target)
    }
  }

  private func copy(_ file: CellOptions.Labelled, to target: URL) throws {
    let source = URL(filePath: book + "/" + file.name).resolvingSymlinksInPath()
    if isInBook(source), FileKind(at: source.path) == .regular {
      try FileManager.default.copyItem(at: source, to: target)
    }
    let copied = ExecutionPlan.Ingredient.dataFile(
      file.name, digest: Digest.ofFile(target.path))
    guard plan.ingredients.contains(copied) else { throw ChangedData(file: file) }
  }

  private func isInBook(_ file: URL) -> Bool {
    let folder = URL(filePath: book).resolvingSymlinksInPath().path
    return file.path.hasPrefix(folder.hasSuffix("/") ? folder : folder + "/")
  }
}
