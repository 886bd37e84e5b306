// Figures: scales, ticks, contour lines, words, data.

import BookRecords
import Foundation
import Testing

@testable import BookCore

#if canImport(FoundationXML)
  import FoundationXML
#endif

struct FigureTests {
  private func scale(_ values: [Double], _ kind: FigureRecord.Scale = .linear) -> FigureScale {
    FigureScale(values, axis: .init(scale: kind), includesZero: false, isPadded: false)
  }

  @Test(
    arguments: [
      ([0, 10], ["0", "2", "4", "6", "8", "10"]), ([-1, 1], ["−1.0", "−0.5", "0", "0.5", "1.0"]),
      ([0, 0.003], ["0", "0.001", "0.002", "0.003"]),
      ([0, 2e6], ["0", "5×10⁵", "10⁶", "1.5×10⁶", "2×10⁶"]),
      ([5, 5], ["4", "6"]), ([], ["0", "0.2", "0.4", "0.6", "0.8", "1.0"]),
    ] as [([Double], [String])])
  func ticksAreRound(values: [Double], labels: [String]) {
    #expect(scale(values).ticks(about: 5).map(\.label).filter { labels.contains($0) } == labels)
  }

  /// Coordinates are rounded to tenths: cells that share an edge must round it alike.
  @Test func neighboursLeaveNoGap() {
    var path = SVGPath()
    let edges = (0...60).map { 3.31 + 9.117 * Double($0) }
    for (left, right) in zip(edges, edges.dropFirst()) {
      path.rectangle(from: left, 0, to: right, 5)
    }
    let widths = path.data.matches(of: /h([\d.]+)v/).map { String($0.1) }
    let steps = path.data.matches(of: /m([\d.]+) 0/).map { String($0.1) }
    #expect(widths.count == 60)
    #expect(Array(widths.dropLast()) == steps)
  }

  /// Between whole numbers, and between cells around them, ticks would mean nothing. Two numbers may be
  /// the ends of a line.
  @Test(
    arguments: [
      ([0, 1, 2], ["0", "1", "2"]), ([-0.5, 0.5, 1.5, 2.5], ["0", "1", "2"]),
      ([-0.5, 0.5], ["0"]), ([1, 1, 0, 1], ["0", "1"]), ([-1, 0, 1], ["−1", "0", "1"]),
      ([0, 1, 2, 2.5], ["0", "0.5", "1.0", "1.5", "2.0", "2.5"]), ([0, 1], ["0", "0.2", "0.4"]),
      ([0, 5, 10, 40], ["0", "10", "20", "30", "40"]),
    ] as [([Double], [String])])
  func wholeNumbersHaveWholeTicks(values: [Double], labels: [String]) {
    #expect(Array(scale(values).ticks(about: 5).map(\.label).prefix(6)).starts(with: labels))
  }

  @Test func ticksOfWholeNumbersKeepToNarrowLimits() {
    let axis = FigureRecord.Axis(limits: [0, 0.5])
    let scale = FigureScale([0, 1, 2], axis: axis, includesZero: false, isPadded: false)
    #expect(scale.ticks(about: 5).map(\.label) == ["0", "0.1", "0.2", "0.3", "0.4", "0.5"])
  }

  /// Ticks whose values differ have labels that differ, short ones, and with the axis's title they say
  /// the value.
  @Test(
    arguments: [
      ([1_000_000, 1_000_100], "y", "1000000", "1000020"),
      ([1e9, 1e9 + 10], "y − 10⁹", "0", "2"), ([-1e9, -1e9 + 10], "y + 10⁹", "0", "2"),
      ([1.0000001, 1.0000002], "y − 1.0000001", "0", "2×10⁻⁸"),
      ([123_456_700, 123_456_710], "y − 123456700", "0", "2"),
      ([1.5e12, 1.5e12 + 5], "y − 1.5×10¹²", "0", "1"),
      ([1.0002, 1.0004], "y", "1.00020", "1.00025"),
      ([0, 100_000], "y", "0", "2×10⁴"), ([5e-9, 6e-9], "y", "5×10⁻⁹", "5.2×10⁻⁹"),
      ([9_000, 11_000], "y", "9000", "9500"), ([100_000, 101_000], "y", "100000", "100200"),
    ] as [([Double], String, String, String)])
  func ticksTellValuesApart(values: [Double], title: String, first: String, second: String) {
    let scale = scale(values)
    let labels = scale.ticks(about: 5).map(\.label)
    #expect(Array(labels.prefix(2)) == [first, second])
    #expect(Set(labels).count == labels.count && labels.allSatisfy { $0.count <= 8 })
    #expect(scale.title("y", about: 5) == title)
  }

