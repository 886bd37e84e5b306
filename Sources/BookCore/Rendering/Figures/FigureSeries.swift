// What the layers of a figure have in common: their ranges, names and looks.

import BookRecords

/// A named series with its place in the order of styles.
struct FigureSeries {
  enum Form { case line, arrows, points, area }
  var name: String
  var form: Form
  var style: SeriesStyle

  static func all(of figure: FigureRecord) -> [FigureSeries] {
    var series: [FigureSeries] = []
    for layer in figure.layers where layer.isSeries {
      let style = SeriesStyle(index: series.count)
      series.append(FigureSeries(name: layer.name, form: layer.form, style: style))
    }
    return series
  }
}

extension FigureRecord.Layer {
  var name: String {
    switch self {
    case .line(let name, _, _), .points(let name, _, _), .bars(let name, _, _): name
    case .histogram(let name, _, _), .errorBars(let name, _, _, _): name
    case .vectors(let name, _, _, _, _): name
    case .heatMap, .contours, .surface, .annotation: ""
    }
  }

  /// The word for it in data.
  var kind: String {
    switch self {
    case .line: "line"
    case .points: "points"
    case .bars: "bars"
    case .histogram: "histogram"
    case .errorBars: "errorBars"
    case .heatMap: "heatMap"
    case .contours: "contours"
    case .surface: "surface"
    case .vectors: "vectors"
    case .annotation: "annotation"
    }
  }

  /// How many points, bars, bins or values of a field it shows.
  var valueCount: Int {
    switch self {
    case .line(_, let x, _), .points(_, let x, _), .errorBars(_, let x, _, _): x.count
    case .vectors(_, let x, _, _, _): x.count
    case .bars(_, let labels, _): labels.count
    case .histogram(_, _, let counts): counts.count
    case .heatMap(_, _, let values), .contours(_, _, let values, _), .surface(_, _, let values):
      values.count
    case .annotation: 1
    }
  }

  var form: FigureSeries.Form {
    switch self {
    case .line, .contours: .line
    case .vectors: .arrows
    case .points, .errorBars: .points
    case .bars, .histogram, .heatMap, .surface, .annotation: .area
    }
  }

  /// Whether the layer has a style of its own.
  var isSeries: Bool {
    switch self {
    case .line, .points, .bars, .histogram, .errorBars, .vectors: true
    case .heatMap, .contours, .surface, .annotation: false
    }
  }

  var isSurface: Bool { if case .surface = self { true } else { false } }

  /// Whether the layer covers its range to the edge.
  var fillsItsArea: Bool {
    switch self {
    case .heatMap, .contours: true
    default: false
    }
  }

  var standsOnZero: Bool {
    switch self {
    case .bars, .histogram: true
    default: false
    }
  }

  var xValues: [Double] {
    switch self {
    case .line(_, let x, _), .points(_, let x, _), .errorBars(_, let x, _, _): x
    case .heatMap(let x, _, _): Self.edges(x)
    case .contours(let x, _, _, _), .surface(let x, _, _): x
    case .bars(_, let labels, _): labels.indices.map(Double.init)
    case .histogram(_, let edges, _): edges
    case .vectors(_, let x, _, let dx, _): x + zip(x, dx).map { $0 + $1 }
    case .annotation(_, let x, _): [x]
    }
  }

  var yValues: [Double] {
    switch self {
    case .line(_, _, let y), .points(_, _, let y): y
    case .errorBars(_, _, let y, let errors):
      y + zip(y, errors).map { $0 - $1 } + zip(y, errors).map { $0 + $1 }
    case .heatMap(_, let y, _): Self.edges(y)
    case .contours(_, let y, _, _), .surface(_, let y, _): y
    case .bars(_, _, let values): values
    case .histogram(_, _, let counts): counts
    case .vectors(_, _, let y, _, let dy): y + zip(y, dy).map { $0 + $1 }
    case .annotation(_, _, let y): [y]
    }
  }

  /// The edges of the cells whose middles are given.
  static func edges(_ middles: [Double]) -> [Double] {
    guard let first = middles.first, let last = middles.last else { return [] }
    guard middles.count > 1 else {
      let margin = max(0.5, first.ulp)
      return [(first - margin).finite, (first + margin).finite]
    }
    let inner = zip(middles, middles.dropFirst()).map { Double.middle($0, $1) }
    let (low, high) = (first - (inner[0] - first), last + (last - inner[inner.count - 1]))
    return [low.finite] + inner + [high.finite]
  }
}

extension [FigureRecord.Layer] {
  /// The names of the bars of all bar layers, each once.
  var categories: [String] {
    var names: [String] = []
    for case .bars(_, let labels, _) in self {
      for label in labels where !names.contains(label) { names.append(label) }
    }
    return names
  }

  var haveHeatMap: Bool { contains { if case .heatMap = $0 { true } else { false } } }

  /// The values that the colours of fields stand for.
  var fieldValues: [Double] {
    flatMap { layer -> [Double] in
      switch layer {
      case .heatMap(_, _, let field), .surface(_, _, let field): field
      case .contours(_, _, let field, let levels): levels.isEmpty ? field : levels
      default: []
      }
    }
  }

  /// The range of the values of fields; nil without any.
  var fieldRange: ClosedRange<Double>? {
    guard let range = fieldValues.finiteRange else { return nil }
    let (lower, upper) = (range.lowerBound, range.upperBound)
    if lower < upper { return range }
    let above = (lower + Swift.max(1, lower.ulp)).finite
    return Swift.min(lower, above.nextDown)...above
  }
}
