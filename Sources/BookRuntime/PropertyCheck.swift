// How a property is tried: hard cases, random cases, and the smallest counterexample.

internal import BookRecords

/// A generator whose values are of any type.
struct ErasedGenerator {
  let hardCases: [Any]
  let draw: (inout SplitMix64) -> Any
  let shrink: (Any) -> [Any]
  let source: (Any) -> String

  init<Value>(_ generator: CaseGenerator<Value>) {
    hardCases = generator.hardCases()
    draw = { generator.draw(&$0) }
    shrink = { ($0 as? Value).map(generator.shrink) ?? [] }
    source = { ($0 as? Value).map(generator.source) ?? "\($0)" }
  }
}

/// A property that is tried on cases of its generators.
struct PropertyCheck {
  let generators: [ErasedGenerator]
  let property: ([Any]) throws -> Comparison

  /// How many simpler cases are tried at most while a counterexample is made smaller.
  private static let shrinkingSteps = 2000

  static func run(
    _ generators: [ErasedGenerator], cases: Int, _ property: ([Any]) throws -> Comparison
  ) throws -> ClaimRecord {
    try withoutActuallyEscaping(property) {
      try PropertyCheck(generators: generators, property: $0).run(cases: cases)
    }
  }

  private func run(cases: Int) throws -> ClaimRecord {
    // The constant keeps the cases apart from what the chapter draws with the same seed.
    var random = SplitMix64(seed: Session.current.withLock { $0.seed } ^ 0x6D61_7468)
    var worst: Comparison?
    for index in 0..<cases {
      let values = drawCase(index, using: &random)
      let outcome = try property(values)
      guard outcome.holds else { return counterexample(values, cases: index + 1) }
      if (outcome.residual ?? 0) >= (worst?.residual ?? 0) { worst = outcome }
    }
    var record = ClaimRecord(Comparison(.forAll, nil, nil, holds: cases > 0))
    record.cases = cases
    record.residual = worst?.residual
    record.tolerance = worst?.tolerance
    return record
  }

  /// Hard cases first: each generator goes through its own at a pace of its own, so that they meet
  /// in many combinations. Random ones fill the rest.
  private func drawCase(_ index: Int, using random: inout SplitMix64) -> [Any] {
    generators.enumerated().map { position, generator in
      let hard = generator.hardCases
      guard !hard.isEmpty, index < 2 * hard.count else { return generator.draw(&random) }
      return hard[index / (position + 1) % hard.count]
    }
  }

  private func counterexample(_ found: [Any], cases: Int) -> ClaimRecord {
    let smallest = shrunk(found)
    let sources = zip(generators, smallest).map { $0.source($1) }
    let outcome = try? property(smallest)
    var record = ClaimRecord(
      Comparison(
        .forAll, outcome?.left, outcome?.right, holds: false, tolerance: outcome?.tolerance,
        residual: outcome?.residual,
        remarks: ["counterexample: \(sources.joined(separator: ", "))"] + (outcome?.remarks ?? [])))
    record.cases = cases
    return record
  }

  /// Follows simpler cases that still fail until none is left or the steps are used up.
  private func shrunk(_ values: [Any]) -> [Any] {
    var current = values
    var steps = 0
    while let simpler = simplerFailure(current, &steps) { current = simpler }
    return current
  }

  private func simplerFailure(_ values: [Any], _ steps: inout Int) -> [Any]? {
    for (position, generator) in generators.enumerated() {
      for candidate in generator.shrink(values[position]) where steps < Self.shrinkingSteps {
        steps += 1
        var simpler = values
        simpler[position] = candidate
        if let outcome = try? property(simpler), !outcome.holds { return simpler }
      }
    }
    return nil
  }
}
