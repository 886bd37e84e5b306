// The passes in vector instructions: equal bits in every variant, but for elementary functions without
// fused multiply-adds; exact arithmetic; and elementary functions against 40 digits.

import CVectorKernels
import MathEngine
import TestSupport
import Testing

@Suite struct VectorKernelTests {
  static let counts = Array(0...40) + [255, 1000, 4099]

  /// Numbers of all sizes and signs, with special ones among them.
  static func numbers(_ count: Int, seed: UInt64) -> [Double] {
    var generator = SeededGenerator(seed: seed)
    let special: [Double] = [
      0, -0.0, .infinity, -.infinity, .nan, .leastNonzeroMagnitude, -Double.leastNonzeroMagnitude,
      709.9, -745.2, 1e308,
    ]
    return (0..<count).map { i in
      if i % 11 == 10 { return special.randomElement(using: &generator) ?? 0 }
      let size = pow(10, Double.random(in: -300...300, using: &generator).rounded())
      return Double.random(in: -1...1, using: &generator) * (i % 3 == 0 ? size : 10)
    }
  }

  /// The bits of all results of one variant.
  private func bits(_ kernels: vector_kernels, _ x: [Double], _ y: [Double]) -> [UInt64] {
    var results: [Double] = []
    func collect(_ pass: (UnsafeMutablePointer<Double>) -> Void) {
      var target = y
      pass(&target)
      results += target
    }
    collect { kernels.add(x, y, $0, x.count) }
    collect { kernels.subtract(x, y, $0, x.count) }
    collect { kernels.multiply(x, y, $0, x.count) }
    collect { kernels.add_number(x, 3, $0, x.count) }
    collect { kernels.multiply_by_number(x, 3, $0, x.count) }
    collect { kernels.divide(x, y, $0, x.count) }
    collect { kernels.divide_by_number(x, 3, $0, x.count) }
    collect { kernels.square_root(x, $0, x.count) }
    collect { kernels.relu(x, $0, x.count) }
    collect { kernels.add_multiple(-0.3, x, $0, x.count) }
    results += [kernels.dot(x, y, x.count), kernels.maximum_number(x, x.count)]
    if !x.isEmpty {
      results += [
        kernels.maximum(x, x.count), kernels.minimum(x, x.count),
        kernels.largest_magnitude(x, x.count),
      ]
    }
    if x.count > 3 {
      collect { kernels.matrix_vector(x, 1, x.count, y, $0) }
      collect { kernels.matrix_vector(x, 3, x.count / 3, y, $0) }
    }
    return results.map(Self.bits)
  }

  /// Which NaN comes out is left to the processor.
  private static func bits(_ x: Double) -> UInt64 {
    x.isNaN ? Double.nan.bitPattern : x.bitPattern
  }

  /// Exponentials, logarithms and hyperbolic tangents of one variant.
  private static func elementary(_ kernels: vector_kernels, _ x: [Double]) -> [Double] {
    var values = [[Double]](repeating: x, count: 4)
    kernels.exponential(x, 0, &values[0], x.count)
    kernels.exponential(x, 1.7, &values[1], x.count)
    kernels.logarithm(x, &values[2], x.count)
    kernels.hyperbolic_tangent(x, &values[3], x.count)
    return values.flatMap { $0 }
  }

  /// Those that this processor runs besides the baseline.
  static var variants: [vector_kernels] {
    [vector_kernels_avx2(), vector_kernels_avx512(), vector_kernels_best()]
      .compactMap { $0?.pointee }
  }

