// The colours of values: from dark blue over green to yellow, evenly rising in lightness, so that
// the order shows in grey and to readers with any colour vision.

enum FigureRamp {
  /// Red, green and blue at even steps.
  private static let stops: [(Double, Double, Double)] = [
    (59, 26, 102), (66, 48, 125), (64, 73, 142), (56, 96, 144), (47, 117, 145), (39, 138, 143),
    (36, 158, 137), (60, 178, 124), (103, 195, 104), (152, 209, 75), (201, 220, 53), (244, 228, 58),
  ]

  /// `#rrggbb` for a step of the ramp, from 0.
  static func color(_ index: Int) -> String {
    let place = Double(index) / Double(FigureDrawing.rampCount - 1) * Double(stops.count - 1)
    let low = stops[min(max(Int(place), 0), stops.count - 2)]
    let high = stops[min(max(Int(place), 0) + 1, stops.count - 1)]
    let part = place - Double(min(max(Int(place), 0), stops.count - 2))
    let mix = { (a: Double, b: Double) -> String in
      let digits = String(Int((a + (b - a) * part).rounded()), radix: 16)
      return digits.count < 2 ? "0" + digits : digits
    }
    return "#" + mix(low.0, high.0) + mix(low.1, high.1) + mix(low.2, high.2)
  }

  /// A path whose style sheet knows the colour as `--c`.
  static func path(_ data: String, _ className: String, _ index: Int) -> HTMLNode {
    .tag("path", ["class": className, "style": "--c:\(color(index))", "d": data], [HTMLNode]())
  }
}
