// Reads the committed reference values.
import Foundation

enum ReferenceTable {
  struct Missing: Error { let path: String }

  private static func data(_ path: String) throws -> Data {
    guard let url = Bundle.module.url(forResource: "Reference/\(path)", withExtension: nil) else {
      throw Missing(path: path)
    }
    return try Data(contentsOf: url)
  }

  /// A JSON file under `Reference`.
  static func decode<Value: Decodable>(_ path: String) throws -> Value {
    try JSONDecoder().decode(Value.self, from: data(path))
  }

  /// A file of little-endian doubles under `Reference`.
  static func doubles(_ path: String) throws -> [Double] {
    let bytes = try data(path)
    return bytes.withUnsafeBytes { raw in
      (0..<(raw.count / 8)).map {
        Double(
          bitPattern: UInt64(
            littleEndian: raw.loadUnaligned(fromByteOffset: 8 * $0, as: UInt64.self)))
      }
    }
  }
}
