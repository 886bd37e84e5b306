// Distributions over whole vectors and ranges against enclosures: densities, tails, quantiles and masses.
import MathEngine
import TestSupport
import Testing

/// The rows of a reference file that share family and parameters.
struct VectorReference: Sendable, CustomTestStringConvertible {
  let family: Int
  let parameters: [Double]
  var rows: [[Double]]

  var testDescription: String { "family \(family) \(parameters): \(rows.count) rows" }

  func column(_ index: Int) -> [Double] { rows.map { $0[index] } }

  var continuous: any ContinuousDistribution {
    let p = parameters
    return switch family {
    case 0: Gamma(shape: p[0], scale: p[1])
    case 1: Beta(alpha: p[0], beta: p[1])
    case 2: StudentT(degreesOfFreedom: p[0], location: p[1], scale: p[2])
    default: Normal(mean: p[0], deviation: p[1])
    }
  }

  var discrete: any DiscreteDistribution {
    family == 4
      ? Binomial(trials: Int(parameters[0]), probability: parameters[1])
      : Poisson(mean: parameters[0])
  }

  /// The groups of a file of rows of so many doubles: family, three parameters, then what differs.
  static func groups(_ file: String, columns: Int) -> [VectorReference] {
    let numbers = (try? ReferenceTable.doubles("probability/\(file)")) ?? []
    var groups: [VectorReference] = []
    for start in stride(from: 0, to: numbers.count, by: columns) {
      let row = Array(numbers[start..<(start + columns)])
      let (family, parameters) = (Int(row[0]), Array(row[1...3]))
      if groups.last?.family != family || groups.last?.parameters != parameters {
        groups.append(VectorReference(family: family, parameters: parameters, rows: []))
      }
      groups[groups.count - 1].rows.append(Array(row[4...]))
    }
    return groups
  }
}

@Suite struct VectorDistributionTests {
  static let values = VectorReference.groups("vectors.f64", columns: 8)
  static let quantiles = VectorReference.groups("quantiles.f64", columns: 6)
  static let masses = VectorReference.groups("masses.f64", columns: 6)

  @Test func referencesArePresent() {
    #expect(Self.values.count >= 34 && Self.values.map(\.rows.count).reduce(0, +) > 2500)
    #expect(Self.quantiles.count == 22 && Self.quantiles.map(\.rows.count).reduce(0, +) > 600)
    #expect(Self.masses.count == 13 && Self.masses.map(\.rows.count).reduce(0, +) > 650)
  }

  private func expectClose(
    _ values: Vector, _ expected: [Double], at x: [Double], within allowed: Double, _ name: String
  ) {
    #expect(values.count == expected.count)
    let errors = zip(values, expected).map { ulps($0, $1) }
    for (i, error) in errors.enumerated() where !(error <= allowed) {
      Issue.record("\(name) at \(x[i]): \(values[i]) for \(expected[i]), \(error) ulp")
    }
    print(
      "ulps", name, "max", errors.max() ?? 0, "off", errors.count { $0 > 0 }, "of", errors.count)
  }

  @Test(arguments: values)
  func densitiesAndTailsAgree(_ reference: VectorReference) {
    let d = reference.continuous
    let x = reference.column(0)
    expectClose(d.density(at: Vector(x)), reference.column(1), at: x, within: 1, "\(d) density")
    expectClose(d.cdf(at: Vector(x)), reference.column(2), at: x, within: 1, "\(d) cdf")
    expectClose(d.survival(at: Vector(x)), reference.column(3), at: x, within: 1, "\(d) survival")
  }

  @Test(arguments: quantiles)
  func quantilesAgree(_ reference: VectorReference) {
    let d = reference.continuous
    let p = reference.column(0)
    expectClose(d.quantile(at: Vector(p)), reference.column(1), at: p, within: 1, "\(d) quantile")
  }

