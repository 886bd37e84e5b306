// How the ticks of an axis are written: alike, short, and with the digits that tell them apart.

import Glibc

/// The form of an axis's labels. Where all values begin with the same many digits, these are taken
/// off: the labels then count from an offset, which the axis's title names.
struct TickNotation {
  private enum Form {
    case fixed(decimals: Int)
    case scientific(decimals: Int)
  }

  /// What a label has less than its value.
  let offset: Double
  /// The last decimal place of the offset, as a power of ten.
  private let offsetPlace: Int
  private let form: Form
  private let step: Double

  init(_ values: [Double], step: Double) {
    self.step = step
    if let form = Self.form(of: values, step: step) {
      (offset, offsetPlace) = (0, 0)
      self.form = form
      return
    }
    let (first, last) = (values.first ?? 0, values.last ?? 0)
    let place = Self.magnitude(last - first) + 1
    // Divided by a whole number where there is one: its quotient has no error of a factor's.
    let unit = pow(10, Double(abs(place)))
    guard unit.isFinite else {
      (offset, offsetPlace) = (0, 0)
      form = .scientific(decimals: 15)
      return
    }
    let count = ((place < 0 ? first * unit : first / unit) + 1e-6).rounded(.down)
    let offset = place < 0 ? count / unit : count * unit
    (self.offset, offsetPlace) = (offset, place)
    form = Self.form(of: values.map { $0 - offset }, step: step) ?? .scientific(decimals: 2)
  }

  func label(_ value: Double) -> String {
    let rest = value - offset
    guard abs(rest) > step * 1e-6 else { return "0" }
    switch form {
    case .fixed(let decimals): return FigureNumber.fixed(rest, decimals: decimals)
    case .scientific(let decimals): return FigureNumber.scientific(rest, decimals: decimals)
    }
  }

  /// A quantity's name with the offset: `y − 10⁶`.
  func title(_ name: String) -> String {
    guard offset != 0 else { return name }
    return name + (offset > 0 ? " − " : " + ") + offsetText
  }

  /// The offset with all its digits.
  private var offsetText: String {
    let size = abs(offset)
    let digits = Self.magnitude(size) - offsetPlace
    let short = FigureNumber.scientific(size, decimals: digits)
    let isPlain = (-4..<15).contains(Self.magnitude(size))
    let plain = FigureNumber.fixed(size, decimals: max(0, -offsetPlace), trims: true)
    return isPlain && plain.count <= short.count ? plain : short
  }

  /// Nil when no form is short and tells the values apart.
  private static func form(of values: [Double], step: Double) -> Form? {
    let largest = magnitude(values.map(abs).max() ?? 0)
    let place = magnitude(step)
    let digits = largest - place + 1
    let isUsual = largest < 5 && place >= -4
    if digits <= 6, isUsual || digits > 3 && largest < 7 && place >= -6 {
      return .fixed(decimals: max(0, -place))
    }
    return digits <= 3 ? .scientific(decimals: 2) : nil
  }

  /// The power of ten of a number's first digit.
  private static func magnitude(_ value: Double) -> Int {
    value > 0 ? Int((log10(value) + 1e-9).rounded(.down)) : 0
  }
}
