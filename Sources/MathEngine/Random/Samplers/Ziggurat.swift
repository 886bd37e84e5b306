// Normal and exponential variates by the ziggurat method.

/// The ziggurat method (G. Marsaglia and W. W. Tsang, J. Stat. Software 5(8), 2000) with 256 layers:
/// almost every draw costs one word, one multiplication and one comparison.
enum Ziggurat {
  /// Where the tail of the normal begins, and the reciprocal of that.
  private static let normalTail = 3.6541528853610087963519472518
  private static let inverseNormalTail = 0.27366123732975827203338247596
  private static let exponentialTail = 7.6971174701310497140446280481

  @inline(__always)
  static func normal(using source: inout some RandomSource) -> Double {
    while true {
      let word = source.next()
      let layer = Int(truncatingIfNeeded: word & 0xFF)
      let magnitude = (word >> 9) & 0x000F_FFFF_FFFF_FFFF
      var x = Double(magnitude) * Double(bitPattern: ZigguratTables.normalWidth[layer])
      if word & 0x100 != 0 { x = -x }
      if magnitude < ZigguratTables.normalInside[layer] { return x }
      if let x = normalOutside(x, layer, magnitude, using: &source) { return x }
    }
  }

  /// The rare draws: beyond the last layer, or in the wedge between two layers.
  @inline(never)
  private static func normalOutside(
    _ x: Double, _ layer: Int, _ magnitude: UInt64, using source: inout some RandomSource
  ) -> Double? {
    guard layer == 0 else {
      let top = Double(bitPattern: ZigguratTables.normalHeight[layer - 1])
      let bottom = Double(bitPattern: ZigguratTables.normalHeight[layer])
      return (top - bottom) * source.nextUniform() + bottom < exp(-0.5 * x * x) ? x : nil
    }
    while true {
      let beyond = -inverseNormalTail * log1p(-source.nextUniform())
      let height = -log1p(-source.nextUniform())
      if height + height > beyond * beyond {
        return (magnitude >> 8) & 1 != 0 ? -(normalTail + beyond) : normalTail + beyond
      }
    }
  }

  @inline(__always)
  static func exponential(using source: inout some RandomSource) -> Double {
    while true {
      let word = source.next() >> 3
      let layer = Int(truncatingIfNeeded: word & 0xFF)
      let magnitude = word >> 8
      let x = Double(magnitude) * Double(bitPattern: ZigguratTables.exponentialWidth[layer])
      if magnitude < ZigguratTables.exponentialInside[layer] { return x }
      if let x = exponentialOutside(x, layer, using: &source) { return x }
    }
  }

  @inline(never)
  private static func exponentialOutside(
    _ x: Double, _ layer: Int, using source: inout some RandomSource
  ) -> Double? {
    guard layer != 0 else { return exponentialTail - log1p(-source.nextUniform()) }
    let top = Double(bitPattern: ZigguratTables.exponentialHeight[layer - 1])
    let bottom = Double(bitPattern: ZigguratTables.exponentialHeight[layer])
    return (top - bottom) * source.nextUniform() + bottom < exp(-x) ? x : nil
  }
}
