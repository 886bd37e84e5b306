// Reverse mode over whole matrices: one node per matrix operation, for networks.

/// A matrix under differentiation.
///
/// The scalar ``Var`` records every multiplication of a matrix product; this type records the product
/// as one node, whose backward step is again a matrix product. Values of one row, or 1×1 for a loss,
/// are matrices too.
///
/// ```swift
/// let dW = gradients(of: { p in meanSquaredError(X * p[0], Y) }, at: [W])[0]
/// ```
///
/// Like a ``Var`` it belongs to one evaluation on one thread, and is not `Sendable`.
public struct MatrixVar {
  /// The matrix.
  public let value: Matrix
  let tape: MatrixTape?
  let index: Int

  /// Makes a constant: its derivative by everything is 0.
  /// - Complexity: `O(1)`; shares the storage.
  public init(_ value: Matrix) { self.init(value: value, tape: nil, index: -1) }

  init(value: Matrix, tape: MatrixTape?, index: Int) {
    (self.value, self.tape, self.index) = (value, tape, index)
  }

  /// The transpose.
  public var T: MatrixVar { MatrixVar.record(value.T, [self]) { [$0.T] } }

  /// The sum of all entries, a 1×1 matrix.
  public var sum: MatrixVar {
    let (rows, columns) = value.shape
    return MatrixVar.record([[value.sum]], [self]) { [Matrix(repeating: $0[0, 0], rows, columns)] }
  }

  /// The mean of all entries, a 1×1 matrix.
  public var mean: MatrixVar { sum * (1 / Double(value.count)) }

  /// The columns of a range.
  /// - Complexity: `O(mn)`, and as much again in the backward pass; allocates the result.
  public func columns(_ range: Range<Int>) -> MatrixVar {
    let (rows, columns) = value.shape
    return MatrixVar.record(value[..., range], [self]) { slope in
      var all = Matrix.zeros(rows, columns)
      all[..., range] = slope
      return [all]
    }
  }
}

@available(*, unavailable)
extension MatrixVar: Sendable {}

/// The recorded operations of one evaluation.
final class MatrixTape {
  /// The operands of each node, and how its adjoint becomes theirs.
  private var nodes: [(operands: [Int], pullBack: ((Matrix) -> [Matrix])?)] = []

  func push(_ operands: [Int], _ pullBack: ((Matrix) -> [Matrix])?) -> Int {
    nodes.append((operands, pullBack))
    return nodes.count - 1
  }

  /// The derivatives of the 1×1 node at `output` by the first `count` nodes.
  func adjoints(of output: Int, inputs: [Matrix]) -> [Matrix] {
    var adjoints = [Matrix?](repeating: nil, count: nodes.count)
    adjoints[output] = [[1]]
    for i in stride(from: output, through: inputs.count, by: -1) {
      guard let adjoint = adjoints[i], let pullBack = nodes[i].pullBack else { continue }
      for (operand, slope) in zip(nodes[i].operands, pullBack(adjoint)) where operand >= 0 {
        adjoints[operand] = adjoints[operand].map { $0 + slope } ?? slope
      }
      adjoints[i] = nil
    }
    return inputs.indices.map { i in
      adjoints[i] ?? .zeros(inputs[i].rowCount, inputs[i].columnCount)
    }
  }
}

extension MatrixVar {
  /// The result of an operation. `pullBack` turns the result's adjoint into those of the operands.
  static func record(
    _ value: Matrix, _ operands: [MatrixVar], _ pullBack: @escaping (Matrix) -> [Matrix]
  ) -> MatrixVar {
    guard let tape = operands.lazy.compactMap(\.tape).first else { return MatrixVar(value) }
    if operands.contains(where: { $0.tape != nil && $0.tape !== tape }) {
      trap(
        "an operation on MatrixVar", "its operands belong to different evaluations",
        hint: "inside a differentiated function use an outer variable's `.value`")
    }
    return MatrixVar(value: value, tape: tape, index: tape.push(operands.map(\.index), pullBack))
  }
}

/// The value of a function of matrices and its gradient by each of them, by reverse mode.
///
/// The function's result has to be a 1×1 matrix, such as a loss. Stops when the result is not 1×1.
/// - Complexity: a small multiple of one evaluation, whatever the number of entries.
public func valueAndGradients(
  of f: ([MatrixVar]) -> MatrixVar, at matrices: [Matrix]
) -> (value: Double, gradients: [Matrix]) {
  let tape = MatrixTape()
  let inputs = matrices.map { MatrixVar(value: $0, tape: tape, index: tape.push([], nil)) }
  let result = f(inputs)
  if result.value.count != 1 {
    trap(
      "gradients(of:at:)", "the function's result is \(result.value.shapeText), not 1×1",
      hint: "end with a loss, or take .sum or .mean")
  }
  if let owner = result.tape, owner !== tape {
    trap("gradients(of:at:)", "the function's result belongs to another evaluation")
  }
  let zeros = matrices.map { Matrix.zeros($0.rowCount, $0.columnCount) }
  let slopes = result.tape == nil ? zeros : tape.adjoints(of: result.index, inputs: matrices)
  return (result.value[0, 0], slopes)
}

/// The gradient of a function of matrices by each of them. See ``valueAndGradients(of:at:)``.
/// - Complexity: that of ``valueAndGradients(of:at:)``.
public func gradients(of f: ([MatrixVar]) -> MatrixVar, at matrices: [Matrix]) -> [Matrix] {
  valueAndGradients(of: f, at: matrices).gradients
}
