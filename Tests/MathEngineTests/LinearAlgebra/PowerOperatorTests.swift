// Powers by the operator `**`: which overload the compiler takes, by the value.

import MathEngine
import Testing

/// A quotient of literals in an exponent is not one of integers, which would be 0 and the power 1.
struct PowerOperatorTests {
  private let x = 4.0
  private let k = 3

  @Test func quotientsOfLiteralsAreFractions() {
    #expect(x ** (1 / 2) == 2)
    #expect(x ** (-1 / 2) == 0.5)
    #expect(x ** -(1 / 2) == 0.5)
    #expect(x ** (3 / 2) == 8)
    #expect(3 * x ** (1 / 2) - 1 == 5)
    #expect((k + 1) ** (1 / 2) == 2)
    let inferred = x ** (1 / 2)
    #expect(inferred == 2)
  }

  @Test func powersOfLiteralsWhereATypeIsExpected() {
    let point: Double = 4.0 ** (1 / 2)
    let whole: Double = 4 ** (1 / 2)
    #expect(point == 2 && whole == 2)
    #expect(sqrt(16 ** (1 / 2)) == 2)
    #expect(x * 4.0 ** (1 / 2) == 8)
    #expect(2 ** (1 / 2) * x == 4 * 2.0.squareRoot())
  }

  @Test func integersAreExponents() {
    #expect(10.0 ** k == 1000)
    #expect(10 ** k == 1000)
    #expect(10 ** -k == 0.001)
    #expect(2 ** 3 == 8)
    #expect(2.0 ** 3 == 8)
    #expect(k ** 2 == 9)
    #expect(k ** k == 27)
    #expect(x ** k == 64)
    #expect(x ** (k - 1) == 16)
    #expect(1 / (1 - 0.5 ** k) == 8 / 7.0)
    // The quotient of two variables of type Int is one of integers, here as everywhere.
    #expect(x ** (k / 2) == 4)
  }

  @Test func powersOfVectorsAndMatrices() {
    let v: Vector = [4, 9]
    let A: Matrix = [[4, 9], [16, 25]]
    let roots: Vector = [2, 3]
    let cubes: Vector = [64, 729]
    #expect(v ** (1 / 2) == roots)
    #expect(v .** (1 / 2) == roots)
    #expect(roots ** 2 == v)
    #expect(v ** k == cubes)
    #expect(v .** k == cubes)
    #expect(A .** (1 / 2) == Matrix(rows: [[2, 3], [4, 5]]))
    #expect((A .** k)[row: 0] == cubes)
  }

  @Test func powersOfVariables() {
    #expect(derivative(of: { (t: Var) in t ** (1 / 2) }, at: 4) == 0.25)
    #expect(derivative(of: { (t: Var) in 1 + 2 * t ** (1 / 2) }, at: 4) == 0.5)
    #expect(derivative(of: { (t: Var) in pow(t, 1 / 2) }, at: 4) == 0.25)
    #expect(derivative(of: { (t: Var) in t ** 2 + t ** k }, at: 4) == 56)
    #expect(derivative(of: { (t: Var) in pow(t, k) }, at: 4) == 48)
    #expect(derivative(of: { (t: Var) in 2 ** t }, at: 1) == 2 * log(2))
  }

  @Test func powersOfRationals() {
    #expect(Rational(2, 3) ** 2 == Rational(4, 9))
    #expect(Rational(2, 3) ** k == Rational(8, 27))
    let power: Rational = 2 ** k
    #expect(power == 8)
  }
}
