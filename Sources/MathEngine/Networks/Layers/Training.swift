// Training a network with any rule that turns gradients into steps.

/// The losses of a training run.
public struct TrainingHistory: Sendable, Equatable {
  /// The mean loss over all examples before the first epoch and after each.
  public private(set) var losses: [Double] = []
  /// Whether a loss became infinite or NaN, which ends the run.
  public private(set) var diverged = false

  mutating func record(_ loss: Double) {
    losses.append(loss)
    if !loss.isFinite { diverged = true }
  }

  /// The loss at the end.
  public var lastLoss: Double { losses.last ?? .nan }
}

extension Network {
  /// Trains on all examples at once: one step per epoch.
  ///
  /// - Complexity: per epoch three forward passes for the step and one for the recorded loss.
  @discardableResult
  public mutating func train(
    _ X: Matrix, _ targets: Matrix, loss: Loss, rule: some UpdateRule, epochs: Int
  ) -> TrainingHistory {
    var fixed = NoShuffle()
    return train(
      X, targets, loss: loss, rule: rule, epochs: epochs, batchSize: Swift.max(X.rowCount, 1),
      using: &fixed, shuffles: false)
  }

  /// Trains on mini-batches: in every epoch the examples are shuffled and cut into batches, and each
  /// batch makes one step.
  ///
  /// The same seed and start give the same network, bit for bit, on the same machine.
  /// - Complexity: per epoch three forward passes for the steps and one for the recorded loss.
  @discardableResult
  public mutating func train(
    _ X: Matrix, _ targets: Matrix, loss: Loss, rule: some UpdateRule, epochs: Int, batchSize: Int,
    using random: inout some RandomNumberGenerator
  ) -> TrainingHistory {
    train(
      X, targets, loss: loss, rule: rule, epochs: epochs, batchSize: batchSize, using: &random,
      shuffles: true)
  }

  private mutating func train(
    _ X: Matrix, _ targets: Matrix, loss: Loss, rule: some UpdateRule, epochs: Int, batchSize: Int,
    using random: inout some RandomNumberGenerator, shuffles: Bool
  ) -> TrainingHistory {
    requireExamples(X, targets, batchSize)
    var history = TrainingHistory()
    history.record(loss(self(X), targets))
    var memory = rule.start(parameterCount)
    var order = Array(0..<X.rowCount)
    for _ in 0..<Swift.max(epochs, 0) where !history.diverged {
      if shuffles { order.shuffle(using: &random) }
      for first in stride(from: 0, to: order.count, by: batchSize) {
        let batch = Array(order[first..<Swift.min(first + batchSize, order.count)])
        let isWhole = !shuffles
        let step = valueAndGradients(
          isWhole ? X : X.selecting(rows: batch),
          isWhole ? targets : targets.selecting(rows: batch), loss: loss)
        var x = parameters
        rule.update(&x, gradient: step.gradients.flattened, memory: &memory)
        parameters = x
      }
      history.record(loss(self(X), targets))
    }
    return history
  }

  private func requireExamples(_ X: Matrix, _ targets: Matrix, _ batchSize: Int) {
    if X.rowCount != targets.rowCount || batchSize < 1 {
      trap(
        "network.train(X, targets)",
        "X is \(X.shapeText), the targets are \(targets.shapeText), batches have \(batchSize) rows",
        hint: "X and the targets need one row per example, and a batch at least one")
    }
  }
}

/// A source of nothing, for training without shuffles.
private struct NoShuffle: RandomNumberGenerator {
  mutating func next() -> UInt64 { 0 }
}
