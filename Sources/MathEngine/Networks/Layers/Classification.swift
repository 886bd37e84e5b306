// How well predicted classes match the true ones.

/// How often each class was taken for each: row the true class, column the predicted one. Stops
/// when the counts differ or a class is not in `0..<classes`.
///
/// - Complexity: `O(n)`, and `classes²` numbers of memory.
public func confusionTable(labels: [Int], predictions: [Int], classes: Int) -> Matrix {
  if labels.count != predictions.count {
    trap("confusionTable", "\(labels.count) labels and \(predictions.count) predictions")
  }
  var table = Matrix.zeros(classes, classes)
  for (label, prediction) in zip(labels, predictions) { table[label, prediction] += 1 }
  return table
}

/// The share of predictions that equal their label; NaN for none. Stops when the counts differ.
/// - Complexity: `O(n)`; allocates nothing.
public func accuracy(labels: [Int], predictions: [Int]) -> Double {
  if labels.count != predictions.count {
    trap("accuracy", "\(labels.count) labels and \(predictions.count) predictions")
  }
  let right = zip(labels, predictions).count { $0 == $1 }
  return Double(right) / Double(labels.count)
}
