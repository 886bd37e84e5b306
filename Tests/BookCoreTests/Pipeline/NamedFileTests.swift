// Files that the user names: replaced where they are regular ones, else written through.

import Foundation
import Testing

@testable import BookCore

@Suite struct NamedFileTests {
  private let content = Data("content".utf8)

  private func kind(_ path: String) -> mode_t {
    var facts = stat()
    return lstat(path, &facts) == 0 ? facts.st_mode & S_IFMT : 0
  }

  @Test func regularFilesAreReplacedWhole() throws {
    let folder = try TestBook.temporaryFolder(["old": "something longer"])
    defer { try? FileManager.default.removeItem(atPath: folder) }
    for name in ["old", "new", "deep/er/new"] {
      try NamedFile.write(content, to: folder + "/" + name)
      #expect(try Data(contentsOf: URL(filePath: folder + "/" + name)) == content)
    }
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == [
        "deep", "new", "old",
      ])
  }

  @Test func linksAreFollowed() throws {
    let folder = try TestBook.temporaryFolder(["real": "something longer"])
    defer { try? FileManager.default.removeItem(atPath: folder) }
    for (link, target) in [("a", "real"), ("b", "a"), ("c", "missing")] {
      let path = folder + "/" + link
      try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: target)
      try NamedFile.write(content, to: path)
      #expect(kind(path) == S_IFLNK)
    }
    for name in ["real", "missing"] {
      #expect(try Data(contentsOf: URL(filePath: folder + "/" + name)) == content)
    }
  }

  /// Only root can make a device; one of its own is all that a test may risk.
  @Test func devicesStayDevices() throws {
    let folder = try TestBook.temporaryFolder(["x": ""])
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let null = folder + "/null"
    guard mknod(null, S_IFCHR | 0o666, 1 << 8 | 3) == 0 else { return }
    // Where devices are switched off for a file system there is an error, and the device stays.
    try? NamedFile.write(content, to: null)
    #expect(kind(null) == S_IFCHR)
  }

  @Test func openFilesOfTheProcessAreWrittenTo() throws {
    let folder = try TestBook.temporaryFolder(["log": "before "])
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let file = try FileHandle(forUpdating: URL(filePath: folder + "/log"))
    try NamedFile.write(content, to: "/dev/fd/\(file.fileDescriptor)")
    #expect(try file.readToEnd() == Data("before content".utf8))
  }

  @Test func foldersAreRefused() throws {
    let folder = try TestBook.temporaryFolder(["inner/x": ""])
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let error = #expect(throws: POSIXError.self) {
      try NamedFile.write(content, to: folder + "/inner")
    }
    #expect(error?.code == .EISDIR)
  }
}
