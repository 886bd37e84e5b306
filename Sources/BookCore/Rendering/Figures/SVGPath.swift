// Coordinates and paths of drawings, in tenths of a unit so that files stay small.

/// Builds the `d` of a path.
struct SVGPath {
  private(set) var data = ""

  mutating func move(to x: Double, _ y: Double) { data += "M\(SVG.number(x)) \(SVG.number(y))" }
  mutating func line(to x: Double, _ y: Double) { data += "L\(SVG.number(x)) \(SVG.number(y))" }
  mutating func close() { data += "Z" }

  mutating func rectangle(_ x: Double, _ y: Double, _ width: Double, _ height: Double) {
    data += "M\(SVG.number(x)) \(SVG.number(y))h\(SVG.number(width))v\(SVG.number(height))"
    data += "h\(SVG.number(-width))Z"
  }
}

enum SVG {
  static func number(_ value: Double) -> String {
    let tenths = Int((max(-1e6, min(1e6, value)) * 10).rounded())
    let sign = tenths < 0 ? "-" : ""
    let (whole, tenth) = abs(tenths).quotientAndRemainder(dividingBy: 10)
    return tenth == 0 ? "\(sign)\(whole)" : "\(sign)\(whole).\(tenth)"
  }

  static func path(_ data: String, _ className: String) -> HTMLNode {
    .tag("path", ["class": className, "d": data], [HTMLNode]())
  }

  /// - Parameter anchor: `start`, `middle` or `end`.
  static func text(
    _ text: String, _ x: Double, _ y: Double, anchor: String = "start", class name: String? = nil
  ) -> HTMLNode {
    .tag(
      "text",
      [
        "x": number(x), "y": number(y), "text-anchor": anchor == "start" ? nil : anchor,
        "class": name,
      ], text)
  }
}
