// Between the engine's wider numbers and the constants that the distributions' passes take.
internal import CVectorKernels

extension DoubleDouble {
  init(extended value: Extended) {
    let head = Double(value)
    self.init(high: head, low: Double(value - Extended(head)))
  }

  /// What the passes in C take.
  var parts: two_doubles { two_doubles(high: high, low: low) }
}
