// Softmax and its relatives against 50-digit values, their laws, and masks.

import MathEngine
import TestSupport
import Testing

struct SoftmaxTests {
  @Test func agreesWithReference() throws {
    for row in try NumericsReference.load().softmax {
      let x = Vector(row.x)
      for (value, exact) in zip(softmax(x), row.softmax) {
        #expect(
          isClose(
            value, exact, relative: 1e-15 * max(1, -log(max(exact, 1e-300))), absolute: 0x1p-1060))
      }
      for (value, exact) in zip(logSoftmax(x), row.logSoftmax) {
        #expect(isClose(value, exact, relative: 4e-16, absolute: 4e-16))
      }
      #expect(isClose(logSumExp(x), row.logSumExp, relative: 4e-16, absolute: 4e-16))
      #expect(isClose(softmax(x).sum, 1, relative: 1e-15))
    }
  }

  @Test func agreesWithTheLibrarysExponentialForAllSpreads() {
    var generator = SeededGenerator(seed: 31)
    for round in 0..<400 {
      let spread = Double(round) * 2
      let x = Vector(1 + round % 37) { _ in Double.random(in: -spread...spread, using: &generator) }
      let direct = exp(x .- x.max())
      let total = direct.sum
      for (value, exact) in zip(softmax(x), direct / total) {
        #expect(isClose(value, exact, relative: 1.5e-15, absolute: 0x1p-1070))
      }
      #expect(isClose(logSumExp(x), x.max() + log(total), relative: 4e-16, absolute: 1e-15))
    }
  }

  @Test func theNaiveFormOverflows() {
    #expect(isClose(naiveSoftmax([1, 2, 3]), softmax([1, 2, 3]), relative: 1e-15))
    #expect(naiveSoftmax([1000, 2000, 3000]).elements.allSatisfy { $0.isNaN })
    #expect(softmax([1000, 2000, 3000]) == [0, 0, 1])
  }

  @Test func edges() {
    let none = -Double.infinity
    #expect(softmax(Vector([])) == [] && logSumExp(Vector([])) == none)
    #expect(softmax([none, 0]) == [0, 1] && logSoftmax([none, 0]) == [none, 0])
    #expect(softmax([none, none]).elements.allSatisfy { $0.isNaN })
    #expect(logSumExp([none, none]) == none && logSumExp([.infinity, 1]) == .infinity)
    #expect(logSumExp([.nan, 1]).isNaN)
  }

  @Test func rowsOfAMatrix() {
    let A: Matrix = [[1, 2, 3], [1000, 2000, 3000]]
    #expect(softmax(A)[row: 0] == softmax(A[row: 0]))
    #expect(logSoftmax(A)[row: 1] == logSoftmax(A[row: 1]))
    #expect(logSumExp(A) == [logSumExp(A[row: 0]), 3000])
  }

  @Test func masksHide() {
    let A: Matrix = [[1, 2, 3], [4, .nan, 6], [7, 8, 9]]
    let mask = Mask(3, 3) { row, column in row != 2 && column != 1 }
    let weights = softmax(A, mask: mask)
    #expect(weights[row: 0] == Vector([softmax([1, 3])[0], 0, softmax([1, 3])[1]]))
    #expect(isClose(weights[row: 1].sum, 1) && weights[1, 1] == 0)
    #expect(weights[row: 2] == [0, 0, 0])
    // A finite filler leaves a hidden row as if nothing were hidden.
    let filled = softmax(A.masked(by: mask, with: -1e9))
    #expect(filled[row: 2] == Vector(repeating: 1.0 / 3, count: 3))
    #expect(mask.hidesRow(2) && !mask.hidesRow(0))
  }

  @Test func causalAndPadding() {
    let causal = Mask.causal(3)
    #expect(softmax(Matrix.zeros(3, 3), mask: causal)[row: 1] == [0.5, 0.5, 0])
    let both = causal.intersection(.padding(3, 3, length: 2))
    #expect(softmax(Matrix.zeros(3, 3), mask: both)[row: 2] == [0.5, 0.5, 0])
  }
}
