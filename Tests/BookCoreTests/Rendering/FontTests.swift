// Fonts: which characters they keep, the form that browsers take, and what is missing.

import Foundation
import Testing

@testable import BookCore

struct FontTests {
  @Test func gathersCharactersOfEveryLength() {
    var characters = UsedCharacters()
    characters.add(Array("aé → 𝔤".utf8))
    #expect(characters.codePoints.isSuperset(of: [0x61, 0xE9, 0x2192, 0x1D524]))
    #expect(!characters.codePoints.contains(0x2190))
  }

  /// A page with a root names no radical sign, and one with a hyphen in a formula no minus sign.
  @Test func keepsWhatBrowsersDrawUnasked() {
    #expect(UsedCharacters().codePoints.isSuperset(of: [0x221A, 0x2212]))
  }

  @Test func readsTextThatIsCutOff() {
    var characters = UsedCharacters()
    let before = characters.codePoints
    characters.add([0xE2, 0x86])
    #expect(characters.codePoints == before)
  }

  /// Numbers of the specification's section on UIntBase128.
  @Test(arguments: [
    (0, [0]), (63, [0x3F]), (127, [0x7F]), (128, [0x81, 0]), (0x4000, [0x81, 0x80, 0]),
  ])
  func writesNumbersInSevenBits(value: Int, bytes: [UInt8]) {
    #expect(WOFF2.sevenBitBytes(value) == bytes)
  }

  @Test func writesTheDirectoryOfWOFF2() throws {
    let font = Self.font([("head", [UInt8](repeating: 0, count: 54)), ("Test", [1, 2, 3])])
    let file = try #require(WOFF2.file(of: font) { $0 })
    #expect(Array(file[0..<8]) == Array("wOF2OTTO".utf8))
    #expect(Array(file[8..<14]) == [0, 0, 0, UInt8(file.count), 0, 2])
    // The known table by its number, the other by its name.
    #expect(Array(file[48..<56]) == [1, 54, 63] + Array("Test".utf8) + [3])
    #expect(file.count == (56 + 54 + 3 + 3) / 4 * 4, "browsers refuse files that are not padded")
    #expect(file[56 + 16] == 8, "the flags must say that the font was packed")
  }

  @Test(arguments: [[], Array("no font".utf8), Array("OTTO\0\u{1}\0\0\0\0\0\0".utf8)])
  func refusesWhatIsNoFont(bytes: [UInt8]) {
    #expect(WOFF2.file(of: bytes) { $0 } == nil)
  }

  /// The fonts of a page are small, equal from one build to the next, and differ with its words.
  @Test func reducesTheFontsOfABook() async throws {
    let options = RenderingOptions()
    var characters = UsedCharacters()
    characters.add(Array("∑ √".utf8))
    let fonts = try await Fonts(options, for: characters)
    #expect(FontSource.findings(options.installation).isEmpty)
    #expect(fonts.files.map(\.path).allSatisfy { $0.hasSuffix(".woff2") })
    #expect(fonts.files.count == 5)
    let contents = try fonts.files.map { try $0.bytes() }
    for (file, bytes) in zip(fonts.files, contents) {
      #expect((8_000...60_000).contains(bytes.count), "\(file.path)")
    }
    // Made again, and not taken from the cache.
    var again = RenderingOptions()
    #expect(try await Fonts(again, for: characters).files.map { try $0.bytes() } == contents)
    characters.add(Array("∮".utf8))
    again.cache = options.cache
    #expect(try await Fonts(again, for: characters).files.last?.bytes() != contents.last)
  }

  @Test func worksWithoutTheLibraries() async throws {
    var options = RenderingOptions()
    options.installation.brotli = ["/nowhere/libbrotlienc.so"]
    let fonts = try await Fonts(options, for: UsedCharacters())
    #expect(fonts.files.map(\.path).allSatisfy { $0.hasSuffix(".otf") })
    let findings = FontSource.findings(options.installation)
    #expect(findings.map(\.severity) == [.note])
    #expect(findings.first?.fix?.contains("libbrotli1") == true)
    #expect(options.installation.parts.contains { $0.package == "libbrotli1" && $0.path == nil })
  }

  /// An OpenType font of some tables.
  private static func font(_ tables: [(String, [UInt8])]) -> [UInt8] {
    func number(_ value: Int) -> [UInt8] { [0, 0, UInt8(value >> 8), UInt8(value & 255)] }
    var font = Array("OTTO".utf8) + [0, UInt8(tables.count), 0, 0, 0, 0, 0, 0]
    var start = 12 + 16 * tables.count
    for (tag, bytes) in tables {
      font += Array(tag.utf8) + number(0) + number(start) + number(bytes.count)
      start += bytes.count
    }
    return font + tables.flatMap(\.1)
  }
}
