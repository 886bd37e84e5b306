// Every elementary function on `Var` against 40-digit values of itself and two derivatives.

import MathEngine
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
}