  @Test(arguments: counts)
  func allVariantsGiveTheSameBits(_ count: Int) {
    let (x, y) = (Self.numbers(count, seed: 1), Self.numbers(count, seed: 2))
    let baseline = bits(vector_kernels_baseline().pointee, x, y)
    for variant in Self.variants { #expect(bits(variant, x, y) == baseline) }
  }

  /// The baseline of x86-64 rounds products that others fuse.
  @Test(arguments: counts)
  func elementaryFunctionsOfAllVariantsAgree(_ count: Int) {
    let x = Self.numbers(count, seed: 1)
    let fused = Self.variants.map { Self.elementary($0, x) }
    for other in fused.dropFirst() { #expect(other.map(Self.bits) == fused[0].map(Self.bits)) }
    let baseline = Self.elementary(vector_kernels_baseline().pointee, x)
    for (value, other) in zip(baseline, fused[0]) {
      let isNear = abs(value - other) <= other.ulp || Self.bits(value) == Self.bits(other)
      #expect(isNear, "\(value) \(other)")
    }
  }

  @Test(arguments: [(1, 1), (3, 40), (4, 16), (5, 33), (2, 15)])
  func productsOfMatricesAndVectorsAreThoseOfTheirRows(_ rows: Int, _ columns: Int) {
    let (a, x) = (randomVector(rows * columns, seed: 7).elements, randomVector(columns, seed: 8))
    var product = [Double](repeating: .nan, count: rows)
    VectorKernelTests.variants[0].matrix_vector(a, rows, columns, x.elements, &product)
    for i in 0..<rows {
      let row = Vector(Array(a[i * columns..<(i + 1) * columns]))
      let bound = 4e-16 * Double(columns) * row.norm * x.norm
      #expect(abs(product[i] - row.dot(x)) <= bound)
    }
  }

  @Test(arguments: [(0, 3), (1, 1), (7, 5), (8, 4), (9, 13), (33, 2)])
  func columnSumsOfAllVariantsAddRowByRow(_ rows: Int, _ columns: Int) {
    let x = randomVector(rows * columns, seed: 3).elements
    var expected = [Double](repeating: 0, count: columns)
    for i in 0..<rows { for j in 0..<columns { expected[j] += x[i * columns + j] } }
    for kernels in [vector_kernels_baseline().pointee] + Self.variants {
      var sums = [Double](repeating: 0, count: columns)
      kernels.add_rows(x, rows, columns, &sums)
      #expect(sums == expected)
    }
  }

  @Test(arguments: counts)
  func arithmeticIsExact(_ count: Int) {
    let (x, y) = (randomVector(count, seed: 4), randomVector(count, seed: 5))
    #expect((x ./ y).elements == zip(x, y).map { $0 / $1 })
    #expect((x / 7).elements == x.map { $0 / 7 }.elements)
    #expect(sqrt(x .* x).elements == x.map { abs($0) }.elements)
    #expect(relu(x).elements == x.map { $0 > 0 ? $0 : 0 }.elements)
    #expect(
      relu(Vector([-0.0, -1, .infinity])) == [0, 0, .infinity] && relu(Vector([.nan]))[0].isNaN)
  }

  @Test(arguments: [
    ("exponentials.f64", 0.75), ("logarithms.f64", 0.9), ("hyperbolic-tangents.f64", 0.95),
  ])
  func elementaryFunctionsStayWithinTheirBounds(_ file: String, _ bound: Double) throws {
    let table = try ReferenceTable.doubles("linear-algebra/\(file)")
    try #require(table.count > 12_000 && table.count % 3 == 0)
    let rows = Matrix(table.count / 3, 3) { table[$0 * 3 + $1] }
    let x = rows[column: 0]
    let values = file.hasPrefix("exp") ? exp(x) : file.hasPrefix("log") ? log(x) : tanh(x)
    let place = file.hasPrefix("exp") ? 0 : file.hasPrefix("log") ? 2 : 3
    let baseline = Self.elementary(vector_kernels_baseline().pointee, x.elements)
    for values in [values.elements, Array(baseline[(place * x.count)..<((place + 1) * x.count)])] {
      for (i, value) in values.enumerated() {
        let error = abs((value - rows[i, 1]) - rows[i, 2]) / rows[i, 1].ulp
        #expect(error <= bound, "\(x[i]): \(error) units")
      }
    }
  }

  @Test func elementaryFunctionsAtTheEdges() {
    let edges: [Double] = [
      .infinity, -.infinity, 0, -0.0, 709.5, 709.782712893384, 709.79, -708.1, -720, -745.1, -746,
    ]
    #expect(exp(Vector(edges)).elements == edges.map { exp($0) })
    let arguments: [Double] = [0, -0.0, .infinity, .leastNonzeroMagnitude, 0x1p-1023, 1]
    #expect(log(Vector(arguments)).elements == arguments.map { log($0) })
    let tangents = tanh(Vector([.infinity, -.infinity, 20, -.leastNonzeroMagnitude, 0]))
    #expect(tangents.elements == [1, -1, 1, -.leastNonzeroMagnitude, 0])
    #expect(tanh(Vector([-0.0]))[0].sign == .minus && tanh(Vector([.nan]))[0].isNaN)
    #expect(exp(Vector([.nan]))[0].isNaN)
    #expect(log(Vector([.nan, -1, -.infinity])).elements.allSatisfy { $0.isNaN })
  }

  /// A value must not depend on its place, on the length or on the number of threads.
  @Test func valuesDoNotDependOnTheirPlace() {
    let x = Vector(250_001) { 1 + Double($0) / 1000 }
    let (logarithms, exponentials, tangents) = (log(x), exp(-1 * x), tanh(x / 100))
    for i in stride(from: 0, to: x.count, by: 997) {
      #expect(logarithms[i] == log(Vector([x[i]]))[0])
      #expect(exponentials[i] == exp(Vector([-x[i]]))[0])
      #expect(tangents[i] == tanh(Vector([x[i] / 100]))[0])
    }
  }
}