  @Test func offsetsStandInTitles() {
    let line = FigureRecord(
      y: .init(title: "time"), layers: [.line(name: "", x: [1e9, 1e9 + 10], y: [1e9, 1e9 + 10])])
    let text = HTMLWriter.text(of: FigureDrawing(line).node(label: ""))
    #expect(text.contains(">time − 10⁹</text>") && text.contains(">x − 10⁹</text>"))
  }

  @Test func dataTellValuesApart() throws {
    let line = FigureRecord(layers: [.line(name: "", x: [1, 2], y: [1_000_000, 1_000_100])])
    let table = try #require(FigureData.tables(of: line).first)
    #expect(table.rows.map { $0.map(\.text) } == [["1", "1000000"], ["2", "1000100"]])
  }

  /// The axis of a printed matrix goes downward: its row 0 is drawn above the others.
  @Test func descendingAxesGoDownward() throws {
    let map = FigureRecord.Layer.heatMap(x: [0, 1], y: [0, 1], values: [0, 1, 2, 3])
    let rising = FigureDrawing(FigureRecord(layers: [map]))
    let falling = FigureDrawing(FigureRecord(y: .init(isDescending: true), layers: [map]))
    let (low, high) = try (
      #require(falling.y.position(of: 0)), #require(falling.y.position(of: 1))
    )
    #expect(low < high)
    #expect(rising.y.position(of: 1) == low && rising.y.position(of: 0) == high)
    #expect(falling.y.ticks(about: 5) == rising.y.ticks(about: 5))
  }

  @Test func mapsOfWholeNumbersHaveWholeTicks() {
    let map = FigureRecord(layers: [
      .heatMap(x: [0, 1, 2], y: [0, 1], values: [0, 1, 2, 2, 1, 0])
    ])
    let drawing = FigureDrawing(map)
    #expect(drawing.x.ticks(about: 7).map(\.label) == ["0", "1", "2"])
    #expect(drawing.y.ticks(about: 5).map(\.label) == ["0", "1"])
    #expect(!HTMLWriter.text(of: drawing.node(label: "")).contains("0.5<"))
  }

  @Test func logarithmicTicksArePowers() {
    let ticks = scale([0.001, 1000], .logarithmic).ticks(about: 7).map(\.label)
    #expect(ticks == ["10⁻³", "10⁻²", "10⁻¹", "1", "10", "10²", "10³"])
    let wide = scale([1e-13, 1], .logarithmic).ticks(about: 7).map(\.label)
    #expect(wide == ["10⁻¹²", "10⁻¹⁰", "10⁻⁸", "10⁻⁶", "10⁻⁴", "10⁻²", "1"])
  }

  /// Where few powers are in sight, as for the losses of a training run, 2 and 5 times as much are too.
  @Test(
    arguments: [
      ([0.076, 0.54], ["0.1", "0.2", "0.5"]), ([0.5, 30], ["0.5", "1", "2", "5", "10", "20"]),
      ([3e-7, 6e-6], ["5×10⁻⁷", "10⁻⁶", "2×10⁻⁶", "5×10⁻⁶"]),
      ([1, 10], ["1", "2", "5", "10"]), ([1, 100], ["1", "10", "10²"]),
      ([0.2, 0.55], ["0.2", "0.3", "0.4", "0.5"]), ([0.9, 1.25], ["0.9", "1.0", "1.1", "1.2"]),
      ([2e-323, 4e-322], ["2×10⁻³²³", "5×10⁻³²³", "10⁻³²²", "2×10⁻³²²"]),
    ] as [([Double], [String])])
  func narrowLogarithmicAxesHaveEnoughTicks(values: [Double], labels: [String]) {
    let scale = scale(values, .logarithmic)
    #expect(scale.ticks(about: 5).map(\.label) == labels)
    #expect(scale.title("loss", about: 5) == "loss")
  }

  @Test func valuesWithoutAPlaceAreNotDrawn() {
    #expect(scale([0, 1]).position(of: .nan) == nil)
    #expect(scale([0, 1]).position(of: .infinity) == nil)
    #expect(scale([1, 10], .logarithmic).position(of: 0) == nil)
    let line = FigureRecord(layers: [.line(name: "", x: [0, 1, 2, 3], y: [0, .nan, 2, 3])])
    let text = HTMLWriter.text(of: FigureDrawing(line).node(label: ""))
    #expect(!text.contains("nan"))
  }

