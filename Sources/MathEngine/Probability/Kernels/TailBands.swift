// The parts into which the range of a distribution function falls, each with its series or
// fraction.
internal import CVectorKernels

/// One part of the range: up to `limit`, with the coefficients of its steps, outermost first.
struct TailBand: Sendable {
  let limit: Double
  /// Whether its fraction gives the upper tail.
  let isUpper: Bool
  /// The coefficients of the steps taken in pairs of doubles, and of those taken in doubles.
  var exact: [Double] = []
  var rest: [Double] = []
  var exactCount = 0
  var restCount = 0
}

extension [TailBand] {
  /// Calls `body` with the bands as the passes in C take them.
  func withCBands<R>(_ body: (UnsafePointer<distribution_band>, Int32) -> R?) -> R? {
    let numbers = flatMap { $0.exact + $0.rest }
    return numbers.withUnsafeBufferPointer { numbers in
      guard var next = numbers.baseAddress else { return nil }
      let bands = map { band in
        let (exact, rest) = (next, next + band.exact.count)
        next = rest + band.rest.count
        return distribution_band(
          limit: band.limit, is_upper: band.isUpper ? 1 : 0, exact: exact, rest: rest,
          exact_count: Int32(band.exactCount), rest_count: Int32(band.restCount))
      }
      return bands.withUnsafeBufferPointer { bands in
        bands.baseAddress.flatMap { body($0, Int32(bands.count)) }
      }
    }
  }
}

/// How many steps a continued fraction `f₀ = b₀ + a₁/(b₁ + a₂/(b₂ + …))` needs, and in which of
/// them rounding errors count.
struct FractionSteps {
  /// How many steps are taken in pairs of doubles, and how many in all.
  let exact: Int
  let total: Int
  /// Powers of two near f₀, f₁, …, the first 1: what the steps are divided by so that nothing
  /// overflows.
  let scales: [Double]

  /// Nil when a thousand steps are not enough.
  ///
  /// A relative error in fₙ reaches f₀ shrunk by the product of the ratios `|aₖ₊₁/(fₖ fₖ₊₁)|`, k <
  /// n. All is taken from the values of f at the place where it converges worst.
  init?(a: (Int) -> Double, b: (Int) -> Double) {
    var reach = 32
    while reach <= 1024 {
      var f = [Double](repeating: b(reach), count: reach + 1)
      for n in stride(from: reach - 1, through: 0, by: -1) { f[n] = b(n) + a(n + 1) / f[n + 1] }
      var shrunk = 1.0
      var exact: Int?
      for n in 0..<(reach - 4) {
        shrunk *= abs(a(n + 1) / (f[n] * f[n + 1]))
        if exact == nil, shrunk < 0x1p-14 { exact = n + 1 }
        if shrunk < 0x1p-68, let exact {
          self.exact = exact
          total = n + 2
          scales = [1] + f[1...(n + 2)].map { $0.binade }
          return
        }
      }
      reach *= 2
    }
    return nil
  }
}
