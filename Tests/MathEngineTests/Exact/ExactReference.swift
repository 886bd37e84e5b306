// The reference values of exact arithmetic, made by Python's integers and by sympy.

import MathEngine
import TestSupport
import Testing

struct ExactReference: Decodable, Sendable {
  struct Fraction: Decodable, Sendable {
    let a, b, sum, difference, product, quotient, power, floor, formatted: String
    let isLess: Bool
    let exponent, decimals: Int
  }

  struct SquareMatrix: Decodable, Sendable {
    let kind: String
    let a: [[String]]
    let b: [String]
    let determinant: String
    let rank: Int
    let solution: [String]?
    let inverse: [[String]]?
  }

  struct LeastSquares: Decodable, Sendable {
    let a: [[String]]
    let b: [String]
    let solution: [String]
  }

  let integers: [[String]]
  let fractions: [Fraction]
  let doubles: [[String]]
  let exactDoubles: [[String]]
  let matrices: [SquareMatrix]
  let leastSquares: [LeastSquares]

  static func load() throws -> ExactReference { try ReferenceFile.load("exact/exact.json") }
}

func rationals(_ texts: [String]) throws -> [Rational] {
  try texts.map { try #require(Rational($0), "\($0)") }
}

func rationalMatrix(_ texts: [[String]]) throws -> RationalMatrix {
  RationalMatrix(rows: try texts.map(rationals))
}

extension SeededGenerator {
  /// A fraction of small integers, 0 and 1 among them.
  mutating func rational() -> Rational {
    Rational(Int.random(in: -12...12, using: &self), Int.random(in: 1...9, using: &self))
  }

  /// A fraction of integers with some hundred bits.
  mutating func longRational() -> Rational {
    Rational(integer(limbs: 3), integer(limbs: 2) + .one)
  }

  /// An integer of random 64-bit limbs, most of them near the ends of their range, where carries and
  /// estimated digits go wrong.
  mutating func integer(limbs count: Int) -> BigInteger {
    let base = BigInteger(2).power(64)
    let edges: [UInt64] = [0, 1, 1 << 63, 1 << 63 - 1, .max, .max - 1]
    return (0..<count).reduce(BigInteger.zero) { number, _ in
      let limb = next() % 4 == 0 ? next() : edges[Int(next() % 6)]
      return number * base + BigInteger(Int(limb >> 1)) * BigInteger(2) + BigInteger(Int(limb & 1))
    }
  }

  mutating func rationalMatrix(_ rowCount: Int, _ columnCount: Int) -> RationalMatrix {
    let entries = (0..<rowCount).map { _ in (0..<columnCount).map { _ in rational() } }
    return RationalMatrix(rowCount, columnCount) { i, j in entries[i][j] }
  }
}
