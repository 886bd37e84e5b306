// Reading reference values, and the comparison that most numeric tests make.

import Foundation
import MathEngine

/// The contents of a JSON file under `Reference/`.
func reference<Value: Decodable>(_ path: String, as type: Value.Type = Value.self) throws -> Value {
  let url = Bundle.module.bundleURL.appending(path: "Reference").appending(path: path)
  return try JSONDecoder().decode(Value.self, from: Data(contentsOf: url))
}

/// Whether two numbers agree to a relative or an absolute tolerance; NaN agrees with nothing.
func isClose(
  _ a: Double, _ b: Double, relative: Double = 1e-12, absolute: Double = 0
) -> Bool {
  a == b || (a - b).magnitude <= max(absolute, relative * max(a.magnitude, b.magnitude))
}

/// Whether two vectors agree coordinate by coordinate, relative to the largest coordinate.
func isClose(_ a: Vector, _ b: Vector, relative: Double = 1e-12, absolute: Double = 0) -> Bool {
  let scale = b.elements.map(\.magnitude).max() ?? 0
  return a.count == b.count
    && zip(a.elements, b.elements).allSatisfy {
      isClose($0, $1, relative: 0, absolute: max(absolute, relative * scale))
    }
}

/// Whether two matrices agree entry by entry, relative to the largest entry.
func isClose(_ a: Matrix, _ b: Matrix, relative: Double = 1e-12, absolute: Double = 0) -> Bool {
  a.shape == b.shape && isClose(a.flattened, b.flattened, relative: relative, absolute: absolute)
}

/// A matrix from rows as JSON holds them.
func matrix(_ rows: [[Double]]) -> Matrix { Matrix(rows: rows.map { Vector($0) }) }
