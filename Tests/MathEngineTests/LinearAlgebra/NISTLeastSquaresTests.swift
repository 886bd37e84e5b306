// The linear least-squares sets of the NIST Statistical Reference Datasets. The certified values are
// exact rational solutions; accuracy is counted in log relative error, the digits that agree.

import MathEngine
import TestSupport
import Testing

struct NISTSet: Decodable, Sendable {
  let name: String
  let degree: Int?
  let intercept: Bool
  var y: [Double]
  var x: [[Double]]
  let coefficients: [Double]
  let residualSumOfSquares: Double

  /// The matrix whose columns are the powers or the variables.
  var design: Matrix {
    let variables = Matrix(rows: x)
    guard let degree else { return hstack(.ones(x.count, 1), variables) }
    return Matrix.vandermonde(variables[column: 0], degree: degree)[..., (intercept ? 0 : 1)...]
  }

  func fit(_ method: LeastSquaresMethod) throws -> LeastSquares {
    try design.leastSquares(Vector(y), method: method)
  }

  /// The extended solution for the data as doubles, which are not quite the decimals of the set.
  func extendedFit() throws -> LeastSquares {
    guard let degree, intercept else {
      return try design.leastSquares(Vector(y), precision: .extended)
    }
    return try fitPolynomial(
      Vector(x.map { $0[0] }), Vector(y), degree: degree, precision: .extended)
  }

  /// The extended solution for the decimals themselves: in units that make them integers, which are
  /// doubles without error.
  func exactUnitsSolution() throws -> Vector {
    var units = self
    let yUnit = units.makeIntegers(\.y)
    let xUnit = NISTSet.unit(x.joined())
    units.x = x.map { $0.map { ($0 * xUnit).rounded() } }
    return Vector(
      try units.extendedFit().solution.enumerated().map { k, value in
        let power = (intercept ? 0 : 1) + k
        return value / yUnit * (degree == nil ? (k == 0 ? 1 : xUnit) : pow(xUnit, Double(power)))
      })
  }

  private mutating func makeIntegers(_ path: WritableKeyPath<NISTSet, [Double]>) -> Double {
    let unit = NISTSet.unit(self[keyPath: path])
    self[keyPath: path] = self[keyPath: path].map { ($0 * unit).rounded() }
    return unit
  }

  /// The smallest power of ten that makes integers of decimals.
  private static func unit(_ numbers: some Sequence<Double>) -> Double {
    var unit = 1.0
    while numbers.contains(where: { abs(($0 * unit).rounded() / unit - $0) > $0.ulp }) {
      unit *= 10
    }
    return unit
  }

  /// The fewest digits that any coefficient has right, at most 16.
  func digits(_ solution: Vector) -> Double {
    guard solution.count == coefficients.count else { return 0 }
    return zip(solution, coefficients).map { value, certified in
      let error = abs(value - certified) / abs(certified)
      return error <= 1e-16 ? 16 : max(0, -log10(error))
    }.min() ?? 16
  }
}

@Suite struct NISTLeastSquaresTests {
  /// Digits that must be right by QR in double precision. The extended precision must give 15, the
  /// last of the certified ones.
  static let required: [String: Double] = [
    "norris": 12, "pontius": 12, "noint1": 15, "noint2": 15, "filip": 7.5, "longley": 10.5,
    "wampler1": 9, "wampler2": 12, "wampler3": 9, "wampler4": 7.5, "wampler5": 5.5,
  ]

  @Test func coefficientsHaveTheCertifiedDigits() throws {
    let sets: [NISTSet] = try ReferenceFile.load("linear-algebra/nist-linear.json")
    #expect(Set(sets.map(\.name)) == Set(Self.required.keys))
    print("log relative error: QR, extended, extended in exact units, normal equations, SVD")
    for set in sets {
      let bar = try #require(Self.required[set.name])
      let (qr, extended) = (try set.fit(.qr), try set.extendedFit())
      let digits = (set.digits(qr.solution), set.digits(try set.exactUnitsSolution()))
      let others = (refusable(set, .normalEquations), refusable(set, .svd()))
      let row: Vector = [
        digits.0, set.digits(extended.solution), digits.1, others.0, others.1,
      ]
      print(set.name, row.formatted(decimals: 1), "condition", qr.conditionNumber)
      #expect(digits.0 >= bar, "\(set.name) in double precision")
      #expect(digits.1 >= 15, "\(set.name) in extended precision")
      #expect(qr.hasFullRank && extended.hasFullRank)
      expectClose(
        extended.residualSumOfSquares, set.residualSumOfSquares, relative: 1e-10,
        absolute: 1e-20, "\(set.name) residual")
    }
  }

  @Test func conditionIsReported() throws {
    let sets: [NISTSet] = try ReferenceFile.load("linear-algebra/nist-linear.json")
    let filip = try #require(sets.first { $0.name == "filip" })
    let fit = try filip.fit(.qr)
    #expect(fit.conditionNumber > 1e15 && fit.conditionNumber < 3e15)
    #expect(fit.scaledConditionNumber < 1e11)
    let longley = try #require(sets.first { $0.name == "longley" })
    expectClose(try longley.fit(.qr).conditionNumber, 4.859e9, relative: 1e-3)
  }

  /// A method that refuses a set has no digits.
  private func refusable(_ set: NISTSet, _ method: LeastSquaresMethod) -> Double {
    do { return set.digits(try set.fit(method).solution) } catch { return 0 }
  }
}
