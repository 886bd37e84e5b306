// A figure as data: the report draws it, describes it in words, and lists its data as a table.

/// A figure that a chapter computed.
public struct FigureRecord: Sendable, Equatable, Codable {
  public enum Scale: String, Sendable, Codable { case linear, logarithmic }

  public struct Axis: Sendable, Equatable, Codable {
    public var title: String
    public var scale: Scale
    /// Lower and upper limit; nil leaves them to the data.
    public var limits: [Double]?
    /// Whether values grow downward or to the left.
    public var isDescending: Bool

    public init(
      title: String = "", scale: Scale = .linear, limits: [Double]? = nil,
      isDescending: Bool = false
    ) {
      self.title = title
      self.scale = scale
      self.limits = limits
      self.isDescending = isDescending
    }
  }

  /// A layer of the figure. Arrays that belong together have the same count.
  public indirect enum Layer: Sendable, Equatable {
    case line(name: String, x: [Double], y: [Double])
    case points(name: String, x: [Double], y: [Double])
    case bars(name: String, labels: [String], values: [Double])
    /// `edges.count == counts.count + 1`
    case histogram(name: String, edges: [Double], counts: [Double])
    case errorBars(name: String, x: [Double], y: [Double], errors: [Double])
    /// `values` row-major, a row for each `y`, a column for each `x`.
    case heatMap(x: [Double], y: [Double], values: [Double])
    case contours(x: [Double], y: [Double], values: [Double], levels: [Double])
    case surface(x: [Double], y: [Double], values: [Double])
    case vectors(name: String, x: [Double], y: [Double], dx: [Double], dy: [Double])
    case annotation(text: String, x: Double, y: Double)
  }

  public var title: String?
  public var x: Axis
  public var y: Axis
  public var layers: [Layer]
  /// Whether a unit is as long on both axes.
  public var hasEqualUnits: Bool

  public init(
    title: String? = nil, x: Axis = Axis(), y: Axis = Axis(), layers: [Layer],
    hasEqualUnits: Bool = false
  ) {
    self.title = title
    self.x = x
    self.y = y
    self.layers = layers
    self.hasEqualUnits = hasEqualUnits
  }
}
