// Contents that come piece by piece: what a file has already is neither kept nor written again.

import Foundation
import Testing

@testable import BookCore

@Suite struct FileDraftTests {
  @Test(
    arguments: [
      (nil, ["a"]), (nil, []), ("", []), ("", ["a"]), ("ab", ["ab"]), ("ab", ["a", "", "b"]),
      ("abc", ["ab"]), ("ab", ["ab", "c"]), ("ab", ["ax"]), ("abcd", ["ab", "x", "d"]), ("ab", []),
      (
        String(repeating: "0123456789", count: 20_000),
        [String(repeating: "0123456789", count: 19_999), "x"]
      ),
    ] as [(String?, [String])])
  func holdsWhatCame(old: String?, pieces: [String]) throws {
    let folder = try TestBook.temporaryFolder(old.map { ["f": $0] } ?? ["g": ""])
    defer { try? FileManager.default.removeItem(atPath: folder) }
    var draft = FileDraft(of: folder + "/f", at: folder + "/draft")
    for piece in pieces { try draft.append(Array(piece.utf8)) }
    let path = try draft.finish()
    if old == pieces.joined() {
      #expect(path == nil)
      #expect(!FileManager.default.fileExists(atPath: folder + "/draft"))
    } else {
      #expect(path == folder + "/draft")
      #expect(try String(contentsOfFile: folder + "/draft", encoding: .utf8) == pieces.joined())
    }
    #expect((try? String(contentsOfFile: folder + "/f", encoding: .utf8)) == old)
  }
}
