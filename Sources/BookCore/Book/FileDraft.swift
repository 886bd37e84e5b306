// The next content of a file, written beside it once it is known to be another one.

import Foundation

/// Takes the content of a file piece by piece. What the file has already is not written again.
struct FileDraft {
  private let target: String
  /// What the file has of the content; nil as soon as the draft has it.
  private var match: FileMatch
  private let path: String
  private var draft: FileHandle?

  /// - Parameter path: Where the draft is written, in the folder of the file.
  init(of target: String, at path: String) {
    self.target = target
    self.path = path
    match = FileMatch(target)
  }

  mutating func append(_ piece: [UInt8]) throws {
    if draft == nil {
      match.compare(piece)
      if match.holds { return }
      draft = try begin()
    }
    try draft?.write(contentsOf: Data(piece))
  }

  /// The draft, whole; nil when the file has the content already.
  mutating func finish() throws -> String? {
    if draft == nil {
      match.compareEnd()
      if match.holds { return nil }
      draft = try begin()
    }
    try draft?.close()
    return path
  }

  /// A draft with what came so far, which is how the file begins.
  private func begin() throws -> FileHandle {
    let folder = URL(filePath: path).deletingLastPathComponent()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data().write(to: URL(filePath: path))
    let draft = try FileHandle(forWritingTo: URL(filePath: path))
    guard match.length > 0 else { return draft }
    let file = try FileHandle(forReadingFrom: URL(filePath: target))
    var rest = match.length
    while rest > 0, let piece = try file.read(upToCount: min(rest, 1 << 16)), !piece.isEmpty {
      try draft.write(contentsOf: piece)
      rest -= piece.count
    }
    return draft
  }
}
