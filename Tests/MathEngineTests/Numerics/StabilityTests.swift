// Quadratic roots against high-precision values, and intervals that must enclose the truth.

import MathEngine
import TestSupport
import Testing

struct StabilityTests {
  @Test func quadraticRootsAgreeWithReference() throws {
    for row in try NumericsReference.load().quadratics {
      let roots = quadraticRoots(row.c[0], row.c[1], row.c[2])
      let exact = (row.real ?? row.complex ?? []).compactMap { Double($0) }
      switch roots {
      case .real(let x, let y) where row.real != nil:
        #expect(isClose(x, exact[0], relative: 1e-15) && isClose(y, exact[1], relative: 1e-15))
      case .complex(let re, let im) where row.complex != nil:
        #expect(isClose(re, exact[0], relative: 1e-15) && isClose(im, exact[1], relative: 1e-15))
      default: Issue.record("\(row.c) gave \(roots)")
      }
    }
  }

  @Test func degenerateQuadratics() {
    #expect(quadraticRoots(0, 2, -4) == .linear(2))
    #expect(quadraticRoots(0, 0, 1) == .none)
    #expect(quadraticRoots(1, -4, 0) == .real(0, 4))
    #expect(quadraticRoots(1, 2, 1) == .real(-1, -1))
    #expect(quadraticRoots(1, 0, -9) == .real(-3, 3))
  }

  @Test func theTextbookFormulaLosesARoot() {
    let (a, b, c) = (1.0, 1e8, 1.0)
    let textbook = (-b + (b * b - 4 * a * c).squareRoot()) / (2 * a)
    #expect(!isClose(textbook, -1e-8, relative: 0.1))
    guard case .real(_, let root) = quadraticRoots(a, b, c) else {
      Issue.record("two real roots are expected")
      return
    }
    #expect(isClose(root, -1e-8, relative: 1e-15))
  }

  #if arch(x86_64)
    @Test func intervalsEncloseExtendedPrecision() {
      var generator = SeededGenerator(seed: 21)
      func number() -> Double {
        Double(
          sign: Bool.random(using: &generator) ? .plus : .minus,
          exponent: .random(in: -300...300, using: &generator),
          significand: .random(in: 1..<2, using: &generator))
      }
      for _ in 0..<4000 {
        let (x, y) = (number(), number())
        let (a, b) = (Interval(x), Interval(y))
        for (interval, exact) in [
          (a + b, Float80(x) + Float80(y)), (a - b, Float80(x) - Float80(y)),
          (a * b, Float80(x) * Float80(y)), (a / b, Float80(x) / Float80(y)),
        ] {
          #expect(Float80(interval.lower) <= exact && exact <= Float80(interval.upper))
          let step = interval.lower.nextUp
          #expect(interval.upper <= step)
        }
        let root = sqrt(Interval(x.magnitude))
        let exact = Float80(x.magnitude).squareRoot()
        #expect(Float80(root.lower) <= exact && exact <= Float80(root.upper))
        #expect(root.upper <= root.lower.nextUp)
      }
    }
  #endif

