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
  let seed: UInt64
  let property: ([Any]) throws -> Comparison

  /// How many simpler cases are tried at most while a counterexample is made smaller.
  private static let shrinkingSteps = 2000

  /// - Parameter cases: how many cases are tried, more where the hard ones alone are more.
  static func run(
    _ generators: [ErasedGenerator], cases: Int,
    seed: UInt64 = Session.current.withLock { $0.seed }, _ property: ([Any]) throws -> Comparison
  ) -> ClaimRecord {
    defer { Session.current.withLock { $0.note(tried: nil) } }
    return withoutActuallyEscaping(property) {
      PropertyCheck(generators: generators, seed: seed, property: $0).run(cases: cases)
    }
  }

  private func run(cases: Int) -> ClaimRecord {
    // The constant keeps the cases apart from what the chapter draws with the same seed.
    var random = SplitMix64(seed: seed ^ 0x6D61_7468)
    var evidence = Evidence()
    let count = cases > 0 ? max(cases, hardRounds) : 0
    for index in 0..<count {
      let values = drawCase(index, using: &random)
      guard case .success(let outcome) = trial(values), outcome.holds else {
        return counterexample(values, cases: index + 1)
      }
      evidence.take(outcome)
    }
    var record = ClaimRecord(
      Comparison(
        .forAll, nil, nil, holds: count > 0, remarks: count > 0 ? [] : ["no case was tried"]))
    record.cases = count
    record.residual = evidence.largestShare
    record.tolerance = evidence.tolerance
    record.looseZero = evidence.looseZero
    return record
  }

  private func trial(_ values: [Any]) -> Result<Comparison, any Error> {
    let words = words(values)
    Session.current.withLock { $0.note(tried: words) }
    return Result { try property(values) }
  }

  /// How many cases it takes until every hard case of every generator was tried.
  private var hardRounds: Int {
    generators.enumerated().map { ($0 == 0 ? 1 : 2) * $1.hardCases.count }.max() ?? 0
  }

  /// Hard cases first: the first generator goes through its own step by step, the others at half the
  /// pace from places of their own, so that they meet in many combinations. Random ones fill the
  /// rest.
  private func drawCase(_ index: Int, using random: inout SplitMix64) -> [Any] {
    generators.enumerated().map { position, generator in
      let hard = generator.hardCases
      guard !hard.isEmpty, index < 2 * hard.count else { return generator.draw(&random) }
      return hard[(position == 0 ? index : index / 2 + position - 1) % hard.count]
    }
  }

  private func counterexample(_ found: [Any], cases: Int) -> ClaimRecord {
    let smallest = shrunk(found)
    let place = ["counterexample: \(words(smallest))"]
    var record: ClaimRecord
    switch trial(smallest) {
    case .success(let outcome):
      record = ClaimRecord(
        Comparison(
          .forAll, outcome.left, outcome.right, holds: false, tolerance: outcome.tolerance,
          residual: outcome.residual, remarks: place + outcome.remarks))
      record.caseOperation = outcome.operation
    case .failure(let error):
      record = ClaimRecord(Comparison(.forAll, nil, nil, holds: false, remarks: place))
      record.failure = String(describing: error)
    }
    record.cases = cases
    return record
  }

  private func words(_ values: [Any]) -> String {
    zip(generators, values).map { $0.source($1) }.joined(separator: ", ")
  }

  /// Follows simpler cases that fail in the same way, until none is left or the steps are used up.
  private func shrunk(_ values: [Any]) -> [Any] {
    let throwsError = if case .failure = trial(values) { true } else { false }
    var current = values
    var steps = 0
    while let simpler = simplerFailure(current, throwsError, &steps) { current = simpler }
    return current
  }

  private func simplerFailure(_ values: [Any], _ throwsError: Bool, _ steps: inout Int) -> [Any]? {
    for (position, generator) in generators.enumerated() {
      for candidate in generator.shrink(values[position]) where steps < Self.shrinkingSteps {
        steps += 1
        var simpler = values
        simpler[position] = candidate
        switch trial(simpler) {
        case .success(let outcome): if !throwsError && !outcome.holds { return simpler }
        case .failure: if throwsError { return simpler }
        }
      }
    }
    return nil
  }
}

/// What the cases of a property that holds have in common.
private struct Evidence {
  /// The largest share of what is allowed that a difference has used up; nil without differences.
  private(set) var largestShare: Double?
  /// The largest value for which a literal zero held that says little.
  private(set) var looseZero: Double?
  private var first: RecordedTolerance??
  private var isShared = true

  mutating func take(_ outcome: Comparison) {
    if let share = outcome.shareOfAllowance { largestShare = max(largestShare ?? 0, share) }
    if let value = outcome.looseZero, value.magnitude > looseZero?.magnitude ?? 0 {
      looseZero = value
    }
    if first == nil { first = .some(outcome.tolerance) }
    if first != .some(outcome.tolerance) { isShared = false }
  }

  /// The tolerance of all cases; nil where each has its own.
  var tolerance: RecordedTolerance? { isShared ? first ?? nil : nil }
}
