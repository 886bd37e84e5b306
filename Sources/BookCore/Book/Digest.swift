// Content addresses. The only file that imports CCrypto.

internal import CCrypto
import Foundation

/// A SHA-256 digest in hexadecimal.
enum Digest {
  static func of(_ bytes: some ContiguousBytes) -> String {
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
    bytes.withUnsafeBytes { buffer in
      _ = SHA256(buffer.baseAddress?.assumingMemoryBound(to: UInt8.self), buffer.count, &digest)
    }
    return digest.map { byte in
      String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
    }.joined()
  }

  static func of(_ text: String) -> String { of(Array(text.utf8)) }

  /// The digest of a file's content; nil when it cannot be read.
  static func ofFile(_ path: String) -> String? {
    (try? Data(contentsOf: URL(filePath: path), options: .alwaysMapped)).map { of($0) }
  }

  /// What tells a large file of the system from its other versions, without reading it.
  static func ofFileIdentity(_ path: String) -> String? {
    let real = URL(filePath: path).resolvingSymlinksInPath().path
    guard let facts = try? FileManager.default.attributesOfItem(atPath: real),
      let size = facts[.size] as? Int, let changed = facts[.modificationDate] as? Date
    else { return nil }
    return of("\(real) \(size) \(changed.timeIntervalSince1970)")
  }
}
