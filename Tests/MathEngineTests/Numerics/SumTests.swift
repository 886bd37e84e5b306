// Sums against exact arithmetic, and the running variance against NIST's certified values.

import MathEngine
import TestSupport
import Testing

struct SumTests {
  /// Terms of widely different size with their sum in 64-bit precision, as good as exact here.
  static func terms(_ count: Int, seed: UInt64) -> [Double] {
    var generator = SeededGenerator(seed: seed)
    return (0..<count).map { _ in
      Double.random(in: -1...1, using: &generator)
        * Double(sign: .plus, exponent: .random(in: -20...0, using: &generator), significand: 1)
    }
  }

  @Test(arguments: Summation.allCases, [0, 1, 7, 8, 9, 1000, 20_000])
  func errorStaysInItsBound(_ method: Summation, _ count: Int) {
    let terms = Self.terms(count, seed: UInt64(count))
    let exact = sum(terms, by: .neumaier)
    let size = terms.reduce(0) { $0 + $1.magnitude }
    let units: Double =
      switch method {
      case .recursive: Double(count)
      case .pairwise: 8 + log2(Double(count + 1))
      case .kahan: 2
      case .neumaier: 1
      }
    #expect((sum(terms, by: method) - exact).magnitude <= units * size * 0x1p-53)
  }

  @Test func neumaierAgreesWithExactIntegers() {
    // Multiples of 2⁻⁴⁰ below 2²⁰ sum exactly as integers.
    var generator = SeededGenerator(seed: 1)
    let integers = (0..<5000).map { _ in Int.random(in: -(1 << 50)...(1 << 50), using: &generator) }
    let terms = integers.map { Double($0) * 0x1p-40 }
    let exact = Double(integers.reduce(0, +)) * 0x1p-40
    #expect(sum(terms, by: .neumaier) == exact)
  }

  @Test func whatEachMethodLoses() {
    let terms = [1, 1e100, 1, -1e100]
    #expect(sum(terms, by: .recursive) == 0)
    #expect(sum(terms, by: .kahan) == 0)
    #expect(sum(terms, by: .neumaier) == 2)
    let tenths = [Float](repeating: 0.1, count: 1_000_000)
    #expect(sum(tenths, by: .recursive) == 100958.34)
    #expect(sum(tenths, by: .kahan) == 100000)
    #expect((sum(tenths, by: .pairwise) - 100000).magnitude <= 0.05)
    #expect(sum([Double.infinity, 1], by: .neumaier) == .infinity)
    #expect(sum(Vector([1, 2]), by: .kahan) == 3)
  }

  @Test func errorsOfOneOperationAreExact() {
    let s = twoSum(1, 0x1p-60)
    #expect(s.value == 1 && s.error == 0x1p-60)
    let p = twoProduct(1 + 0x1p-30, 1 + 0x1p-30)
    #expect(p.value == 1 + 0x1p-29 && p.error == 0x1p-60)
  }

  @Test func varianceOfLargeNumbers() {
    // NIST's NumAcc4: mean 10000000.2 and standard deviation 0.1, both exact.
    let numbers = [10000000.2] + (0..<500).flatMap { _ in [10000000.1, 10000000.3] }
    var running = RunningStatistics()
    for x in numbers { running.add(x) }
    #expect(isClose(running.mean, 10000000.2, relative: 1e-15))
    #expect(isClose(running.standardDeviation(.sample), 0.1, relative: 1e-7))
    let textbook =
      numbers.reduce(0) { $0 + $1 * $1 } / 1001 - running.mean * running.mean
    #expect(!isClose(textbook, 0.01, relative: 0.1))
  }

  @Test(arguments: Summation.allCases)
  func overflowIsAsInPlainArithmetic(_ method: Summation) {
    let infinity = Double.infinity
    let big = Double.greatestFiniteMagnitude
    #expect(sum([infinity, 1], by: method) == infinity)
    #expect(sum([1, -infinity, 1, 2], by: method) == -infinity)
    #expect(sum([big, big, 1, 1], by: method) == infinity)
    #expect(sum([infinity, 1, -infinity], by: method).isNaN)
    #expect(sum([1, Double.nan], by: method).isNaN)
    #expect(sum([Float.infinity, 1], by: method) == .infinity)
  }

  @Test func mergingIsAddingAll() {
    let numbers = Vector(Self.terms(300, seed: 9))
    var left = RunningStatistics(numbers[0..<120])
    left.merge(RunningStatistics(numbers[120..<300]))
    left.merge(RunningStatistics())
    #expect(left.count == 300)
    #expect(isClose(left.mean, numbers.mean, relative: 1e-13, absolute: 1e-16))
    #expect(isClose(left.variance(.sample), numbers.variance(.sample), relative: 1e-13))
    #expect(RunningStatistics().mean.isNaN && RunningStatistics([1]).variance(.sample).isNaN)
  }
}
