// A folder for one test, removed with the value that stands for it.

import Foundation
import TestSupport

final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    path = TestFiles.newPath()
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ text: String, to name: String) throws {
    let file = URL(filePath: path + "/" + name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  func read(_ name: String) throws -> String {
    try String(contentsOfFile: path + "/" + name, encoding: .utf8)
  }

  func contains(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: path + "/" + name)
  }

  func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: path + "/" + name, withDestinationPath: path + "/" + target)
  }
}

/// Small chapters that tests share, so that each is compiled once.
enum SampleChapter {
  static let good = """
    # Good

    ```swift-math
    let a: Vector = [3, 4]
    claim("The norm", a.norm ≈ 5.0)
    ```

    Its norm is [5](claim:a.norm).

    """
  static let wrong = good.replacing("[5]", with: "[6]")
  static let endless = "# A\n\n```swift-math\nvar x = 0.0\nwhile x >= 0 { x += 1e-9 }\n```\n"
}
