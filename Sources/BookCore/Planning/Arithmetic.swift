// How a chapter's process calculates: what may differ from one machine to the next.

/// A way to calculate, all of them within what floating-point arithmetic allows.
package struct Arithmetic: Sendable, Equatable {
  /// The direction in which results are rounded; the raw values are what the runtime reads.
  enum Rounding: String, Sendable {
    case nearest, upward, downward
    case towardZero = "toward-zero"
  }

  /// The OpenBLAS kernel by its name; nil leaves the choice to OpenBLAS.
  var kernel: String?
  /// Threads of products and factorisations.
  var threads = 1
  var rounding: Rounding = .nearest

  /// What chapters are built with.
  static let standard = Arithmetic()

  /// In the words of findings: `with kernel Nehalem, rounding upward`.
  package var words: String {
    var parts: [String] = []
    if let kernel { parts.append("kernel \(kernel)") }
    if threads != 1 { parts.append("\(threads) threads") }
    switch rounding {
    case .nearest: break
    case .upward, .downward: parts.append("rounding \(rounding.rawValue)")
    case .towardZero: parts.append("rounding toward zero")
    }
    return parts.isEmpty ? "as built" : parts.joined(separator: ", ")
  }

  /// The most that `variations` can list on any processor.
  package static let mostVariations = 20

  /// The settings of repeated runs, always in the same order: as built, which finds what is not
  /// determined; each difference alone, the kinds taking turns; then kernels with a direction.
  ///
  /// - Parameter kernels: those that the processor can run, besides the one that it runs anyway.
  static func variations(kernels: [String]) -> [Arithmetic] {
    let directions: [Rounding] = [.upward, .downward, .towardZero]
    let roundings = directions.map { Arithmetic(rounding: $0) }
    let others = kernels.map { Arithmetic(kernel: $0) } + [Arithmetic(threads: 2)]
    var list = [Arithmetic.standard]
    for index in 0..<max(roundings.count, others.count) {
      if index < roundings.count { list.append(roundings[index]) }
      if index < others.count { list.append(others[index]) }
    }
    for rounding in directions {
      list += kernels.map { Arithmetic(kernel: $0, rounding: rounding) }
    }
    return Array(list.prefix(mostVariations))
  }
}
