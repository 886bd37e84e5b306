// Geometric variates.

enum GeometricSampler {
  /// Trials up to the first success: by searching the cumulated masses when success is likely, else
  /// by inverting an exponential.
  static func draw<Source: RandomSource>(probability: Double, using source: inout Source) -> Int {
    if probability >= 1.0 / 3.0 { return search(probability: probability, using: &source) }
    return Source.followsLegacyStream
      ? whole(log1p(-source.nextUniform()) / log(1 - probability))
      : whole(-source.nextStandardExponential() / log1p(-probability))
  }

  private static func search(probability: Double, using source: inout some RandomSource) -> Int {
    var count = 1
    var mass = probability
    var cumulated = probability
    let u = source.nextUniform()
    while u > cumulated {
      mass *= 1 - probability
      cumulated += mass
      count += 1
    }
    return count
  }

  /// The next whole number above, or the largest `Int` when that is too large.
  private static func whole(_ value: Double) -> Int {
    Int(exactly: value.rounded(.up)) ?? Int.max
  }
}
