// The mean squared error of a prediction under differentiation.

import MathEngine
import TestSupport
import Testing

@Suite struct MeanSquaredErrorTests {
  private let prediction: Matrix = [[1.5, -2, 0.25], [3, 0, -1]]
  private let target: Matrix = [[1, -1, 0.5], [2.5, 1, 1]]

  @Test func valueAndGradientAgreeWithNumPy() {
    let (value, gradients) = valueAndGradients(
      of: { meanSquaredError($0[0], target) }, at: [prediction])
    // ((P - T) ** 2).mean() and 2 * (P - T) / 6 in NumPy 2.4.
    #expect(value == 1.09375)
    let expected = [
      0.16666666666666666, -0.3333333333333333, -0.08333333333333333, 0.16666666666666666,
      -0.3333333333333333, -0.6666666666666666,
    ]
    expectClose(gradients[0].flattened.elements, expected, relative: 1e-15)
  }

  @Test func aPerfectPredictionHasNoErrorAndNoSlope() {
    let (value, gradients) = valueAndGradients(
      of: { meanSquaredError($0[0], target) }, at: [target])
    #expect(value == 0 && gradients == [.zeros(2, 3)])
  }
}
