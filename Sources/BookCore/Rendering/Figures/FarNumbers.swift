// Arithmetic between numbers that may lie farther apart than the largest number is from zero.

extension Double {
  /// How far the number lies on the way from one number to another, which differ: 0 at the first, 1
  /// at the second. At most 1e12 in size, so that a line to there can still be cut precisely.
  func part(from first: Double, to second: Double) -> Double {
    var part = (self - first) / (second - first)
    if !(second - first).isFinite || !part.isFinite {
      part = (self / 2 - first / 2) / (second / 2 - first / 2)
    }
    return Swift.max(-1e12, Swift.min(1e12, part))
  }

  /// The number at a part of the way from one number to another.
  static func between(_ first: Double, _ second: Double, at part: Double) -> Double {
    let number = first + part * (second - first)
    return number.isFinite ? number : first * (1 - part) + second * part
  }

  /// The middle of two numbers.
  static func middle(_ first: Double, _ second: Double) -> Double {
    let middle = (first + second) / 2
    return middle.isFinite ? middle : first / 2 + second / 2
  }

  /// The distance from one number to a greater one, divided by a count.
  static func step(from first: Double, to second: Double, count: Double) -> Double {
    let step = (second - first) / count
    return step.isFinite ? step : second / count - first / count
  }

  /// The nearest number that is not infinite.
  var finite: Double {
    Swift.max(-.greatestFiniteMagnitude, Swift.min(.greatestFiniteMagnitude, self))
  }
}

extension [Double] {
  /// The mean of finite numbers, of at least one.
  var mean: Double {
    let mean = reduce(0, +) / Double(count)
    return mean.isFinite ? mean : reduce(0) { $0 + $1 / Double(count) }
  }
}
