// Correctly rounded decimal text of doubles, by the C library.

#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

enum DecimalText {
  /// `number` with a fixed count of digits after the point: `%.*f`.
  static func fixed(_ number: Double, decimals: Int) -> String {
    printed("%.*f", number, decimals)
  }

  /// `number` with a fixed count of digits after the point and a power of ten: `%.*e`.
  static func scientific(_ number: Double, decimals: Int) -> String {
    printed("%.*e", number, decimals)
  }

  private static func printed(_ format: String, _ number: Double, _ decimals: Int) -> String {
    // The largest double has 309 digits before the point.
    let capacity = 330 + decimals
    let text = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, initialized in
      initialized = withVaList([Int32(decimals), number]) { arguments in
        buffer.withMemoryRebound(to: CChar.self) { characters in
          RoundingDirection.nearest {
            Int(vsnprintf(characters.baseAddress, capacity, format, arguments))
          }
        }
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