  /// A figure of nothing but NaN, or of nothing, is still a drawing.
  @Test(arguments: [
    FigureRecord(layers: []), FigureRecord(layers: [.line(name: "", x: [.nan], y: [.nan])]),
    FigureRecord(layers: [.heatMap(x: [], y: [], values: [])]),
    FigureRecord(layers: [.surface(x: [0], y: [0], values: [1])]),
    FigureRecord(layers: [.contours(x: [0, 1], y: [0, 1], values: [1, 1, 1, 1], levels: [])]),
    FigureRecord(layers: [.histogram(name: "", edges: [], counts: [])]),
    FigureRecord(layers: [.points(name: "", x: [1, 2], y: [1])]),
    FigureRecord(layers: [.line(name: "", x: [1, 2], y: [3, 3])], hasEqualUnits: true),
  ])
  func drawsWhatIsDegenerate(figure: FigureRecord) {
    let text = HTMLWriter.text(
      of: FigureDrawing(figure).node(label: FigureSummary.text(of: figure)))
    #expect(text.hasPrefix("<svg") && !text.lowercased().contains("nan\""))
  }

  /// Every point of a contour line of x² + y² = 1 lies near the circle.
  @Test func contoursFollowTheFunction() {
    let axis = (-20...20).map { Double($0) / 10 }
    let grid = ContourGrid(
      x: axis, y: axis, values: axis.flatMap { y in axis.map { $0 * $0 + y * y } })
    let segments = grid.segments(at: 1)
    #expect(segments.count > 40)
    for segment in segments {
      for point in [segment.a, segment.b] {
        let radius = (point.x * point.x + point.y * point.y).squareRoot()
        #expect(abs(radius - 1) <= 0.005)
      }
    }
  }

  @Test func saddlesAreJoinedByTheirMiddle() {
    let grid = ContourGrid(x: [0, 1], y: [0, 1], values: [1, 0, 0, 1])
    let segments = grid.segments(at: 0.4)
    #expect(segments.count == 2)
    // The middle (0.5) is above the level, as the corners (0, 0) and (1, 1) are: lines cut off the others.
    for segment in segments {
      let middle = ((segment.a.x + segment.b.x) / 2, (segment.a.y + segment.b.y) / 2)
      #expect(abs(middle.0 - middle.1) >= 0.3)
    }
  }

  /// A long smooth line needs few points, and none of those left out is seen to be missing.
  @Test func linesKeepWhatIsSeen() {
    let points = (0...5000).map { index in
      DrawnPoint((x: Double(index) / 10, y: 100 + 80 * sin(Double(index) / 500)))
    }
    let line = DrawnLine.simplified(points)
    #expect((3...300).contains(line.count))
    #expect(line.first == points.first && line.last == points.last)
    for point in points {
      let next = line.firstIndex { $0.x >= point.x } ?? 0
      let (a, b) = (line[max(next, 1) - 1], line[max(next, 1)])
      let part = Double(point.x - a.x) / Double(max(b.x - a.x, 1))
      #expect(abs(Double(a.y) + part * Double(b.y - a.y) - Double(point.y)) <= 2)
    }
  }

  @Test(arguments: [
    [], [DrawnPoint(x: 1, y: 2)], [DrawnPoint(x: 1, y: 2), DrawnPoint(x: 1, y: 2)],
    [DrawnPoint(x: 0, y: 0), DrawnPoint(x: 50, y: 90), DrawnPoint(x: 0, y: 0)],
  ])
  func shortLinesStay(points: [DrawnPoint]) {
    #expect(DrawnLine.simplified(points) == points)
  }

  @Test func stretchesAreJoined() {
    let p = (0..<5).map { DrawnPoint(x: $0, y: $0 * $0) }
    let lines = DrawnLine.joined([(p[2], p[1]), (p[3], p[2]), (p[0], p[1]), (p[4], p[4])])
    #expect(lines == [[p[3], p[2], p[1], p[0]]] || lines == [[p[0], p[1], p[2], p[3]]])
    let loop = DrawnLine.joined([(p[0], p[1]), (p[1], p[3]), (p[3], p[0])])
    #expect(loop.count == 1 && loop.first?.count == 4 && loop.first?.first == loop.first?.last)
  }

  /// A path of relative steps draws what was asked: its steps add up to the places given.
  @Test func pathsAddUp() {
    var path = SVGPath()
    path.move(to: 10, 20.25)
    path.line(to: 9.5, 0)
    path.rectangle(from: 100, 50, to: 104, 53)
    path.move(to: 0.06, -1)
    #expect(path.data == "M10 20.3l-.5-20.3m90.5 50h4v3h-4zm-99.9-51")
  }

  /// More points than can be told apart become one path of dots.
  @Test func cloudsAreOnePath() {
    let values = (0..<1000).map(Double.init)
    let cloud = FigureRecord(layers: [.points(name: "", x: values, y: values)])
    let text = HTMLWriter.text(of: FigureDrawing(cloud).node(label: ""))
    #expect(text.contains("class=\"cloud s1\"") && text.utf8.count < 20_000)
  }

