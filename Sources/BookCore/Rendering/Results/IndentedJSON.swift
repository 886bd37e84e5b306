// JSON inside of JSON: values encoded one by one, each where it stands in the whole.

import FoundationEssentials

/// Encodes the parts of a document that is never in memory as a whole.
struct IndentedJSON {
  private let encoder: JSONEncoder

  init() {
    encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
  }

  /// A value as the encoder writes it inside of so many objects and arrays: its lines after the
  /// first begin further to the right. A line end never stands inside of a string.
  func text(_ value: some Encodable, level: Int) -> [UInt8] {
    let margin = [UInt8](repeating: UInt8(ascii: " "), count: 2 * level)
    var text: [UInt8] = []
    var isFirst = true
    for line in Array(encoded(value)).split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    {
      if !isFirst { text.append(UInt8(ascii: "\n")) }
      if !isFirst, !line.isEmpty { text += margin }
      text += line
      isFirst = false
    }
    return text
  }

  private func encoded(_ value: some Encodable) -> Data {
    do {
      return try encoder.encode(value)
    } catch {
      // Every value of the results has a form in JSON.
      preconditionFailure("The results do not encode: \(error)")
    }
  }
}
