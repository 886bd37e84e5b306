// Where tests keep their files: in one folder, which ends with their process.

import Foundation

/// The files of the tests of this process.
public enum TestFiles {
  private static let prefix = "mathbook-tests-"

  /// The folder of all of them. It is removed when the process ends, whatever became of its tests; what
  /// a killed process leaves is removed by the next one.
  public static let folder: String = {
    let temporary = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
    removeAbandoned(in: temporary.path)
    atexit { try? FileManager.default.removeItem(atPath: TestFiles.folder) }
    return temporary.appending(path: "\(prefix)\(getpid())").path
  }()

  /// A path in that folder that nothing has.
  public static func newPath() -> String { folder + "/" + UUID().uuidString }

  private static func removeAbandoned(in parent: String) {
    for name in (try? FileManager.default.contentsOfDirectory(atPath: parent)) ?? [] {
      guard name.hasPrefix(prefix), let process = Int32(name.dropFirst(prefix.count)),
        kill(process, 0) != 0, errno == ESRCH
      else { continue }
      try? FileManager.default.removeItem(atPath: parent + "/" + name)
    }
  }
}
