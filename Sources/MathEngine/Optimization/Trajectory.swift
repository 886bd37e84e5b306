// The way of a minimisation from its start to its end.

/// The points that a method visited, with values and gradient norms.
///
/// ```swift
/// let path = GradientDescent(rate: 0.1).minimize(bowl, from: [3, 3], steps: 50)
/// path.last            // where it ended
/// path.values          // the loss curve
/// ```
public struct Trajectory: Sendable {
  /// The recorded points; the first is the start.
  public private(set) var points: [Vector] = []
  /// The function's value at every recorded point.
  public private(set) var values: [Double] = []
  /// The gradient's Euclidean norm at every recorded point.
  public private(set) var gradientNorms: [Double] = []
  /// How many steps were made, whether recorded or not.
  public private(set) var steps = 0
  /// How many times the function with its gradient was evaluated.
  public internal(set) var evaluations = 0
  /// Why it ended.
  public internal(set) var stop: StopReason = .steps

  private let recording: Recording

  init(_ recording: Recording) { self.recording = recording }

  /// Where it started.
  public var first: Vector { points.first ?? [] }
  /// Where it ended.
  public var last: Vector { points.last ?? [] }
  /// The value where it ended.
  public var lastValue: Double { values.last ?? .nan }
  /// The gradient's norm where it ended.
  public var lastGradientNorm: Double { gradientNorms.last ?? .nan }
  /// Whether the gradient's norm fell to the tolerance.
  public var converged: Bool { stop == .smallGradient }
  /// One coordinate of all recorded points, as for a plot.
  /// - Complexity: `O(k)` for k recorded points; allocates the result.
  public func coordinate(_ i: Int) -> Vector { Vector(points.map { $0[i] }) }

  /// Records a point; a point that is not to be kept is replaced by the next.
  mutating func record(step: Int, _ point: Vector, _ value: Double, _ gradientNorm: Double) {
    if step > 0, steps > 0, !recording.keeps(steps), points.count > 1 {
      points.removeLast()
      values.removeLast()
      gradientNorms.removeLast()
    }
    steps = step
    points.append(point)
    values.append(value)
    gradientNorms.append(gradientNorm)
  }
}

extension Trajectory: CustomStringConvertible {
  /// One line: the steps, both ends, the last value and gradient norm, and why it ended.
  public var description: String {
    let reason =
      switch stop {
      case .steps: "all steps made"
      case .smallGradient: "gradient small enough"
      case .noProgress: "no further progress"
      case .diverged: "diverged"
      }
    let count = steps == 1 ? "1 step" : "\(steps) steps"
    return "\(count) from \(first) to \(last): value \(lastValue), "
      + "gradient norm \(lastGradientNorm); \(reason)"
  }
}
