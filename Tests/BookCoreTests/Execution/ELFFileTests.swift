// Sections of programs and libraries, and files that are none.

import Foundation
import Testing

@testable import BookCore

@Suite struct ELFFileTests {
  @Test func findsSectionsByName() throws {
    let file = try ELFFile(try EngineInstallation.locate().library)
    let names = try file.bytes(of: file.section(".dynstr"))
    #expect(names.first == 0 && names.last == 0)
    #expect(String(decoding: names, as: UTF8.self).contains("$s10MathEngine"))
    #expect(try file.section(".text").size > 100_000)
    #expect(throws: ELFFile.Unreadable.self) { try file.section(".tex") }
  }

  @Test(arguments: [0, 4, 5, 40, 63, 64, 4000])
  func whatIsCutIsNotRead(_ length: Int) async throws {
    let library = try EngineInstallation.locate().library
    let start = try #require(FileManager.default.contents(atPath: library)).prefix(length)
    try await ScratchFolder.with { folder in
      let path = folder + "/cut.so"
      try start.write(to: URL(filePath: path))
      #expect(throws: ELFFile.Unreadable(path: path)) {
        try ELFFile(path).section(".dynstr")
      }
    }
  }
}
