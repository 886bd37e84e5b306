// Steps along gradients of randomly chosen parts of the data.

extension UpdateRule {
  /// Minimises a mean loss over examples by steps along the gradients of mini-batches.
  ///
  /// In every epoch the examples are shuffled and cut into batches; each batch makes one step with
  /// the gradient of its mean loss. The expected step is that of the full gradient; its variance falls
  /// as the batch grows. The trajectory holds the loss over all examples at the start and after each
  /// epoch.
  /// - Parameters:
  ///   - loss: the mean loss over the examples with the given indices.
  ///   - exampleCount: how many examples there are, at least 1.
  ///   - start: the first point.
  ///   - epochs: how many times all examples are used; with 0 the path holds the start alone.
  ///   - batchSize: how many examples make a step, at least 1; the last batch of an epoch may be
  ///     smaller.
  ///   - random: the source of the shuffles; the same seed gives the same path.
  ///   - recording: which points the trajectory keeps.
  /// - Complexity: `epochs` passes over the data for the steps, and as many for the recorded losses.
  public func minimize(
    batchLoss loss: @escaping (_ x: [Var], _ examples: [Int]) -> Var, exampleCount: Int,
    from start: Vector, epochs: Int, batchSize: Int,
    using random: inout some RandomNumberGenerator, recording: Recording = .all
  ) -> Trajectory {
    if exampleCount < 1 || batchSize < 1 {
      trap(
        "minimize(batchLoss:)", "\(exampleCount) examples in batches of \(batchSize)",
        hint: "both counts are at least 1")
    }
    var path = Trajectory(recording)
    var (x, memory) = (start, self.start(start.count))
    var order = Array(0..<exampleCount)
    for epoch in 0...Swift.max(epochs, 0) {
      let whole = valueAndGradient(of: { loss($0, Array(0..<exampleCount)) }, at: x)
      path.evaluations += 1
      path.record(step: epoch, x, whole.value, whole.gradient.norm)
      if !whole.value.isFinite { path.stop = .diverged }
      if epoch == epochs || path.stop == .diverged { break }
      order.shuffle(using: &random)
      for first in stride(from: 0, to: exampleCount, by: batchSize) {
        let batch = Array(order[first..<Swift.min(first + batchSize, exampleCount)])
        let slope = gradient(of: { loss($0, batch) }, at: x)
        path.evaluations += 1
        update(&x, gradient: slope, memory: &memory)
      }
    }
    return path
  }
}
