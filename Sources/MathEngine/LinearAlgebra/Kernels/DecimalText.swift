// Correctly rounded decimal text of doubles, by the C library where the shortest digits do not do.

#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

package enum DecimalText {
  /// `number` with a fixed count of digits after the point: `%.*f`.
  package static func fixed(_ number: Double, decimals: Int) -> String {
    guard number.isFinite, decimals >= 0,
      let digits = DecimalDigits(shortest: number).rounded(toPlace: -decimals)
    else { return printed("%.*f", number, decimals) }
    return digits.fixedText
  }

  /// `number` with a fixed count of digits after the point and a power of ten: `%.*e`.
  package static func scientific(_ number: Double, decimals: Int) -> String {
    guard number.isFinite, decimals >= 0,
      let digits = DecimalDigits(shortest: number).rounded(toCount: decimals + 1)
    else { return printed("%.*e", number, decimals) }
    return digits.scientificText
  }

  /// `number` with a count of significant digits, without zeros at the end: `%.*g`.
  package static func significant(_ number: Double, digits count: Int) -> String {
    let count = max(count, 1)
    guard number.isFinite,
      var digits = DecimalDigits(shortest: number).rounded(toCount: count)
    else { return printed("%.*g", number, count) }
    let hasPower = !(-4..<count).contains(digits.leadingExponent)
    digits.dropZeros()
    return hasPower ? digits.scientificText : digits.fixedText
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
