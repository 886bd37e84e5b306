// The axes of figures.

internal import BookRecords
internal import Glibc
internal import MathEngine

extension Figure {
  /// An axis of a figure. A string alone is a linear axis with that title.
  ///
  /// Without limits an axis shows all of the data. With limits it shows what lies between them: lines,
  /// bars and colours are cut at the edge of the plot, points and notes outside are left out.
  public struct Axis: ExpressibleByStringInterpolation, Sendable {
    var recorded: FigureRecord.Axis

    /// A linear axis with a title.
    public init(stringLiteral title: String) { recorded = FigureRecord.Axis(title: title) }

    /// An axis on which equal distances are equal differences.
    ///
    /// - Parameters:
    ///   - title: the quantity, with its unit.
    ///   - limits: what the axis shows, left to the data unless said. Stops unless they are finite and
    ///     differ.
    public static func linear(_ title: String = "", limits: ClosedRange<Double>? = nil) -> Axis {
      if let limits { requireExtent("linear", title, limits, isWide: { $0 < $1 }) }
      return Axis(title, limits)
    }

    /// An axis on which equal distances are equal ratios. The numbers on it are positive.
    ///
    /// - Parameters:
    ///   - title: the quantity, with its unit.
    ///   - limits: what the axis shows, left to the data unless said. Stops unless they are positive,
    ///     finite and differ.
    public static func logarithmic(
      _ title: String = "", limits: ClosedRange<Double>? = nil
    ) -> Axis {
      if let limits {
        if !(limits.lowerBound > 0) {
          trap(name("logarithmic", title), "the limits \(limits) are not positive")
        }
        requireExtent("logarithmic", title, limits, isWide: { log($0) < log($1) })
      }
      var axis = Axis(title, limits)
      axis.recorded.scale = .logarithmic
      return axis
    }

    private init(_ title: String, _ limits: ClosedRange<Double>?) {
      recorded = FigureRecord.Axis(
        title: title, limits: limits.map { [$0.lowerBound, $0.upperBound] })
    }

    /// Stops when there is nothing between limits, or more than can be drawn.
    private static func requireExtent(
      _ kind: String, _ title: String, _ limits: ClosedRange<Double>,
      isWide: (Double, Double) -> Bool
    ) {
      let (lower, upper) = (limits.lowerBound, limits.upperBound)
      if !(lower.isFinite && upper.isFinite && isWide(lower, upper)) {
        trap(
          name(kind, title), "the limits \(limits) have no extent",
          hint: "they must be finite and differ; left out, the axis shows all of the data")
      }
    }

    /// The axis in messages.
    private static func name(_ kind: String, _ title: String) -> String {
      "Figure.Axis.\(kind)(“\(title)”)"
    }

    var isLogarithmic: Bool { recorded.scale == .logarithmic }
  }
}