  @Test func quadraticRootsNearTheEndsOfTheRange() {
    // mpmath with 40 digits.
    let tiny = 0x1p-1060
    #expect(quadraticRoots(1, 0, -tiny) == .real(-0x1p-530, 0x1p-530))
    #expect(quadraticRoots(tiny, 0, -1) == .real(-0x1p530, 0x1p530))
    #expect(quadraticRoots(1, 0, tiny) == .complex(re: 0, im: 0x1p-530))
    #expect(quadraticRoots(0x1p1000, 0, -0x1p-1074) == .real(-0x1p-1037, 0x1p-1037))
    #expect(quadraticRoots(0x1p-1074, 0, -0x1p900) == .real(-0x1p987, 0x1p987))
    guard case .real(let low, let high) = quadraticRoots(1e100, 1e-110, -tiny) else {
      Issue.record("real roots expected")
      return
    }
    #expect(
      isClose(low, -3.38873182235094e-210, relative: 1e-15)
        && isClose(high, 2.38873182235094e-210, relative: 1e-15))
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity])
  func quadraticRootsOfWhatIsNotFinite(_ value: Double) {
    for (a, b, c) in [(value, 1, 0.25), (0.1, value, 2), (0.1, 1, value), (1, value, 0)] {
      guard case .real(let x, let y) = quadraticRoots(a, b, c) else {
        Issue.record("real roots expected")
        return
      }
      #expect(x.isNaN && y.isNaN)
    }
    guard case .linear(let x) = quadraticRoots(0, 1, value) else {
      Issue.record("a single root expected")
      return
    }
    #expect(!x.isFinite)
  }

  @Test func midpointsLieInside() {
    #expect(Interval(1, 2).midpoint == 1.5 && Interval(-3, 1).midpoint == -1)
    #expect(Interval(0.1).midpoint == 0.1)
    let (huge, tiny) = (Double.greatestFiniteMagnitude, Double.leastNonzeroMagnitude)
    #expect(
      Interval(0.5 * huge, huge).midpoint == 0.75 * huge && Interval(-huge, huge).midpoint == 0)
    #expect(Interval(-.infinity, .infinity).midpoint == 0)
    #expect(Interval(2, .infinity).midpoint == .infinity)
    for ends in [(1, 1.0.nextUp), (-0.3, 0.7), (tiny, tiny), (3 * tiny, 3 * tiny)] {
      let interval = Interval(ends.0, ends.1)
      #expect(interval.contains(interval.midpoint), "\(ends)")
    }
  }

  @Test func intervalsWithoutEnd() {
    let (finite, endless) = (Interval(1, 2), Interval(1, .infinity))
    #expect(finite / endless == Interval(0, 2) && -finite / endless == Interval(-2, 0))
    #expect(endless / endless == Interval(0, .infinity))
    #expect(-endless / endless == Interval(-.infinity, 0))
    #expect(Interval.whole / endless == .whole && endless / finite == Interval(0.5, .infinity))
    #expect((Interval(1e-300) * Interval(1)).contains(1e-300))
  }

  @Test func inclusionOverPoints() {
    var generator = SeededGenerator(seed: 22)
    for _ in 0..<500 {
      let ends = (0..<4).map { _ in Double.random(in: -3...3, using: &generator) }
      let a = Interval(min(ends[0], ends[1]), max(ends[0], ends[1]))
      let b = Interval(min(ends[2], ends[3]), max(ends[2], ends[3]))
      let x = Double.random(in: a.lower...a.upper, using: &generator)
      let y = Double.random(in: b.lower...b.upper, using: &generator)
      #expect((a + b).contains(x + y) && (a - b).contains(x - y) && (a * b).contains(x * y))
      #expect((a / b).contains(x / y) && a.squared().contains(x * x))
      #expect((a * a).contains(a.squared()))
      #expect(exp(a).contains(exp(x)) && log(exp(a)).contains(x))
    }
  }

  @Test func exactResultsStayPoints() {
    #expect(Interval(0.5) + Interval(0.25) == Interval(0.75))
    #expect(Interval(3) * Interval(-2) == Interval(-6) && sqrt(Interval(9)) == Interval(3))
    #expect((0.1 + Interval(0.2)).contains(0.3) && Interval(0.1) + 0.2 != Interval(0.1 + 0.2))
    let third = Interval(1) / Interval(3)
    #expect(third.lower < third.upper && (third + third + third).contains(1))
    #expect(Interval(1) / Interval(-1, 1) == .whole)
    #expect(Interval(1, 2).intersection(Interval(3, 4)) == nil)
    #expect((Interval(.greatestFiniteMagnitude) * 2).upper == .infinity)
  }

  @Test func endsOutOfOrderStop() async {
    await #expect(processExitsWith: .failure) { _ = Interval(2, 1) }
    await #expect(processExitsWith: .failure) { _ = Interval(.nan, 1) }
  }
}
