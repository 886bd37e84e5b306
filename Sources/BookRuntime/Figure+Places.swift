// Whether every number of a layer has a place on the figure's axes.

internal import BookRecords
internal import MathEngine

extension Figure {
  func requirePlaces(of layer: FigureRecord.Layer) {
    switch layer {
    case .line(let name, let x, let y): requirePoints("line", name, x, y)
    case .points(let name, let x, let y): requirePoints("points", name, x, y)
    case .errorBars(let name, let x, let y, let errors):
      requirePoints("errorBars", name, x, y)
      onY("errorBars", name, "y - errors", zip(y, errors).map { $0 - $1 })
    case .bars(let name, _, let values):
      requireLinearX("bars", name)
      requireNoLimits(label("bars", name), of: [record.x], "the axis of their labels has limits")
      onY("bars", name, "values", values)
    case .histogram(let name, let edges, _): onX("histogram", name, "edges", edges)
    case .vectors(let name, let x, let y, let dx, let dy):
      requirePoints("vectors", name, x, y)
      onX("vectors", name, "x + dx", zip(x, dx).map { $0 + $1 })
      onY("vectors", name, "y + dy", zip(y, dy).map { $0 + $1 })
    case .annotation(let text, let x, let y): requirePoints("annotation", text, [x], [y])
    case .heatMap(_, _, let values): requireField("heatMap", values, needsLinearAxes: true)
    case .surface(_, _, let values):
      requireField("surface", values, needsLinearAxes: true)
      requireNoLimits(
        label("surface", ""), of: [record.x, record.y], "a surface shows all of its grid")
    case .contours(let x, let y, let values, _):
      requireField("contours", values, needsLinearAxes: false)
      onX("contours", "", "x", x)
      onY("contours", "", "y", y)
    }
  }

  /// At least one point has a place, and none is off a logarithmic axis.
  private func requirePoints(_ kind: String, _ name: String, _ x: [Double], _ y: [Double]) {
    if !zip(x, y).contains(where: { $0.isFinite && $1.isFinite }) {
      trap(
        label(kind, name),
        "none of the \(x.count) points is finite; the first is (\(x[0]), \(y[0]))",
        hint: "look for an overflow or a division by zero")
    }
    onX(kind, name, "x", x)
    onY(kind, name, "y", y)
  }

  private func requireField(_ kind: String, _ values: [Double], needsLinearAxes: Bool) {
    if !values.contains(where: \.isFinite) {
      trap(label(kind, ""), "none of the \(values.count) values is finite")
    }
    if needsLinearAxes { requireLinear(kind) }
  }

  private func requireLinear(_ kind: String) {
    if record.x.scale == .logarithmic || record.y.scale == .logarithmic {
      trap(
        label(kind, ""), "it needs two linear axes",
        hint: "use .contours, or plot against the logarithm")
    }
  }

  private func requireLinearX(_ kind: String, _ name: String) {
    if record.x.scale == .logarithmic {
      trap(label(kind, name), "labels have no place on a logarithmic axis")
    }
  }

  private func onX(_ kind: String, _ name: String, _ values: String, _ x: [Double]) {
    if record.x.scale == .logarithmic { requirePositive(label(kind, name), values, x) }
  }

  private func onY(_ kind: String, _ name: String, _ values: String, _ y: [Double]) {
    if record.y.scale == .logarithmic { requirePositive(label(kind, name), values, y) }
  }
}
