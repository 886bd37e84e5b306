// Distributions against enclosures far into both tails, and against SciPy's moments.
import MathEngine
import Testing

@Suite struct DistributionReferenceTests {
  static let values: [DistributionReference] =
    (try? ReferenceTable.decode("probability/values.json")) ?? []
  static let moments: [DistributionReference] =
    (try? ReferenceTable.decode("probability/moments.json")) ?? []

  @Test func referencesArePresent() {
    #expect(Self.values.count >= 200)
    #expect(Self.moments.count == 16)
  }

  @Test(arguments: values)
  func agreesInTheTails(_ reference: DistributionReference) throws {
    let computed = try #require(reference.computed)
    // Logarithms that cross 0 are judged by their absolute error there.
    let logarithms: Set = [1, 4, 5]
    for (index, (value, expected)) in zip(computed, reference.values).enumerated() {
      let scale = logarithms.contains(index) && index == 1 ? max(1, abs(expected)) : abs(expected)
      let error = value == expected ? 0 : abs(value - expected) / scale.ulp
      let allowed: Double = reference.name == "normal" ? 4 : 2
      #expect(
        error <= allowed, "quantity \(index): \(value) for \(expected), \(error) ulp")
    }
  }

  @Test(arguments: moments)
  func agreesInTheMoments(_ reference: DistributionReference) throws {
    let computed = try #require(reference.moments)
    for (value, expected) in zip(computed, reference.values) {
      #expect(
        abs(value - expected) <= 1e-12 * max(abs(expected), 1e-3) || value == expected,
        "\(computed) for \(reference.values)")
    }
  }
}
