// Layers of figures in JSON, in records and in the cache.

/// What a layer is made of.
struct LayerParts: Codable {
  enum Kind: String, Codable {
    case line, points, bars, histogram, errorBars, heatMap, contours, surface, vectors, annotation
  }

  var kind: Kind
  /// Its name, or its text.
  var name: String?
  var labels: [String]?
  /// Its lists of numbers, in the order in which the layer has them.
  var numbers: [PackedNumbers]

  init(_ kind: Kind, _ name: String? = nil, labels: [String]? = nil, _ numbers: [Double]...) {
    self.kind = kind
    self.name = name
    self.labels = labels
    self.numbers = numbers.map(PackedNumbers.init)
  }

  init(_ layer: FigureRecord.Layer) {
    self =
      switch layer {
      case .line(let name, let x, let y): LayerParts(.line, name, x, y)
      case .points(let name, let x, let y): LayerParts(.points, name, x, y)
      case .bars(let name, let labels, let values): LayerParts(.bars, name, labels: labels, values)
      case .histogram(let name, let edges, let counts): LayerParts(.histogram, name, edges, counts)
      case .errorBars(let name, let x, let y, let errors):
        LayerParts(.errorBars, name, x, y, errors)
      case .heatMap(let x, let y, let values): LayerParts(.heatMap, nil, x, y, values)
      case .contours(let x, let y, let values, let levels):
        LayerParts(.contours, nil, x, y, values, levels)
      case .surface(let x, let y, let values): LayerParts(.surface, nil, x, y, values)
      case .vectors(let name, let x, let y, let dx, let dy):
        LayerParts(.vectors, name, x, y, dx, dy)
      case .annotation(let text, let x, let y): LayerParts(.annotation, text, [x], [y])
      }
  }

  /// The layer; nil when parts are missing.
  var layer: FigureRecord.Layer? {
    let name = name ?? ""
    let lists = numbers.map(\.values)
    switch (kind, lists.count) {
    case (.line, 2): return .line(name: name, x: lists[0], y: lists[1])
    case (.points, 2): return .points(name: name, x: lists[0], y: lists[1])
    case (.bars, 1): return .bars(name: name, labels: labels ?? [], values: lists[0])
    case (.histogram, 2): return .histogram(name: name, edges: lists[0], counts: lists[1])
    case (.errorBars, 3): return .errorBars(name: name, x: lists[0], y: lists[1], errors: lists[2])
    case (.heatMap, 3): return .heatMap(x: lists[0], y: lists[1], values: lists[2])
    case (.contours, 4):
      return .contours(x: lists[0], y: lists[1], values: lists[2], levels: lists[3])
    case (.surface, 3): return .surface(x: lists[0], y: lists[1], values: lists[2])
    case (.vectors, 4):
      return .vectors(name: name, x: lists[0], y: lists[1], dx: lists[2], dy: lists[3])
    case (.annotation, 2):
      guard let x = lists[0].first, let y = lists[1].first else { return nil }
      return .annotation(text: name, x: x, y: y)
    default: return nil
    }
  }
}

extension LayerParts: JSONWritable {
  func write(to line: inout JSONLine) {
    line.object { line in
      line.member("kind", kind.rawValue)
      line.member("labels", labels)
      line.member("name", name)
      line.member("numbers", numbers)
    }
  }
}

extension FigureRecord.Layer: JSONWritable {
  func write(to line: inout JSONLine) { LayerParts(self).write(to: &line) }
}

extension FigureRecord.Layer: Codable {
  public init(from decoder: any Decoder) throws {
    guard let layer = try LayerParts(from: decoder).layer else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "a layer without its parts"))
    }
    self = layer
  }

  public func encode(to encoder: any Encoder) throws { try LayerParts(self).encode(to: encoder) }
}
