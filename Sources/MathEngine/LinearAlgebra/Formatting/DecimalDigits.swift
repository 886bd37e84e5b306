// A double's decimal digits, and their rounding to fewer without the C library, whose printing is
// dear to call.
//
// The shortest digits S of a number v decide how v is rounded at a place: a midpoint of two
// roundings strictly between S and v would have no more digits than S and lie nearer to v. Only
// where S itself is such a midpoint, or has too few digits, the exact value is needed.

/// The decimal number `±significand · 10^exponent`.
struct DecimalDigits {
  private(set) var isNegative = false
  private(set) var significand: UInt64 = 0
  private(set) var exponent = 0
  /// Subnormal numbers have few digits of their own: zeros after those would not be theirs.
  private let isNormal: Bool

  /// A normal number written in this many digits has zeros after its shortest ones.
  private static let certainCount = 15

  /// The fewest digits that identify a finite number, and of those the nearest to it.
  init(shortest number: Double) {
    isNormal = !number.isSubnormal
    parse(number.description)
    dropZeros()
  }

  /// The digits of a printed number that has at most 18 of them, without zeros at the end.
  init(printed text: String) {
    isNormal = true
    parse(text)
    dropZeros()
  }

  /// How many digits there are. Zero has as many as its exponent asks for.
  var count: Int {
    if significand == 0 { return 1 - exponent }
    var (count, bound): (Int, UInt64) = (1, 10)
    while count < 19, significand >= bound {
      count += 1
      bound &*= 10
    }
    return count
  }

  /// The power of ten of the first digit.
  var leadingExponent: Int { exponent + count - 1 }

  /// The number correctly rounded to a multiple of `10^place`, with all digits down to that place;
  /// nil when the shortest digits do not decide.
  func rounded(toPlace place: Int) -> DecimalDigits? {
    var result = self
    result.exponent = place
    guard significand > 0 else { return result }
    let (count, dropped) = (count, place - exponent)
    if dropped <= 0 {
      guard isNormal, count - dropped <= Self.certainCount else { return nil }
      result.significand *= Self.power(-dropped)
    } else if dropped > count {
      result.significand = 0
    } else {
      let unit = Self.power(dropped)
      let (quotient, rest) = significand.quotientAndRemainder(dividingBy: unit)
      guard rest != unit / 2 else { return nil }
      result.significand = quotient + (rest > unit / 2 ? 1 : 0)
    }
    return result
  }

  /// The number correctly rounded to a count of significant digits; nil when the shortest digits
  /// do not decide.
  func rounded(toCount wanted: Int) -> DecimalDigits? {
    guard var result = rounded(toPlace: leadingExponent - wanted + 1) else { return nil }
    if result.count > wanted {
      // 9.96 has become 10.0.
      result.significand /= 10
      result.exponent += 1
    }
    return result
  }

  /// Leaves out the zeros at the end.
  mutating func dropZeros() {
    guard significand > 0 else { return exponent = 0 }
    while significand.isMultiple(of: 10) {
      significand /= 10
      exponent += 1
    }
  }

  private mutating func parse(_ text: String) {
    var (decimals, power, isFraction, isPower, isBelowOne) = (0, 0, false, false, false)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "."): isFraction = true
      case UInt8(ascii: "e"): isPower = true
      case UInt8(ascii: "-"): if isPower { isBelowOne = true } else { isNegative = true }
      case UInt8(ascii: "+"): break
      default:
        let digit = byte - UInt8(ascii: "0")
        if isPower {
          power = power * 10 + Int(digit)
        } else {
          significand = significand * 10 + UInt64(digit)
          if isFraction { decimals += 1 }
        }
      }
    }
    exponent = (isBelowOne ? -power : power) - decimals
  }

  private static func power(_ exponent: Int) -> UInt64 {
    (0..<exponent).reduce(1) { power, _ in power * 10 }
  }
}
