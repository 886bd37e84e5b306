// Where in the author's code a program crashed, and the reason that the compiler noted for it.

import BookRecords
import Foundation

/// The place of a crash, read from the line table of the program.
struct CrashSite: Sendable, Equatable {
  /// What the compiler says of a trap that the program dies of without a word.
  var reason: String?
  /// The place in the chapter.
  var position: SourcePosition?

  private static let reasonPrefix = "Swift runtime failure: "

  /// Reads what the symbolizer prints.
  ///
  /// - Parameter path: the chapter, as the line table names it.
  init?(json: [UInt8], path: String) {
    guard let answers = try? JSONDecoder().decode([Answer].self, from: Data(json)),
      let frames = answers.first?.frames
    else { return nil }
    reason = frames.map(\.function).first { $0.hasPrefix(Self.reasonPrefix) }
      .map { String($0.dropFirst(Self.reasonPrefix.count)) }
    position = frames.first { $0.line > 0 && ($0.file == path || $0.file.hasSuffix("/" + path)) }
      .map { SourcePosition(line: $0.line, column: max($0.column, 1)) }
  }

  private struct Answer: Decodable {
    var frames: [Frame]?
    enum CodingKeys: String, CodingKey { case frames = "Symbol" }
  }

  private struct Frame: Decodable {
    var function: String
    var file: String
    var line: Int
    var column: Int
    enum CodingKeys: String, CodingKey {
      case function = "FunctionName"
      case file = "FileName"
      case line = "Line"
      case column = "Column"
    }
  }

  /// The site of a crash; nil when the program or the toolchain does not tell.
  static func find(
    _ crash: ProgressPage.Crash, in program: Executable, path: String, toolchain: Toolchain
  ) async -> CrashSite? {
    guard let instruction = crash.instruction ?? crash.caller,
      Toolchain.isFile(toolchain.symbolizer),
      let described = try? await program.makeLineTables(),
      let place = try? self.place(of: instruction, in: program.path, movedTo: described),
      let result = try? await ProcessRunner.runTool(
        toolchain.symbolizer,
        [
          "--output-style=JSON", "--inlines", "--obj=" + described, "0x" + String(place, radix: 16),
        ],
        in: URL(filePath: described).deletingLastPathComponent().path),
      result.succeeded
    else { return nil }
    var site = CrashSite(json: result.output, path: path)
    // The reason belongs to the instruction itself, not to a call that led to it.
    if crash.instruction == nil { site?.reason = nil }
    return site
  }

  /// Where an instruction of a program is in the one with line tables, whose code is the same at
  /// other addresses; nil when it is not.
  private static func place(
    of instruction: UInt64, in program: String, movedTo other: String
  ) throws -> UInt64? {
    if program == other { return instruction }
    let (before, after) = (
      try ELFFile(program).section(".text"), try ELFFile(other).section(".text")
    )
    return before.size == after.size ? instruction &- before.address &+ after.address : nil
  }
}
