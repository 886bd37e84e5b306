// Coordinates and paths of drawings, in tenths of a unit so that files stay small.

/// Builds the `d` of a path, every step relative to the last: its numbers are then short.
struct SVGPath {
  private(set) var data = ""
  /// Where the pen is, and where the part began that `close` goes back to, in tenths.
  private var pen = (x: 0, y: 0)
  private var start = (x: 0, y: 0)

  mutating func move(to x: Double, _ y: Double) {
    step(data.isEmpty ? "M" : "m", x, y)
    start = pen
  }

  mutating func line(to x: Double, _ y: Double) { step("l", x, y) }

  /// A line through points; a dot for one alone.
  mutating func line(through points: [DrawnPoint]) {
    for (index, point) in points.enumerated() {
      step(index > 0 ? "l" : data.isEmpty ? "M" : "m", to: point.x, point.y)
      if index == 0 { start = pen }
    }
    if points.count == 1 { data += "h0" }
  }

  mutating func close() {
    data += "z"
    pen = start
  }

  /// A rectangle by its corners: neighbours that share one leave no gap, whatever is rounded.
  mutating func rectangle(from x: Double, _ y: Double, to right: Double, _ bottom: Double) {
    move(to: x, y)
    let (width, height) = (SVG.tenths(right) - pen.x, SVG.tenths(bottom) - pen.y)
    data += "h\(SVG.number(tenths: width))v\(SVG.number(tenths: height))"
    data += "h\(SVG.number(tenths: -width))"
    close()
  }

  mutating func polygon(_ corners: [(x: Double, y: Double)]) {
    for (index, corner) in corners.enumerated() {
      if index == 0 { move(to: corner.x, corner.y) } else { line(to: corner.x, corner.y) }
    }
    close()
  }

  mutating func circle(_ x: Double, _ y: Double, radius: Double) {
    move(to: x - radius, y)
    let (r, width) = (SVG.number(radius), SVG.number(2 * radius))
    data += "a\(r) \(r) 0 1 0 \(width) 0a\(r) \(r) 0 1 0-\(width) 0"
    close()
  }

  /// A stroke without length, which round ends make a dot.
  mutating func dot(_ x: Double, _ y: Double) {
    move(to: x, y)
    data += "h0"
  }

  private mutating func step(_ command: String, _ x: Double, _ y: Double) {
    step(command, to: SVG.tenths(x), SVG.tenths(y))
  }

  private mutating func step(_ command: String, to toX: Int, _ toY: Int) {
    let second = SVG.number(tenths: toY - pen.y)
    data += command + SVG.number(tenths: toX - pen.x)
    data += second.hasPrefix("-") ? second : " " + second
    pen = (toX, toY)
  }
}

enum SVG {
  static func number(_ value: Double) -> String { number(tenths: tenths(value)) }

  static func tenths(_ value: Double) -> Int { Int((max(-1e6, min(1e6, value)) * 10).rounded()) }

  static func number(tenths: Int) -> String {
    let sign = tenths < 0 ? "-" : ""
    let (whole, tenth) = abs(tenths).quotientAndRemainder(dividingBy: 10)
    if tenth == 0 { return "\(sign)\(whole)" }
    return whole == 0 ? "\(sign).\(tenth)" : "\(sign)\(whole).\(tenth)"
  }

  static func path(_ data: String, _ className: String) -> HTMLNode {
    .tag("path", ["class": className, "d": data], [HTMLNode]())
  }

  /// - Parameters:
  ///   - anchor: `start`, `middle` or `end`.
  ///   - turn: degrees clockwise around the anchor.
  static func text(
    _ text: String, _ x: Double, _ y: Double, anchor: String = "start", class name: String? = nil,
    turn: Double? = nil
  ) -> HTMLNode {
    .tag(
      "text",
      [
        "x": number(x), "y": number(y), "text-anchor": anchor == "start" ? nil : anchor,
        "class": name,
        "transform": turn.map { "rotate(\(number($0)) \(number(x)) \(number(y)))" },
      ], text)
  }
  /// Text that is cut off where it would be wider; the whole of it is then its title, which pointers
  /// and screen readers find.
  static func text(
    _ text: String, upTo width: Double, _ x: Double, _ y: Double, anchor: String = "start",
    class name: String? = nil, turn: Double? = nil
  ) -> HTMLNode {
    let short = FigureText.shortened(text, to: width)
    let node = Self.text(short, x, y, anchor: anchor, class: name, turn: turn)
    guard short != text, case .element(let name, let attributes, let children) = node else {
      return node
    }
    return .element(
      name: name, attributes: attributes, children: [.tag("title", [:], text)] + children)
  }
}
