// Percent-encoding in link destinations and URIs.

enum PercentEncoding {
  /// What stands for itself in every part of a URI.
  static let unreserved = Set(
    "-._~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz".utf8)

  /// The text with `%` and two hexadecimal digits for each byte that is not kept.
  static func encode(_ text: String, keeping kept: Set<UInt8>) -> String {
    if text.utf8.allSatisfy(kept.contains) { return text }
    let digits = Array("0123456789ABCDEF".utf8)
    let bytes = text.utf8.flatMap { byte -> [UInt8] in
      kept.contains(byte)
        ? [byte] : [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The text with each `%` and two hexadecimal digits replaced by the byte that they mean.
  static func decode(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var offset = 0
    while offset < bytes.count {
      if bytes[offset] == UInt8(ascii: "%"), let high = digit(bytes.at(offset + 1)),
        let low = digit(bytes.at(offset + 2))
      {
        result.append(high * 16 + low)
        offset += 3
      } else {
        result.append(bytes[offset])
        offset += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func digit(_ byte: UInt8?) -> UInt8? {
    byte.flatMap { Character(UnicodeScalar($0)).hexDigitValue }.map(UInt8.init)
  }
}
