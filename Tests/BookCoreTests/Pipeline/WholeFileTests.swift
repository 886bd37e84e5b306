// Files that are there whole or not at all.

import Foundation
import TestSupport
import Testing

@testable import BookCore

@Suite struct WholeFileTests {
  private let folder = TestFiles.newPath()

  @Test func aFileIsReplacedAndNothingElseIsLeft() throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for text in ["a longer text", "short", ""] {
      try WholeFile.write(Data(text.utf8), to: folder + "/a.txt")
      #expect(try String(contentsOfFile: folder + "/a.txt", encoding: .utf8) == text)
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["a.txt"])
  }

  /// Nothing can be given the name of a folder that holds something.
  @Test func aFailureIsToldAndLeavesNoDraft() throws {
    try FileManager.default.createDirectory(
      atPath: folder + "/taken/inner", withIntermediateDirectories: true)
    #expect(throws: POSIXError.self) {
      try WholeFile.write(Data("x".utf8), to: folder + "/taken")
    }
    #expect(throws: (any Error).self) {
      try WholeFile.write(Data("x".utf8), to: folder + "/missing/a.txt")
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["taken"])
  }
}
