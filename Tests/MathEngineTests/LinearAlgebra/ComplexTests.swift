// Complex arithmetic with real numbers, and square roots at the ends of the range.

import MathEngine
import TestSupport
import Testing

struct ComplexTests {
  @Test func realNumbersMix() {
    let z = Complex(1, 2)
    #expect(z + 1 == Complex(2, 2) && 1 + z == Complex(2, 2))
    #expect(z - 3 == Complex(-2, 2) && 3 - z == Complex(2, -2))
    #expect(2 * z + 0.5 - z / 2 == Complex(2, 3))
    #expect(1 / z == Complex(0.2, -0.4) && 1.0 / z == Complex(1) / z)
    #expect(10 / (1 + z) == Complex(2.5, -2.5))
  }

  @Test func squareRoots() {
    // mpmath with 40 digits.
    let smallest = Double.leastNonzeroMagnitude
    let roots: [(z: Complex, root: Complex)] = [
      (Complex(1.5e308, 0), Complex(1.224744871391589e154, 0)),
      (Complex(1e308, 1e308), Complex(1.09868411346781e154, 4.5508986056222734e153)),
      (Complex(-1.5e308, 1.5e308), Complex(5.5736897274590134e153, 1.345607733249115e154)),
      (Complex(0, smallest), Complex(1.5717277847026288e-162, 1.5717277847026288e-162)),
      (
        Complex(16 * smallest, -8 * smallest),
        Complex(9.1496353176088e-162, -2.159935904288555e-162)
      ),
      (Complex(-4, -0.0), Complex(0, -2)), (Complex(3, 4), Complex(2, 1)),
    ]
    for (z, root) in roots {
      expectClose(sqrt(z).real, root.real, relative: 1e-15)
      expectClose(sqrt(z).imaginary, root.imaginary, relative: 1e-15)
    }
    #expect(sqrt(Complex.zero) == .zero && sqrt(Complex(.nan, 1)).real.isNaN)
    #expect(sqrt(Complex(.infinity, 0)).real == .infinity)
  }

  /// Values of mpmath at 60 digits.
  @Test func exponentialsOverflowPartByPart() {
    let steep = exp(Complex(709.9, 1.57))
    expectClose(steep.real, 1.6096964504191476e305, relative: 2e-15)
    #expect(steep.imaginary == .infinity)
    let back = exp(Complex(710.5, 3))
    #expect(back.real == -.infinity)
    expectClose(back.imaginary, 5.197781090832386e307, relative: 2e-15)
    expectClose(exp(Complex(1430, 1e-320)).imaginary, 1.0992697742998188e301, relative: 2e-15)
    #expect(exp(Complex(800, 0)) == Complex(.infinity, 0))
    #expect(exp(Complex(1, -0.0)).imaginary.sign == .minus)
    #expect(exp(Complex(-.infinity, 0)) == Complex(0, 0))
  }
}
