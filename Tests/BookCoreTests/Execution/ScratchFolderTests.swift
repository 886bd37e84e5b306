// What killed tools leave behind is removed; what living ones work in is not.

import Foundation
import Testing

@testable import BookCore

@Suite struct ScratchFolderTests {
  @Test func onlyAbandonedFoldersAreRemoved() throws {
    let names = (0..<3).map { "mathbook-\($0 + 1)-\(UUID().uuidString)" }
    let parent = try TestBook.temporaryFolder([
      "\(names[0])/lock": "", "\(names[1])/lock": "", "\(names[1])/scratch/file": "",
      "\(names[2])/main.swift": "", "mathbook-cache/lock": "", "mathbook-7-notes/lock": "",
      "other-1-\(UUID().uuidString)/lock": "",
    ])
    defer { try? FileManager.default.removeItem(atPath: parent) }
    let lock = try #require(FileLock(parent + "/\(names[0])/lock", creates: false))
    defer { lock.release() }
    let before = try FileManager.default.contentsOfDirectory(atPath: parent)
    ScratchFolder.removeAbandoned(in: parent)
    let after = try FileManager.default.contentsOfDirectory(atPath: parent)
    #expect(Set(before).subtracting(after) == [names[1]])
    // A folder without a lock may be in the making, but not for long.
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSinceNow: -120)], ofItemAtPath: "\(parent)/\(names[2])")
    ScratchFolder.removeAbandoned(in: parent)
    let last = try FileManager.default.contentsOfDirectory(atPath: parent)
    #expect(Set(after).subtracting(last) == [names[2]])
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
