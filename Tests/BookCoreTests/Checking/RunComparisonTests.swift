// The settings of runs as findings name them.

import Testing

@testable import BookCore

@Suite struct RunComparisonTests {
  private static let upward = ["Prescott", "Nehalem", "Haswell"].map {
    Arithmetic(kernel: $0, rounding: .upward)
  }

  @Test func settingsThatDifferInTheKernelAreOne() {
    let others = [Arithmetic(kernel: "Zen"), Arithmetic(threads: 2)]
    #expect(
      RunComparison.words(Self.upward + others)
        == "rounding upward with kernels Prescott, Nehalem, Haswell; kernel Zen; 2 threads")
    #expect(
      RunComparison.words(Array(Self.upward.prefix(2)))
        == "rounding upward with kernels Prescott, Nehalem")
    let plain = ["Prescott", "Nehalem", "Haswell", "Zen", "SkylakeX"].map { Arithmetic(kernel: $0) }
    #expect(RunComparison.words(plain) == "5 kernels")
    #expect(RunComparison.words([Arithmetic(rounding: .upward)]) == "rounding upward")
  }
}
