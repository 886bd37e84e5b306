// Every elementary function on `Var` against 40-digit values of itself and two derivatives.

import MathEngine
import TestSupport
import Testing

struct VarFunctionTests {
  struct Row: Decodable, Sendable, CustomTestStringConvertible {
    let name: String
    let x, value, first, second: Double
    var testDescription: String { "\(name)(\(x))" }
  }

  static let rows = (try? reference("calculus/functions.json", as: [Row].self)) ?? []

  static func function(_ name: String) -> ((Var) -> Var)? {
    let table: [String: (Var) -> Var] = [
      "exp": exp, "expm1": expm1, "log": log, "log1p": log1p, "log2": log2, "log10": log10,
      "sqrt": sqrt, "cbrt": cbrt, "sin": sin, "cos": cos, "tan": tan, "asin": asin, "acos": acos,
      "atan": atan, "sinh": sinh, "cosh": cosh, "tanh": tanh, "erf": erf, "sigmoid": sigmoid,
      "softplus": softplus, "gelu": gelu, "cube": { $0 ** 3 }, "power2.5": { $0 ** 2.5 },
      "reciprocal": { 1 / $0 }, "exponential3": { 3 ** $0 },
    ]
    return table[name]
  }

  @Test func theReferenceIsThere() { #expect(Self.rows.count > 100) }

  @Test(arguments: rows)
  func agreesWithReference(_ row: Row) throws {
    let f = try #require(Self.function(row.name))
    let forward = valueAndDerivative(of: f, at: row.x)
    let reverse = gradient(of: { f($0[0]) }, at: [row.x])[0]
    let second = secondDerivative(of: f, at: row.x)
    #expect(isClose(forward.value, row.value, relative: 2e-15))
    #expect(isClose(forward.derivative, row.first, relative: 2e-14))
    #expect(isClose(reverse, row.first, relative: 2e-14))
    #expect(isClose(second, row.second, relative: 4e-14, absolute: 1e-15))
  }

  @Test(arguments: [-750.0, 750])
  func activationsDoNotOverflow(_ x: Double) {
    for f in [sigmoid, softplus, tanh, gelu] as [(Var) -> Var] {
      let y = valueAndDerivative(of: f, at: x)
      #expect(y.value.isFinite && y.derivative.isFinite)
    }
  }

  @Test func kinksHaveTheirDocumentedDerivative() {
    #expect(derivative(of: abs, at: 0) == 0)
    #expect(derivative(of: relu, at: 0) == 0)
    #expect(derivative(of: { leakyReLU($0) }, at: 0) == 0.01)
    #expect(gradient(of: { max($0[0], $0[1]) }, at: [2, 2]) == [0.5, 0.5])
    #expect(gradient(of: { min($0[0], $0[1]) }, at: [2, 3]) == [1, 0])
    #expect(derivative(of: { max($0, 1) }, at: 1) == 0.5)
    #expect(derivative(of: { $0 ** 0 }, at: 0) == 0)
    #expect(derivative(of: sqrt, at: 0) == .infinity)
    #expect(gradient(of: { $0.norm }, at: [0, 0]) == [0, 0])
    #expect(derivative(of: log, at: -1).isNaN)
  }

  @Test func nanIsKept() {
    #expect(max(Var(.nan), 1).value.isNaN && max(Var(1), Var(.nan)).value.isNaN)
    #expect(relu(Var(.nan)).value.isNaN)
  }

  /// 1/cosh² by mpmath.
  @Test(arguments: [
    (0.6, 0.71157776258722283), (1.3, 0.257433196703094), (7, 3.3261093449010854e-6),
    (19, 1.2556531168192118e-16), (20, 1.6993417021166356e-17), (-40, 7.2194055513816607e-35),
    (355, 1.790514490270052e-308),
  ])
  func tanhKeepsItsSlope(_ x: Double, _ slope: Double) {
    expectClose(derivative(of: { tanh($0) }, at: x), slope, relative: 1e-15)
    expectClose(gradient(of: { (v: [Var]) in tanh(v[0]) }, at: [x])[0], slope, relative: 1e-15)
    expectClose(Activation.tanh.derivative(at: x, value: tanh(x)), slope, relative: 1e-15)
  }

  @Test func sigmoidKeepsItsSlope() {
    // e⁻⁴⁰/(1 + e⁻⁴⁰)² by mpmath.
    expectClose(
      Activation.sigmoid.derivative(at: 40, value: sigmoid(40)), 4.2483542552915889e-18,
      relative: 1e-15)
  }

  /// `(x, −y)/(x² + y²)` by mpmath.
  @Test(arguments: [
    (1e-170, 1e-170, 5e169, -5e169), (1e170, 1e170, 5e-171, -5e-171),
    (3e-200, 4e-200, 1.6e199, -1.2e199), (3e200, 4e200, 1.6e-201, -1.2e-201), (3, 4, 0.16, -0.12),
  ])
  func anglesOfTinyAndHugePoints(_ y: Double, _ x: Double, _ byY: Double, _ byX: Double) {
    expectClose(
      gradient(of: { (v: [Var]) in atan2(v[0], v[1]) }, at: [y, x]), [byY, byX], relative: 1e-15)
  }

  @Test(arguments: [1e-170, 1e-300, 5e-324, 3e200, 1.5e308])
  func lengthsOfTinyAndHugePoints(_ size: Double) {
    let slopes = gradient(of: { (v: [Var]) in v.norm }, at: [size, 0, -size])
    expectClose(slopes, [0.7071067811865476, 0, -0.7071067811865476], relative: 1e-15)
    let length = gradient(of: { (v: [Var]) in v.norm * 0.25 }, at: [size, 0])
    expectClose(length, [0.25, 0], relative: 1e-15)
  }
}
