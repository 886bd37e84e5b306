// Limits of axes: what lies outside of them is not drawn over the rest of the page.

import BookRecords
import Testing

@testable import BookCore

struct FigureLimitsTests {
  private func figure(_ layer: FigureRecord.Layer, x: [Double]? = nil, y: [Double]? = nil)
    -> FigureRecord
  {
    FigureRecord(x: .init(limits: x), y: .init(limits: y), layers: [layer])
  }

  private func text(_ figure: FigureRecord) -> String {
    HTMLWriter.text(of: FigureDrawing(figure, areaID: "plot.7").node(label: ""))
  }

  private static let reaching: [FigureRecord.Layer] = [
    .line(name: "", x: [0, 1, 2], y: [0, 50, 2]),
    .histogram(name: "", edges: [0, 1, 2], counts: [1, 50]),
    .heatMap(x: [0, 1], y: [0, 50], values: [1, 2, 3, 4]),
    .contours(x: [0, 1], y: [0, 50], values: [1, 2, 3, 4], levels: [2.5]),
    .vectors(name: "", x: [0], y: [0], dx: [1], dy: [50]),
    .errorBars(name: "", x: [0, 1], y: [1, 2], errors: [1, 50]),
    .bars(name: "", labels: ["a", "b"], values: [0.5, 50]),
  ]

  @Test(arguments: reaching) func whatReachesOutIsCut(layer: FigureRecord.Layer) {
    let text = text(figure(layer, y: [0, 1]))
    #expect(text.contains("<g clip-path=\"url(&quot;#plot.7&quot;)\">"))
    #expect(text.components(separatedBy: "<clipPath id=\"plot.7\"><rect x=").count == 2)
  }

  /// The file of a figure stays as it is where nothing reaches out.
  @Test(arguments: reaching) func whatStaysInsideIsNotCut(layer: FigureRecord.Layer) {
    #expect(!text(figure(layer)).contains("clip"))
    #expect(!text(figure(layer, y: [-200, 200])).contains("clip"))
  }

