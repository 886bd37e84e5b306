// Percent-encoding in link destinations.

enum PercentEncoding {
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
