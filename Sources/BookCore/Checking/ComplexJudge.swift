// The rule for complex numbers: part by part, or in absolute value when there is a tolerance.

import BookRecords

/// A complex number as written; a part left out states 0.
struct ComplexJudge {
  var real: WrittenScalar?
  var imaginary: WrittenScalar?
  var tolerance: Tolerance?

  func verdict(_ x: Double, _ y: Double) -> WrittenVerdict {
    if let tolerance, let verdict = verdict(within: tolerance, x, y) { return verdict }
    let largest = max(x.magnitude, y.magnitude)
    let parts = [
      (real, x, WrittenMismatch.Part.real), (imaginary, y, WrittenMismatch.Part.imaginary),
    ].map { written, computed, part in
      var verdict =
        written?.verdict(for: .double(computed), tolerance: nil)
        ?? unwritten(computed, besides: largest)
      verdict.mismatch?.part = part
      return verdict
    }
    if let failing = parts.first(where: { !$0.holds }) { return failing }
    return WrittenVerdict(slack: parts.compactMap(\.slack).min())
  }

  /// A part that is not written has to vanish beside the other one.
  private func unwritten(_ computed: Double, besides largest: Double) -> WrittenVerdict {
    let allowed = Double(WrittenScalar.exactUlps) * largest.ulp
    if computed == 0 || computed.magnitude <= allowed { return .holding }
    return WrittenVerdict(
      mismatch: WrittenMismatch(
        .unwrittenPart, written: "0", computed: ComputedNumber.double(computed).text))
  }

  /// |written − z|² ≤ tolerance², or tolerance²·|z|²; nil when the parts are no finite numbers.
  private func verdict(
    within tolerance: Tolerance, _ x: Double, _ y: Double
  ) -> WrittenVerdict? {
    guard let writtenReal = exact(real), let writtenImaginary = exact(imaginary),
      let x = ExactDecimal(x), let y = ExactDecimal(y)
    else { return nil }
    let (dx, dy) = (writtenReal - x, writtenImaginary - y)
    let distance = dx * dx + dy * dy
    let size = tolerance.kind == .relative ? x * x + y * y : ExactDecimal(1)
    if let allowed = tolerance.allowed(at: ExactDecimal(1)), distance <= allowed * allowed * size {
      return .holding
    }
    var mismatch = WrittenMismatch(
      .outsideTolerance(tolerance), written: text,
      computed: Self.sum("\(x.double)", "\(y.double)"))
    let difference = distance.double.squareRoot()
    mismatch.difference = difference
    mismatch.differenceText = ExactDecimal(difference)?.sizeText
    return WrittenVerdict(mismatch: mismatch)
  }

  private func exact(_ scalar: WrittenScalar?) -> ExactDecimal? {
    switch scalar {
    case nil: .zero
    case .digits(let decimal): decimal.value
    case .exact(let numerator, let denominator) where denominator == ExactDecimal(1): numerator
    default: nil
    }
  }

  private var text: String {
    switch (real, imaginary) {
    case (let real?, let imaginary?): Self.sum(real.text, imaginary.text)
    case (let real?, nil): real.text
    case (nil, let imaginary): (imaginary?.text ?? "0") + "i"
    }
  }

  /// `1 + 2i`, `1 - 2i`
  private static func sum(_ real: String, _ imaginary: String) -> String {
    guard let sign = imaginary.first, "-−+".contains(sign) else { return "\(real) + \(imaginary)i" }
    return "\(real) \(sign) \(imaginary.dropFirst())i"
  }
}

extension WrittenScalar {
  /// Whether this may be the real part of a complex number.
  var mayBePart: Bool {
    switch self {
    case .digits(let decimal): decimal.style.percent.isEmpty
    case .exact, .infinity, .nan: true
    case .interval, .bound: false
    }
  }
}
