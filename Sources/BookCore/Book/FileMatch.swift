// Whether a file has a content that comes piece by piece.

import Foundation

/// Compares a file with pieces, none of which is kept.
struct FileMatch {
  private let file: FileHandle?
  /// How many bytes were equal; all of the pieces while `holds`.
  private(set) var length = 0
  private(set) var holds: Bool

  /// A file that is not there or cannot be read has no content at all.
  init(_ path: String) {
    file = FileHandle(forReadingAtPath: path)
    holds = file != nil
  }

  /// Compares the next piece, unless an earlier one was not there.
  mutating func compare(_ piece: [UInt8]) {
    guard holds, let file, !piece.isEmpty else { return }
    // What cannot be read is not there.
    let found = (try? file.read(upToCount: piece.count)) ?? Data()
    holds = found == Data(piece)
    if holds { length += piece.count }
  }

  /// Nothing comes after the last piece.
  mutating func compareEnd() {
    guard holds, let file else { return }
    holds = ((try? file.read(upToCount: 1)) ?? Data()).isEmpty
  }
}
