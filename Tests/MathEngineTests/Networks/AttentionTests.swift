// Attention against PyTorch, its laws, and its gradients.

import MathEngine
import Testing

struct AttentionTests {
  let expected: NetworkReference
  let Q, K, V: Matrix

  init() throws {
    expected = try NetworkReference.load()
    (Q, K, V) = (matrix(expected.Q), matrix(expected.K), matrix(expected.V))
  }

  @Test(arguments: [false, true])
  func agreesWithPyTorch(_ causal: Bool) {
    let row = causal ? expected.causal : expected.attention
    let mask = causal ? Mask.causal(3) : nil
    let result = attention(Q, K, V, mask: mask)
    #expect(isClose(result.weights, matrix(row.weights), relative: 1e-14))
    #expect(isClose(result.output, matrix(row.output), relative: 1e-14))
    #expect(result.weights.sum(.rows).elements.allSatisfy { isClose($0, 1, relative: 1e-15) })
    let slopes = gradients(
      of: { p in
        let y = attention(p[0], p[1], p[2], mask: mask)
        return (y .* y).sum
      }, at: [Q, K, V])
    for (slope, exact) in zip(slopes, row.gradients) {
      #expect(isClose(slope, matrix(exact), relative: 1e-13))
    }
  }

  @Test func permutingKeysWithValuesChangesNothing() {
    let order = [2, 0, 1]
    let moved = attention(Q, K.selecting(rows: order), V.selecting(rows: order))
    #expect(isClose(moved.output, attention(Q, K, V).output, relative: 1e-14))
    let queries = attention(Q.selecting(rows: order), K, V)
    #expect(isClose(queries.output, attention(Q, K, V).output.selecting(rows: order)))
  }

  @Test func aCausalTokenDoesNotSeeTheFuture() {
    var later = V
    later[row: 2] = [9, 9, 9, 9]
    let mask = Mask.causal(3)
    let (before, after) = (attention(Q, K, V, mask: mask), attention(Q, K, later, mask: mask))
    #expect(before.output[0..<2, ...] == after.output[0..<2, ...])
    #expect(before.output[row: 0] == V[row: 0] && before.weights[0, 1] == 0)
  }

  @Test func aHiddenRowGivesZero() {
    let mask = Mask(3, 3) { row, _ in row != 1 }
    let result = attention(Q, K, V, mask: mask)
    #expect(result.output[row: 1] == .zeros(4) && result.weights[row: 1] == .zeros(3))
    let slopes = gradients(of: { attention($0[0], $0[1], $0[2], mask: mask).sum }, at: [Q, K, V])
    #expect(
      slopes[0][row: 1] == .zeros(4) && slopes.allSatisfy { $0.elements.allSatisfy(\.isFinite) })
  }

  @Test func severalHeadsAgreeWithPyTorch() {
    let row = expected.multiHead
    let input = matrix(row.input)
    let layer = MultiHeadAttention(
      heads: 2, queryWeights: input[0..<6, ...], keyWeights: input[6..<12, ...],
      valueWeights: input[12..<18, ...], outputWeights: matrix(row.outputWeights))
    let result = layer(matrix(row.tokens), mask: .causal(5))
    #expect(isClose(result.output, matrix(row.result), relative: 1e-13))
    for (weights, exact) in zip(result.weights, row.weights) {
      #expect(isClose(weights, matrix(exact), relative: 1e-13))
    }
    #expect(result.weights.count == 2)
  }
}
