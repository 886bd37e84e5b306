// Backpropagation by hand, by reverse mode and by differences, against PyTorch; and training.

import MathEngine
import TestSupport
import Testing

struct NetworkTests {
  let expected: NetworkReference

  init() throws { expected = try NetworkReference.load() }

  private func network(_ activation: Activation) -> Network {
    Network([
      DenseLayer(
        weights: matrix(expected.W1), bias: Vector(expected.b1), activation: activation),
      DenseLayer(weights: matrix(expected.W2), bias: Vector(expected.b2)),
    ])
  }

  @Test(arguments: Activation.allCases)
  func theChaptersNetworkInThreeWays(_ activation: Activation) throws {
    let row = try #require(expected.twoLayers.first { $0.activation == activation.rawValue })
    let network = network(activation)
    let (x, g): (Vector, Vector) = ([1, 2, 3], [1, -1])
    #expect(isClose(network(x), Vector(row.output), relative: 1e-14))

    let byHand = network.backward(x, gradient: g)
    #expect(isClose(byHand[0].weights, matrix(row.W1)) && isClose(byHand[0].bias, Vector(row.b1)))
    #expect(isClose(byHand[1].weights, matrix(row.W2)) && isClose(byHand[1].bias, Vector(row.b2)))
    #expect(isClose(try #require(byHand[0].input), Matrix(row: Vector(row.x))))
    #expect(byHand[0].weights.shape == (4, 3) && byHand[1].weights.shape == (2, 4))

    let byTape = gradients(
      of: { p in
        let hidden = activation(
          product(MatrixVar([[1, 2, 3]]), p[0], transposeRight: true).adding(row: p[1]))
        let output = product(hidden, p[2], transposeRight: true).adding(row: p[3])
        return (output .* Matrix(row: g)).sum
      },
      at: [
        matrix(expected.W1), Matrix(row: Vector(expected.b1)), matrix(expected.W2),
        Matrix(row: Vector(expected.b2)),
      ])
    #expect(isClose(byTape[0], matrix(row.W1)) && isClose(byTape[2], matrix(row.W2)))
    #expect(
      isClose(byTape[1][row: 0], Vector(row.b1)) && isClose(byTape[3][row: 0], Vector(row.b2)))

