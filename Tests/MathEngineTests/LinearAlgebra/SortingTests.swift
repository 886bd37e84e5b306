// Sorting: numbers that are spread evenly, that crowd, that repeat, and that are special.

import MathEngine
import TestSupport
import Testing

@Suite struct SortingTests {
  static let counts = [0, 1, 2, 3, 10, 63, 1000, 4096, 9001]

  static let shapes: [String: @Sendable (Int, Double) -> Double] = [
    "even": { _, u in u },
    "wide": { _, u in u * pow(10, (u * 40).rounded()) },
    "crowded": { i, u in i == 0 ? 1e300 : u },
    "clusters": { i, u in (i % 2 == 0 ? 1 : 1e9) + u * 1e-7 },
    "few values": { _, u in (u * 3).rounded() },
    "constant": { _, _ in 4.5 },
    "rising": { i, _ in Double(i) },
    "falling": { i, _ in -Double(i) },
    "huge": { _, u in u * 1.7e308 },
    "tiny": { _, u in (u * 50).rounded() * .leastNonzeroMagnitude },
  ]

  @Test(arguments: shapes.keys.sorted(), counts)
  func agreesWithTheStandardLibrary(_ name: String, _ count: Int) throws {
    let shape = try #require(Self.shapes[name])
    var generator = SeededGenerator(seed: UInt64(count))
    let x = (0..<count).map { shape($0, Double.random(in: -1...1, using: &generator)) }
    #expect(Vector(x).sorted().elements == x.sorted())
  }

  @Test(arguments: [2, 7, 500, 5000])
  func negativeZerosComeFirst(_ count: Int) {
    let x = Vector(count) { [0.0, -0.0, 1, -1][($0 * 7) % 4] }
    let zeros = x.sorted().elements.filter { $0 == 0 }
    let negative = x.elements.count { $0 == 0 && $0.sign == .minus }
    #expect(zeros.count == x.elements.count { $0 == 0 })
    #expect(zeros.prefix(negative).allSatisfy { $0.sign == .minus })
    #expect(zeros.dropFirst(negative).allSatisfy { $0.sign == .plus })
  }

  @Test(arguments: [5, 1000])
  func infinitiesAndNaN(_ count: Int) {
    var x = Vector(count) { Double($0 * 7919 % 101) }
    (x[0], x[1], x[2]) = (.infinity, -.infinity, .nan)
    let sorted = x.sorted()
    #expect(sorted[0] == -.infinity && sorted[count - 2] == .infinity && sorted[count - 1].isNaN)
    #expect(sorted[1..<count - 2].elements == x[3..<count].elements.sorted())
  }
}
