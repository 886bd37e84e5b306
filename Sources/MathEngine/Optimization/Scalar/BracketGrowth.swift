// How a function behaves at the ends of a bracket that shrinks: towards 0 at a root, without bound at
// a pole.

struct BracketGrowth {
  /// The smaller magnitude of the two ends of every bracket.
  private var smaller: [Double] = []

  mutating func record(_ left: Double, _ right: Double) {
    smaller.append(Swift.min(left.magnitude, right.magnitude))
  }

  /// Whether the function is infinite at both ends of the last bracket, or at both more than a thousand
  /// times what it was at one end of the bracket half the steps before. Continuous functions shrink
  /// there, and jumps stay the same.
  var looksLikePole: Bool {
    guard let last = smaller.last else { return false }
    return last == .infinity || last > 1000 * smaller[smaller.count / 2]
  }
}
