// Computed figures.

internal import BookRecords
internal import MathEngine

/// A figure in a report: layers over two axes, added one after the other.
///
/// ```swift
/// Figure("Error of the difference quotient", x: .logarithmic("step h"), y: .logarithmic("error"))
///   .line("forward", x: steps, y: forwardErrors)
///   .points("central", x: steps, y: centralErrors)
///   .annotation("rounding takes over", x: 1e-8, y: 1e-6)
/// ```
///
/// Numbers come as a `Vector`, an array, or any other sequence of doubles; functions as closures
/// over a range; values on a grid as a `Matrix` with a row for each `y` and a column for each `x`.
/// A NaN or an infinity leaves a gap. A figure appears where it is the last expression of a block,
/// or where `show(_:)` is called. The program stops, with the layer and the counts, when numbers that
/// belong together differ in count, when there are none, and when a logarithmic axis meets a number
/// that is not positive.
public struct Figure: ReportDisplay, Sendable {
  var record: FigureRecord

  /// A figure without layers.
  ///
  /// - Parameters:
  ///   - title: what the figure shows, in words.
  ///   - x: the horizontal axis: a title, `.linear(…)` or `.logarithmic(…)`.
  ///   - y: the vertical axis.
  ///   - equalUnits: whether a unit is as long on both axes; they must be linear.
  public init(
    _ title: String? = nil, x: Axis = "", y: Axis = "", equalUnits: Bool = false
  ) {
    record = FigureRecord(
      title: title, x: x.recorded, y: y.recorded, layers: [], hasEqualUnits: equalUnits)
    if equalUnits && (x.isLogarithmic || y.isLogarithmic) {
      trap(name, "equal units need two linear axes", hint: "leave out equalUnits: true")
    }
  }

  /// The figure in messages.
  var name: String { record.title.map { "Figure “\($0)”" } ?? "Figure" }

  /// This figure with a layer more, which must fit its axes and the layers that it has.
  func adding(_ layer: FigureRecord.Layer) -> Figure {
    var figure = self
    figure.record.layers.append(layer)
    figure.requireOnlySurfaces()
    figure.requirePlaces(of: layer)
    return figure
  }

  func recordDisplay() {
    if record.layers.isEmpty {
      trap(name, "there is no layer", hint: "add one, such as .line(x: xs, y: ys)")
    }
    BookRuntime.record(.figure(record))
  }
}