  @Test(arguments: masses)
  func massesAgree(_ reference: VectorReference) throws {
    let d = reference.discrete
    let k = reference.column(0).map { Int($0) }
    let (first, last) = (try #require(k.first), try #require(k.last))
    let all = d.mass(at: first...last)
    let found = Vector(k.map { all[$0 - first] })
    expectClose(found, reference.column(1), at: reference.column(0), within: 1, "\(d) mass")
  }

  /// Where the passes do not serve, the scalar functions do, with all their edge values.
  @Test(arguments: continuousCatalog.indices)
  func edgesAreThoseOfTheScalarFunctions(_ index: Int) {
    let d = continuousCatalog[index]
    let x: [Double] = [
      0, -0.0, 1, -1, .infinity, -.infinity, .nan, 1e300, -1e300, 1e-300, .leastNonzeroMagnitude,
      2, 1 - 0x1p-53, d.mean.isFinite ? d.mean : 0,
    ]
    let p: [Double] = [0, 1, 0.5, 1e-300, .leastNonzeroMagnitude, 1 - 0x1p-53, 0x1p-190]
    func expectNear(_ values: Vector, _ scalars: [Double]) {
      for (value, scalar) in zip(values, scalars) {
        #expect(
          ulps(value, scalar) <= 1 || (value.isNaN && scalar.isNaN), "\(d) \(value) \(scalar)")
      }
    }
    expectNear(d.density(at: Vector(x)), x.map { d.density(at: $0) })
    expectNear(d.cdf(at: Vector(x)), x.map { d.cdf(at: $0) })
    expectNear(d.survival(at: Vector(x)), x.map { d.survival(at: $0) })
    expectNear(d.quantile(at: Vector(p)), p.map { d.quantile(at: $0) })
  }

  /// A value must not depend on its place, on its neighbours, on the length or on threads.
  @Test(arguments: continuousCatalog.indices)
  func valuesDoNotDependOnTheirPlace(_ index: Int) {
    let d = continuousCatalog[index]
    let p = Vector(120_001) { (Double($0) + 0.5) / 120_001 }
    let quantiles = d.quantile(at: p)
    let (cdf, survival, density) = (
      d.cdf(at: quantiles), d.survival(at: quantiles), d.density(at: quantiles)
    )
    for i in stride(from: 0, to: p.count, by: 1777) {
      let x = Vector([quantiles[i]])
      #expect(d.quantile(at: Vector([p[i]]))[0] == quantiles[i])
      #expect(d.cdf(at: x)[0] == cdf[i] && d.survival(at: x)[0] == survival[i])
      #expect(d.density(at: x)[0] == density[i])
      #expect(
        ulps(d.quantile(at: p[i]), quantiles[i]) <= 1
          || abs(quantiles[i]) < 1e-3 * d.standardDeviation,
        "\(d) \(p[i])")
    }
    #expect(zip(cdf, cdf.elements.dropFirst()).allSatisfy { $1 >= $0 - $0.ulp })
    #expect(zip(cdf, p).allSatisfy { abs($0 - $1) <= 1e-14 * max(1, 1 / (1 - $1) * 0x1p-50) })
  }

  @Test func rangesBeyondTheExactDoublesAreServed() {
    let poisson = Poisson(mean: 1e15)
    let k = 1_000_000_000_000_003
    #expect(
      poisson.mass(at: k...(k + 1)).elements == [poisson.mass(at: k), poisson.mass(at: k + 1)])
    let large = (1 << 53) + 1
    #expect(Poisson(mean: 3).mass(at: large...(large + 1)).elements == [0, 0])
    #expect(Poisson(mean: 0).mass(at: -1...2).elements == [0, 1, 0, 0])
    #expect(Binomial(trials: 3, probability: 1).mass(at: -1...4).elements == [0, 0, 0, 0, 1, 0])
    #expect(Binomial(trials: 0, probability: 0.3).mass(at: 0...0).elements == [1])
  }
}
