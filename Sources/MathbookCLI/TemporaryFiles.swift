// The folder of temporary files, in which chapters are compiled and run.

import BookCore
import Foundation

enum TemporaryFiles {
  static var folder: String { FileManager.default.temporaryDirectory.path }

  /// Without them nothing can be built.
  static func check() throws(EnvironmentProblem) {
    do {
      try FolderProbe.write(in: folder)
    } catch {
      throw EnvironmentProblem(
        description: "the folder of temporary files, \(folder), cannot be written to: "
          + "\(error.words); set TMPDIR to one that can")
    }
  }
}
