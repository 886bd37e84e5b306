// One timed kernel: made once, run until the time is up, judged by its fastest run.

import MathEngine

/// A kernel with a name that `comparison` knows too.
struct Benchmark {
  let name: String
  /// Prepares the input and returns the work; the work returns a number that depends on its result, so
  /// that the two programs can be checked against each other.
  let prepare: () throws -> () throws -> Double

  init(_ name: String, _ prepare: @escaping () throws -> () throws -> Double) {
    self.name = name
    self.prepare = prepare
  }

  static var all: [Benchmark] {
    elementwise + reductions + rows + products + factorizations + composed + calculus + probability
  }

  /// A reading of the clock takes about a microsecond: short kernels are run several times between two.
  private static let shortestSample = 50e-6

  /// Runs at least three times, and until the given seconds have passed.
  func run(seconds: Double, clock: Clock) throws -> Outcome {
    let work = try prepare()
    var result = try work()
    let first = Clock.wall.seconds
    result = try work()
    let duration = max(Clock.wall.seconds - first, 1e-9)
    let repeats = max(1, (Self.shortestSample / duration).rounded(.up))
    var fastest = Double.infinity
    let end = Clock.wall.seconds + seconds
    var runs = 0
    while runs < 3 || Clock.wall.seconds < end {
      let start = clock.seconds
      for _ in 0..<Int(repeats) { result = try work() }
      fastest = min(fastest, (clock.seconds - start) / repeats)
      runs += 1
    }
    return Outcome(name: name, milliseconds: fastest * 1000, result: result)
  }
}

/// The fastest time of a kernel and its check number.
struct Outcome {
  let name: String
  let milliseconds: Double
  let result: Double

  var row: String {
    let time = "\((milliseconds * 10_000).rounded() / 10_000)"
    return [name.padded(to: 34), time.padded(to: 14), "\(result)"].joined(separator: " ")
  }

  var json: String {
    #"{"name": "\#(name)", "milliseconds": \#(milliseconds), "result": \#(result)}"#
  }
}

extension String {
  /// The text followed by spaces up to a width.
  func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}

/// Numbers in (−1, 1) that are the same in `comparison/samples.py`: fractional parts of multiples of the golden
/// ratio, with a different multiplier for each seed.
enum Sample {
  static func vector(_ count: Int, seed: Int = 0) -> Vector {
    Vector(count) { i in
      let multiple = Double(i + 1) * (0.618_033_988_749_894_9 + Double(seed) * 0.137)
      return 2 * (multiple - multiple.rounded(.down)) - 1
    }
  }

  static func matrix(_ rowCount: Int, _ columnCount: Int, seed: Int = 0) -> Matrix {
    let numbers = vector(rowCount * columnCount, seed: seed)
    return tangled(numbers).reshaped(rowCount, columnCount)
  }

  /// A symmetric positive definite matrix.
  static func definite(_ size: Int) -> Matrix {
    let a = matrix(size, size)
    return product(a, a, transposeLeft: true) / Double(size) + .identity(size)
  }

  /// The multiples alone make matrices of low rank; a sine of large multiples breaks that up.
  private static func tangled(_ x: Vector) -> Vector { sin(1000 * x) }
}