  /// The area is that of the plot, and a little more, so that a line along the limit is whole.
  @Test func theAreaIsThePlots() throws {
    let drawing = FigureDrawing(figure(Self.reaching[0], x: [0, 1], y: [0, 1]))
    guard case .element(_, _, let children) = drawing.clipPath(),
      case .element(_, let attributes, _) = try #require(children.first)
    else { return }
    let numbers = Dictionary(uniqueKeysWithValues: attributes.map { ($0.name, Double($0.value)) })
    let (left, top) = try (#require(numbers["x"] ?? nil), #require(numbers["y"] ?? nil))
    #expect(abs(left - (drawing.x.start - 1)) <= 0.05 && abs(top - (drawing.y.end - 1)) <= 0.05)
    let (width, height) = try (
      #require(numbers["width"] ?? nil), #require(numbers["height"] ?? nil)
    )
    #expect(abs(left + width - (drawing.x.end + 1)) <= 0.1)
    #expect(abs(top + height - (drawing.y.start + 1)) <= 0.1)
  }

  /// A marker is there, whole, or not there; so is a note.
  @Test func pointsAndNotesOutsideAreLeftOut() {
    let points = FigureRecord.Layer.points(name: "", x: [0, 1, 2, 3], y: [0, 1, 1.01, 50])
    let drawn = text(figure(points, y: [0, 1]))
    #expect(drawn.components(separatedBy: "a3.6 3.6 0 1 0 7.2 0").count == 3)
    let note = FigureRecord.Layer.annotation(text: "far away", x: 3, y: 50)
    #expect(!text(figure(note, x: [0, 5], y: [0, 1])).contains("far away"))
    #expect(text(figure(note, x: [0, 5], y: [0, 50])).contains("far away"))
  }

  /// Bars have names below them; an axis of names has no limits that could cut them.
  @Test func namesOfBarsHaveNoLimits() {
    let bars = FigureRecord.Layer.bars(name: "", labels: ["a", "b"], values: [1, 2])
    #expect(!text(figure(bars, x: [0.2, 0.4])).contains("clip"))
  }

  /// Bars stand at 0, 1, …; what else the figure shows may go on beyond them.
  @Test(
    arguments: [
      .line(name: "", x: [1, 2, 3], y: [3, 1, 2]), .points(name: "", x: [-4, 1e6], y: [0, 1]),
      .errorBars(name: "", x: [5], y: [1], errors: [1]),
      .vectors(name: "", x: [0], y: [0], dx: [7], dy: [1]),
      .annotation(text: "there", x: 2.5, y: 1), .line(name: "", x: [.nan, -1], y: [0, 1]),
      .points(name: "", x: [-1e308, 1e308], y: [0, 1]),
    ] as [FigureRecord.Layer]) func whatStandsBesideBarsIsInTheFigure(layer: FigureRecord.Layer)
    throws
  {
    let bars = FigureRecord.Layer.bars(name: "", labels: ["a", "b"], values: [1, -2])
    let drawing = FigureDrawing(FigureRecord(x: .init(), y: .init(), layers: [bars, layer]))
    for value in layer.xValues + [-0.36, 1.36] where value.isFinite {
      let place = try #require(drawing.x.position(of: value))
      #expect(drawing.x.start <= place && place <= drawing.x.end, "\(value)")
    }
    #expect(!text(drawing.figure).contains("nan") && !text(drawing.figure).contains("inf"))
  }

  /// A line from bar to bar leaves the axis as it is.
  @Test func barsAloneFillTheirAxis() {
    let bars = FigureRecord.Layer.bars(name: "", labels: ["a", "b", "c"], values: [1, 2, 3])
    let line = FigureRecord.Layer.line(name: "", x: [0, 1, 2], y: [1, 2, 3])
    for layers in [[bars], [bars, line]] {
      let drawing = FigureDrawing(FigureRecord(x: .init(), y: .init(), layers: layers))
      #expect(drawing.x.lower == -0.6 && drawing.x.upper == 2.6)
    }
  }

  /// A bar that ends below the plot has no height in it.
  @Test func barsBelowThePlotHaveNoHeight() {
    let bars = FigureRecord.Layer.bars(name: "", labels: ["a", "b"], values: [0.85, 0.95])
    let heights = text(figure(bars, y: [0.9, 1])).matches(of: /h[\d.]+v(-?[\d.]+)h/)
    #expect(heights.map { String($0.1) }.first == "0")
    #expect(heights.count == 2 && heights.last.map { String($0.1) } != "0")
  }

  /// Limits that are no range are passed over.
  @Test(arguments: [[0, 0], [1, 0], [-.infinity, .infinity], [0, .nan], [0]] as [[Double]])
  func limitsThatAreNoRange(limits: [Double]) {
    let layer = FigureRecord.Layer.line(name: "", x: [0, 1], y: [0, 1])
    #expect(text(figure(layer, x: limits)) == text(figure(layer)))
  }

  /// However far away the ends of a line are, it runs through the plot in its own direction.
  @Test(arguments: [1e3, 1e6, 1e9, 1e12]) func farEndsKeepTheDirection(end: Double) throws {
    let layer = FigureRecord.Layer.line(name: "", x: [-end, end], y: [-end / 4, end / 4])
    let drawing = FigureDrawing(figure(layer, x: [-1, 1], y: [-1, 1]))
    let (a, b) = try (
      #require(drawing.place(-end, -end / 4)), #require(drawing.place(end, end / 4))
    )
    let line = try #require(DrawnLine.nearby([a, b]).first)
    #expect(line.count == 2 && line.allSatisfy { abs($0.x) <= 1e5 + 1 && abs($0.y) <= 1e5 + 1 })
    let slope = (line[1].y - line[0].y) / (line[1].x - line[0].x)
    let expected = -drawing.y.unit / drawing.x.unit / 4
    #expect(abs(slope - expected) <= 1e-3 * abs(expected))
    let middle = try #require(drawing.place(0, 0))
    let height = line[0].y + slope * (middle.x - line[0].x)
    #expect(abs(height - middle.y) <= 0.5)
  }

  /// A line that leaves and comes back is two lines; what stays far away is none.
  @Test func linesThatLeaveAreParted() {
    let there: [(x: Double, y: Double)] = [(0, 0), (10, 1e9), (20, 1e9), (30, 0)]
    let parts = DrawnLine.nearby(there)
    #expect(parts.map(\.count) == [2, 2])
    #expect(parts.first?.first?.y == 0 && parts.last?.last?.y == 0)
    #expect(DrawnLine.nearby([(1e6, 1e6), (2e6, 3e6)]).isEmpty)
  }

  /// Figures that are cut at their plot's edge each have an area of their own, in every form of the report.
  @Test func areasHaveIDsOfTheirOwn() async throws {
    var options = RenderingOptions()
    options.makesSingleFile = true
    let report = try await RenderedReport.of(SampleBook.cut, options)
    let pages = report.files.filter { $0.key.hasSuffix(".html") || $0.key.hasSuffix(".svg") }
    var most = 0
    for (path, bytes) in pages {
      let text = String(decoding: bytes, as: UTF8.self)
      let ids = text.matches(of: /<clipPath id="([^"]*)"/).map { String($0.1) }
      let uses = text.matches(of: /clip-path="url\(&quot;#([^"]*)&quot;\)"/).map { String($0.1) }
      #expect(Set(ids).count == ids.count, "\(path)")
      #expect(uses == ids.map { SiteLinks.escaped($0) }, "\(path)")
      most = max(most, ids.count)
    }
    #expect(most == 4)
  }
}
