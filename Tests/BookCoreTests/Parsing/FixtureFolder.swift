// Where the fixtures of these tests are, in the source tree, so that recording can write them.

import Foundation

enum FixtureFolder {
  static let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Fixtures")

  /// The names in a folder, sorted.
  static func names(in folder: String) -> [String] {
    let names = try? FileManager.default.contentsOfDirectory(
      atPath: url.appendingPathComponent(folder).path)
    return (names ?? []).filter { !$0.hasPrefix(".") }.sorted()
  }

  static func text(_ path: String) throws -> String {
    let data = try Data(contentsOf: url.appendingPathComponent(path))
    return String(decoding: data, as: UTF8.self)
  }
}