  /// The sign of arrows is an arrow; its shaft has the dashes of its series, its head none.
  @Test func signsOfArrowsAreArrows() {
    let arrows = ["a", "b"].map {
      FigureRecord.Layer.vectors(name: $0, x: [0], y: [0], dx: [1], dy: [1])
    }
    let text = HTMLWriter.text(of: FigureDrawing(FigureRecord(layers: arrows)).node(label: ""))
    #expect(text.components(separatedBy: "class=\"arrow s2\"").count == 3)
    #expect(text.components(separatedBy: "class=\"arrow head s2\"").count == 3)
    #expect(!text.contains("class=\"line"))
    for rule in [".plot .line, .plot .arrow { stroke-dasharray: var(--d); }", ".head { stroke-d"] {
      #expect(EmbeddedAssets.plotStyle.contains(rule))
    }
  }

  /// No two of many lines look the same, nor two of a dozen markers.
  @Test func manySeriesLookDifferent() {
    let styles = (0..<36).map(SeriesStyle.init)
    #expect(Set(styles.map(\.line)).count == 36)
    #expect(Set(styles.prefix(12).map { "\($0.colour) \($0.marker)" }).count == 12)
    #expect(styles[5].line == "s6" && styles[6].line == "s1 d2" && styles[11].line == "s6 d1")
  }

  /// Names of bars cover neither each other nor the edge of the drawing, however long and many.
  @Test(arguments: [
    (["a", "b"], 0.0...0.0), ((1...5).map { "gradient descent \($0)" }, 17...34),
    ((1...9).map { "reorthogonalization \($0)" }, 60...120),
    ((1...60).map { "bar \($0)" }, 10...60),
    ([String(repeating: "W", count: 80), "b"], 60...120), ([""], 0...0),
  ])
  func namesOfBarsFit(names: [String], extraHeight: ClosedRange<Double>) throws {
    let bars = FigureRecord.Layer.bars(name: "", labels: names, values: names.map { _ in 1 })
    let drawing = FigureDrawing(FigureRecord(layers: [bars]))
    let labels = try #require(drawing.labels)
    #expect(extraHeight.contains(labels.extraHeight))
    #expect(drawing.height == 340 + labels.extraHeight)
    let first = try #require(drawing.x.position(of: 0))
    #expect(first - labels.overhang >= 0)
    let nodes = labels.nodes(at: names.indices.map { Double($0) * drawing.x.unit }, below: 0)
    #expect(nodes.count <= 3 * names.count)
  }

  /// A file of its own paints its paper: the page around it may be dark where its letters are, too.
  @Test func filesPaintTheirPaper() {
    let drawing = FigureDrawing(FigureRecord(layers: [.line(name: "", x: [0, 1], y: [0, 1])]))
    let paper = "<rect class=\"paper\" width=\"100%\" height=\"100%\""
    #expect(HTMLWriter.text(of: drawing.node(label: "", isFile: true)).contains(paper))
    #expect(FigureStyle.standalone.contains(".paper{fill:var(--paper)}"))
    #expect(!HTMLWriter.text(of: drawing.node(label: "")).contains("paper"))
  }

  @Test func equalUnitsAreEqual() {
    let drawing = FigureDrawing(SampleBook.vectors)
    #expect(abs(drawing.x.unit - drawing.y.unit) <= 1e-9 * drawing.x.unit)
  }

  @Test func summaryNamesEndsAndExtremes() {
    let figure = FigureRecord(
      title: "Error", x: .init(title: "step"), y: .init(title: "error", scale: .logarithmic),
      layers: [.line(name: "Newton", x: [0, 1, 2], y: [1, 0.25, 0.5])])
    #expect(
      FigureSummary.text(of: figure)
        == "Error. error on a logarithmic scale against step. Line “Newton” of 3 points from (0, 1) to "
        + "(2, 0.5), lowest at (1, 0.25), highest at (0, 1).")
  }

  @Test func longDataIsThinnedAndSaysSo() throws {
    let values = (0..<1000).map(Double.init)
    let table = try #require(
      FigureData.tables(of: FigureRecord(layers: [.line(name: "a", x: values, y: values)])).first)
    #expect(table.rows.count == FigureData.longest)
    #expect(table.caption == "a: \(FigureData.longest) of 1000 values")
    #expect(table.rows.last?.first?.text == "999")
  }

  @Test func svgFilesAreWellFormed() async throws {
    let report = try await RenderedReport.of(SampleBook.book)
    let files = report.files.filter { $0.key.hasSuffix(".svg") }
    #expect(files.count == 9)
    for (path, bytes) in files {
      let parser = XMLParser(data: Data(bytes))
      #expect(parser.parse(), "\(path)")
    }
  }
}
