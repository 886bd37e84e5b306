// The mutating twins do what the copies return.

import MathEngine
import Testing

@Suite struct MutatingTests {
  @Test func vectors() {
    let x: Vector = [3.14159, -4.71828, 0.57722]
    var y = x
    y.normalize()
    #expect(y == x.normalized() && y != x)
    y = x
    y.sort()
    #expect(y == [-4.71828, 0.57722, 3.14159])
    y.reverse()
    #expect(y == [3.14159, 0.57722, -4.71828])
    y.round(2)
    #expect(y == [3.14, 0.58, -4.72])
    y.append([1, 2])
    #expect(y == [3.14, 0.58, -4.72, 1, 2])
  }

  @Test func matrices() {
    var A: Matrix = [[3.14159, 2.675], [-1.005, 0]]
    A.round(2)
    #expect(A == [[3.14, 2.68], [-1, 0]])
  }

  @Test func copiesKeepTheirNumbers() {
    let x: Vector = [3, 1, 2]
    var y = x
    y.sort()
    y.reverse()
    y.append([0])
    y.normalize()
    #expect(x == [3, 1, 2])
  }

  @Test func integerExponents() {
    let x: Vector = [1, 2, -3]
    let A: Matrix = [[1, 2], [3, 4]]
    let n = 3
    #expect(x ** n == [1, 8, -27])
    #expect(x .** n == [1, 8, -27])
    #expect(A .** n == [[1, 8], [27, 64]])
    #expect(x ** 2 == [1, 4, 9])
    #expect(A .** 2 == [[1, 4], [9, 16]])
    #expect(x ** (-1) == [1, 0.5, -1.0 / 3])
  }

  @Test func smoothRamps() {
    // ln(1 + eˣ) by mpmath.
    let x: Vector = [-40, 0, 1, 800]
    let expected: Vector = [4.248354255291589e-18, 0.69314718055994531, 1.3132616875182228, 800]
    #expect(zip(softplus(x), expected).allSatisfy { abs($0 / $1 - 1) < 1e-15 })
    #expect(softplus(Matrix(column: x)) == Matrix(column: softplus(x)))
  }

  @Test func distanceBetweenInfinities() {
    // Twice the count of doubles from 0 to infinity.
    #expect(ulpDistance(.infinity, -.infinity) == 2 * Double.infinity.bitPattern)
    #expect(ulpDistance(1, 1.5) == 1 << 51 && ulpDistance(Float(1), Float(1.5)) == 1 << 22)
  }
}
