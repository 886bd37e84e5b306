// Many numbers as one text: figures have thousands, and to read and write them as JSON's numbers takes
// longer than all else of a record.

/// Numbers in JSON as a text of sixteen hexadecimal digits for each, those of its bits. Every number
/// reads back as it was, NaN and infinity included.
struct PackedNumbers: Sendable, Equatable {
  let values: [Double]

  init(_ values: [Double]) { self.values = values }

  private static let digitCount = 16
  private static let digits = Array("0123456789abcdef".utf8)

  /// The text's bytes.
  var text: [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(values.count * Self.digitCount)
    for value in values {
      let bits = value.bitPattern
      for shift in stride(from: 60, through: 0, by: -4) {
        text.append(Self.digits[Int(bits >> UInt64(shift) & 15)])
      }
    }
    return text
  }

  /// Nil for another text.
  init?(text: String) {
    var text = text
    let values = text.withUTF8 { Self.values(in: $0) }
    guard let values else { return nil }
    self.values = values
  }

  private static func values(in text: UnsafeBufferPointer<UInt8>) -> [Double]? {
    guard text.count.isMultiple(of: digitCount) else { return nil }
    var values: [Double] = []
    values.reserveCapacity(text.count / digitCount)
    for start in stride(from: 0, to: text.count, by: digitCount) {
      var bits: UInt64 = 0
      for byte in text[start..<start + digitCount] {
        guard let digit = digit(byte) else { return nil }
        bits = bits << 4 | UInt64(digit)
      }
      values.append(Double(bitPattern: bits))
    }
    return values
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    default: nil
    }
  }
}

extension PackedNumbers: JSONWritable {
  func write(to line: inout JSONLine) { line.plainString(text) }
}

extension PackedNumbers: Codable {
  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let numbers = PackedNumbers(text: try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "no packed numbers")
    }
    self = numbers
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(String(decoding: text, as: UTF8.self))
  }
}
