// What killed tools leave behind is removed; what living ones work in is not.

import Foundation
import Testing

@testable import BookCore

@Suite struct ScratchFolderTests {
  @Test func onlyAbandonedFoldersAreRemoved() throws {
    // No process has a number beyond the kernel's limit.
    let (living, dead) = (ProcessInfo.processInfo.processIdentifier, Int32.max)
    let names = [living, dead, living, dead].map { "mathbook-\($0)-\(UUID().uuidString)" }
    let parent = try TestBook.temporaryFolder([
      "\(names[0])/lock": "", "\(names[1])/lock": "", "\(names[1])/scratch/file": "",
      "\(names[2])/main.swift": "", "\(names[3])/main.swift": "", "mathbook-cache/lock": "",
      "mathbook-7-notes/lock": "", "other-1-\(UUID().uuidString)/lock": "",
    ])
    defer { try? FileManager.default.removeItem(atPath: parent) }
    let lock = try #require(FileLock(parent + "/\(names[0])/lock", creates: false))
    defer { lock.release() }
    let before = try FileManager.default.contentsOfDirectory(atPath: parent)
    ScratchFolder.removeAbandoned(in: parent)
    let after = try FileManager.default.contentsOfDirectory(atPath: parent)
    // A folder without a lock may be in the making as long as its process lives.
    #expect(Set(before).subtracting(after) == [names[1], names[3]])
  }

  /// Tools that start together tidy up while the others make their folders.
  @Test func aFolderInTheMakingIsNotLost() async throws {
    let parent = FileManager.default.temporaryDirectory.path
    let sweeper = Task.detached {
      while !Task.isCancelled { ScratchFolder.removeAbandoned(in: parent) }
    }
    for _ in 0..<500 {
      let (folder, lock) = try ScratchFolder.made()
      // Who has begun to remove it has ended when the next sweep has.
      ScratchFolder.removeAbandoned(in: parent)
      #expect(FileManager.default.fileExists(atPath: folder + "/lock"))
      try FileManager.default.removeItem(atPath: folder)
      lock?.release()
    }
    sweeper.cancel()
    await sweeper.value
  }

  @Test func aFolderIsRemovedAfterItsWork() async throws {
    let path = try await ScratchFolder.with { folder in
      ScratchFolder.removeAbandoned(in: URL(filePath: folder).deletingLastPathComponent().path)
      #expect(FileManager.default.fileExists(atPath: folder))
      return folder
    }
    #expect(!FileManager.default.fileExists(atPath: path))
  }
}
