// The titles and ticks of a surface stand clear of its scale of colours and within the drawing.

import BookRecords
import Testing

@testable import BookCore

struct SurfaceLabelTests {
  struct Text {
    var text: String
    var x: ClosedRange<Double>
    var y: Double
  }

  private func texts(_ xTitle: String, _ yTitle: String, y: [Double] = [-1, 3])
    -> (drawing: FigureDrawing, texts: [Text])
  {
    let surface = FigureRecord.Layer.surface(x: [-2, 2], y: y, values: [0, 1, 2, 3])
    let drawing = FigureDrawing(
      FigureRecord(x: .init(title: xTitle), y: .init(title: yTitle), layers: [surface]))
    var found: [Text] = []
    func read(_ node: HTMLNode) {
      switch node {
      case .element("text", let attributes, let children):
        let named = Dictionary(uniqueKeysWithValues: attributes.map { ($0.name, $0.value) })
        let words = if case .text(let text)? = children.last { text } else { "" }
        let (x, width) = (Double(named["x"] ?? "") ?? .nan, FigureText.width(words))
        let left =
          switch named["text-anchor"] {
          case "middle": x - width / 2
          case "end": x - width
          default: x
          }
        found.append(Text(text: words, x: left...left + width, y: Double(named["y"] ?? "") ?? 0))
      case .element(_, _, let children), .group(let children): children.forEach(read)
      default: break
      }
    }
    read(drawing.node(label: ""))
    return (drawing, found)
  }

  @Test(
    arguments: [
      ("x", "y"), ("the first parameter", "the second parameter"), ("", "a"),
      (String(repeating: "wide ", count: 9), String(repeating: "wide ", count: 9)),
      (String(repeating: "W", count: 80), String(repeating: "W", count: 80)),
    ])
  func nothingCrossesTheColours(xTitle: String, yTitle: String) {
    let (drawing, texts) = texts(xTitle, yTitle, y: [-0.00123, 1234])
    let bar = drawing.x.end + 14...drawing.x.end + 26
    for text in texts where !text.text.isEmpty {
      #expect(text.x.lowerBound >= 0 && text.x.upperBound <= FigureDrawing.width, "\(text)")
      #expect(text.y <= drawing.height - 4)
      #expect(text.y - 10 > drawing.y.start || !text.x.overlaps(bar), "\(text)")
    }
    for (index, text) in texts.enumerated() {
      for other in texts[..<index] where abs(text.y - other.y) < 10 && !text.text.isEmpty {
        #expect(other.text.isEmpty || !text.x.overlaps(other.x), "\(text) \(other)")
      }
    }
  }

  /// Both axes have both of their ends.
  @Test func bothAxesHaveTheirEnds() {
    let labels = texts("x", "y").texts.map(\.text)
    for end in ["−2", "2", "−1", "3"] { #expect(labels.contains(end), "\(end)") }
  }
}
