// Reference values from files that lie in the `Reference` folder of the tests.

import Foundation

public enum ReferenceFile {
  /// A file that was looked for in every folder above the test and not found.
  public struct NotFound: Error, CustomStringConvertible {
    let name: String
    let testFile: String
    public var description: String { "no Reference/\(name) in a folder above \(testFile)" }
  }

  /// Reads `Reference/<name>` in the nearest folder at or above the test file.
  ///
  /// Numbers that JSON cannot write are the strings `nan`, `inf` and `-inf`.
  public static func load<Value: Decodable>(
    _ name: String, as type: Value.Type = Value.self, testFile: String = #filePath
  ) throws -> Value {
    let decoder = JSONDecoder()
    decoder.nonConformingFloatDecodingStrategy = .convertFromString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    return try decoder.decode(type, from: Data(contentsOf: url(name, testFile)))
  }

  private static func url(_ name: String, _ testFile: String) throws -> URL {
    var folder = URL(fileURLWithPath: testFile).deletingLastPathComponent()
    while folder.path != "/" {
      let file = folder.appendingPathComponent("Reference").appendingPathComponent(name)
      if FileManager.default.fileExists(atPath: file.path) { return file }
      folder.deleteLastPathComponent()
    }
    throw NotFound(name: name, testFile: testFile)
  }
}
