// The file behind the page that a running chapter shares with the tool.

import BookRecords
import Foundation

/// Made by the tool, written by the chapter's process, read while it runs and after it has ended.
struct ProgressFile: Sendable {
  let path: String

  init(path: String) throws {
    self.path = path
    var page = Data(count: ProgressPage.size)
    page.replaceSubrange(0..<4, with: [0xFF, 0xFF, 0xFF, 0xFF])
    try page.write(to: URL(filePath: path))
  }

  /// The statement that was announced last; -1 before the first.
  var step: Int {
    guard let file = FileHandle(forReadingAtPath: path),
      let bytes = try? file.read(upToCount: 4), bytes.count == 4
    else { return -1 }
    return Int(bytes.withUnsafeBytes { $0.loadUnaligned(as: Int32.self) })
  }

  /// Everything that the process noted.
  ///
  /// - Throws: when the file cannot be read or has been cut.
  var page: ProgressPage {
    get throws {
      let bytes = try Data(contentsOf: URL(filePath: path))
      guard let page = ProgressPage(bytes: Array(bytes)) else {
        throw CocoaError(.fileReadCorruptFile, userInfo: [NSFilePathErrorKey: path])
      }
      return page
    }
  }
}