    let byDifferences = numericalGradient(
      of: { p in
        var moved = network
        moved.parameters = p
        return dot(moved(x), g)
      }, at: network.parameters)
    #expect(isClose(byDifferences, byHand.flattened, relative: 1e-9, absolute: 1e-9))
  }

  @Test func lossesAgreeWithPyTorch() throws {
    let Z = matrix(expected.logits)
    for row in expected.losses {
      let loss = try #require(Loss(rawValue: row.name))
      let targets = matrix(row.targets)
      #expect(isClose(loss(Z, targets), row.value, relative: 1e-14))
      #expect(isClose(loss.gradient(Z, targets), matrix(row.gradient), relative: 1e-14))
      let recorded = valueAndGradients(of: { loss($0[0], targets) }, at: [Z])
      #expect(recorded.value == loss(Z, targets))
      #expect(isClose(recorded.gradients[0], matrix(row.gradient), relative: 1e-14))
    }
  }

  @Test(arguments: Loss.allCases)
  func lossesDoNotOverflow(_ loss: Loss) {
    let value = loss([[1000, -1000], [-2000, 3000]], [[0, 1], [1, 0]])
    #expect(value.isFinite && value > 0)
  }

  @Test func handAndReverseModeAgreeOnBatches() {
    var random = SeededGenerator(seed: 17)
    func normalish(_ m: Int, _ n: Int) -> Matrix {
      Matrix(m, n) { _, _ in Double.random(in: -1...1, using: &random) }
    }
    let network = Network([
      DenseLayer(weights: normalish(6, 4), bias: normalish(1, 6)[row: 0], activation: .tanh),
      DenseLayer(weights: normalish(5, 6), bias: normalish(1, 5)[row: 0], activation: .softplus),
      DenseLayer(weights: normalish(3, 5), bias: normalish(1, 3)[row: 0]),
    ])
    let X = normalish(7, 4)
    let targets = oneHot([0, 1, 2, 2, 1, 0, 0], classes: 3)
    for loss in Loss.allCases {
      let hand = network.valueAndGradients(X, targets, loss: loss)
      let tape = network.reverseModeGradient(X, targets, loss: loss)
      #expect(hand.value == tape.value && hand.value == loss(network(X), targets))
      #expect(isClose(hand.gradients.flattened, tape.gradient, relative: 1e-13))
      let numeric = numericalGradient(
        of: { p in
          var moved = network
          moved.parameters = p
          return loss(moved(X), targets)
        }, at: network.parameters)
      #expect(isClose(hand.gradients.flattened, numeric, relative: 1e-8, absolute: 1e-9))
    }
    let hidden = network.backward(X) { _ in Matrix.ones(7, 3) }
    #expect(hidden[0].input?.rowCount == 7 && hidden[0].input?.columnCount == 4)
    #expect(network.valueAndGradients(X, targets, loss: .meanSquared).gradients[0].input == nil)
    #expect(network.parameterCount == 30 + 35 + 18)
    #expect(isClose(network(X)[row: 2], network(X[row: 2]), relative: 1e-14))
  }

  @Test func everyMatrixOperationAgreesWithDifferences() {
    let A: Matrix = [[0.5, -1.2, 2], [1.1, 0.3, -0.4]]
    let B: Matrix = [[0.2, 1.5], [-0.7, 0.9], [1.3, -0.1]]
    let f = { (p: [MatrixVar]) -> MatrixVar in
      let C = exp(p[0] * p[1]) - p[1].T * p[0].T.columns(0..<2) / 3
      let D = log(sigmoid(C)) .* tanh(C) + softmax(C, mask: .causal(2))
      let E = hstack([D, relu(D), -D]) * (2 * vstack(Matrix.ones(3, 2), A.T))
      return (E .* E).mean + p[0].sum * 0.1
    }
    let slopes = gradients(of: f, at: [A, B])
    for (k, M) in [A, B].enumerated() {
      let numeric = numericalGradient(
        of: { x in
          var p = [A, B]
          p[k] = Matrix(M.rowCount, M.columnCount, x.elements)
          return f(p.map { MatrixVar($0) }).value[0, 0]
        }, at: M.flattened)
      #expect(isClose(slopes[k].flattened, numeric, relative: 1e-8))
    }
    #expect(gradients(of: { _ in MatrixVar([[1]]) }, at: [A]) == [.zeros(2, 3)])
  }

  @Test func trainingXORFollowsPyTorch() {
    let start = expected.xor
    var network = Network([
      DenseLayer(weights: matrix(start.W1), bias: Vector(start.b1), activation: .tanh),
      DenseLayer(weights: matrix(start.W2), bias: Vector(start.b2)),
    ])
    let X: Matrix = [[0, 0], [0, 1], [1, 0], [1, 1]]
    let history = network.train(
      X, [[0], [1], [1], [0]], loss: .binaryCrossEntropy, rule: Adam(rate: 0.05), epochs: 200)
    #expect(isClose(Vector(history.losses), Vector(start.losses), relative: 1e-10))
    #expect(network(X).elements.map { $0 > 0 } == [false, true, true, false])
    #expect(history.lastLoss < 0.1 && !history.diverged)
  }

  @Test func trainingOnBatchesIsRepeatable() {
    func run() -> (TrainingHistory, Network) {
      var random = SeededGenerator(seed: 2)
      let X = Matrix(60, 2) { _, _ in Double.random(in: -1...1, using: &random) }
      let labels = X.rows.map { $0[0] * $0[1] > 0 ? 1 : 0 }
      var network = Network([
        DenseLayer(
          weights: Matrix(12, 2) { _, _ in Double.random(in: -1...1, using: &random) },
          activation: .tanh),
        DenseLayer(weights: Matrix(2, 12) { _, _ in Double.random(in: -1...1, using: &random) }),
      ])
      let history = network.train(
        X, oneHot(labels, classes: 2), loss: .softmaxCrossEntropy, rule: Adam(rate: 0.03),
        epochs: 80, batchSize: 16, using: &random)
      #expect(accuracy(labels: labels, predictions: network.classify(X)) >= 0.9)
      let table = confusionTable(labels: labels, predictions: network.classify(X), classes: 2)
      #expect(table.sum == 60 && table.trace >= 54)
      return (history, network)
    }
    let (first, second) = (run(), run())
    #expect(first.0 == second.0 && first.1 == second.1 && first.0.losses.count == 81)
  }

  @Test func aRateTooHighIsCalledDivergence() {
    var network = Network([DenseLayer(weights: [[1]])])
    let history = network.train(
      [[1], [2]], [[1], [1]], loss: .meanSquared, rule: GradientDescent(rate: 50), epochs: 1000)
    #expect(history.diverged && history.losses.count < 1000)
  }

  @Test func wrongShapesStop() async {
    await #expect(processExitsWith: .failure) {
      _ = Network([DenseLayer(weights: .zeros(4, 3)), DenseLayer(weights: .zeros(2, 3))])
    }
    await #expect(processExitsWith: .failure) { _ = oneHot([3], classes: 3) }
    await #expect(processExitsWith: .failure) {
      _ = gradients(of: { $0[0] }, at: [Matrix.zeros(2, 2)])
    }
  }

  @Test(arguments: Activation.allCases)
  func activationsOfArraysAreThoseOfNumbers(_ activation: Activation) {
    var source = RandomState(seed: 3)
    let edges: [Double] = [0, -0.0, 1e-320, -1e-20, 40, -40, 800, -800, .infinity, -.infinity]
    let inputs = edges + source.normal(200, mean: 0, deviation: 3).elements
    for (value, input) in zip(activation(Vector(inputs)).elements, inputs) {
      let expected = activation(input)
      #expect(value == expected || abs(value - expected) <= 4 * expected.ulp, "\(input)")
    }
    let undefined = activation(Vector([.nan]))[0]
    #expect(undefined.isNaN)
  }
}
