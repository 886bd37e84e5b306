// The data of a figure as tables, for readers who want the numbers.

import BookRecords

enum FigureData {
  /// More rows than this are thinned to every n-th.
  static let longest = 25

  static func tables(of figure: FigureRecord) -> [TableRecord] {
    figure.layers.compactMap { table(of: $0, figure) }
  }

  private static func table(of layer: FigureRecord.Layer, _ figure: FigureRecord) -> TableRecord? {
    let xName = figure.x.title.isEmpty ? "x" : figure.x.title
    let yName = figure.y.title.isEmpty ? "y" : figure.y.title
    switch layer {
    case .line(_, let x, let y), .points(_, let x, let y):
      return numbers(layer.name, [(xName, x), (yName, y)])
    case .errorBars(_, let x, let y, let errors):
      return numbers(layer.name, [(xName, x), (yName, y), ("±", errors)])
    case .bars(_, let labels, let values): return bars(layer.name, labels, values, yName)
    case .histogram(_, let edges, let counts):
      return numbers(
        layer.name,
        [("from", Array(edges.dropLast())), ("to", Array(edges.dropFirst())), (yName, counts)])
    case .vectors(_, let x, let y, let dx, let dy):
      return numbers(layer.name, [(xName, x), (yName, y), ("Δ" + xName, dx), ("Δ" + yName, dy)])
    case .heatMap(let x, let y, let values), .surface(let x, let y, let values),
      .contours(let x, let y, let values, _):
      return field(x, y, values, xName, yName)
    case .annotation: return nil
    }
  }

  private static func numbers(_ name: String, _ columns: [(String, [Double])]) -> TableRecord {
    let count = columns.map(\.1.count).min() ?? 0
    let digits = columns.map { FigureNumber.digits(tellingApart: $0.1) }
    let rows = thinned(count).map { row in
      zip(columns, digits).map { cell($0.1[row], digits: $1) }
    }
    return TableRecord(
      caption: caption(name, shown: rows.count, of: count),
      columns: columns.map { TableRecord.Column(title: $0.0, alignment: .decimal) }, rows: rows)
  }

  private static func bars(
    _ name: String, _ labels: [String], _ values: [Double], _ title: String
  ) -> TableRecord {
    let digits = FigureNumber.digits(tellingApart: values)
    return TableRecord(
      caption: name.isEmpty ? nil : name, hasRowHeaders: true,
      columns: [
        TableRecord.Column(title: "", alignment: .left),
        TableRecord.Column(title: title, alignment: .decimal),
      ],
      rows: zip(labels, values).map {
        [Shown(value: .text($0), text: $0), cell($1, digits: digits)]
      })
  }

  /// A row for each `y`, a column for each `x`; a large field is thinned to eight by eight.
  private static func field(
    _ x: [Double], _ y: [Double], _ values: [Double], _ xName: String, _ yName: String
  ) -> TableRecord? {
    guard !x.isEmpty, values.count == x.count * y.count else { return nil }
    let columns = thinned(x.count, to: 8)
    let rows = thinned(y.count, to: 8)
    let digits = [x, y, values].map { FigureNumber.digits(tellingApart: $0) }
    let head = TableRecord.Column(title: "\(yName) \\ \(xName)", alignment: .right)
    return TableRecord(
      caption: caption("", shown: columns.count * rows.count, of: values.count),
      hasRowHeaders: true,
      columns: [head]
        + columns.map {
          let title = FigureNumber.short(x[$0], digits: digits[0])
          return TableRecord.Column(title: title, alignment: .decimal)
        },
      rows: rows.map { row in
        [cell(y[row], digits: digits[1])]
          + columns.map { cell(values[row * x.count + $0], digits: digits[2]) }
      })
  }

  private static func caption(_ name: String, shown: Int, of count: Int) -> String? {
    let part = shown < count ? "\(shown) of \(count) values" : ""
    let words = [name, part].filter { !$0.isEmpty }.joined(separator: ": ")
    return words.isEmpty ? nil : words
  }

  private static func thinned(_ count: Int, to limit: Int = longest) -> [Int] {
    guard count > limit else { return Array(0..<count) }
    return (0..<limit).map { $0 * (count - 1) / (limit - 1) }
  }

  private static func cell(_ value: Double, digits: Int) -> Shown {
    Shown(value: .number(value), text: FigureNumber.short(value, digits: digits))
  }
}
