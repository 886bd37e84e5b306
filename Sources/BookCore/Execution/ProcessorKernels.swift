// Which of OpenBLAS's kernels this processor can run: OpenBLAS does not ask before it uses one.

import Foundation

enum ProcessorKernels {
  /// Kernels from the oldest to the newest, each with the features that it uses, as Linux names them.
  #if arch(x86_64)
    static let all: [(name: String, features: Set<String>)] = [
      ("Prescott", ["pni"]),
      ("Nehalem", ["pni", "ssse3", "sse4_1", "sse4_2"]),
      ("Sandybridge", ["avx"]),
      ("Haswell", ["avx2", "fma"]),
      ("SkylakeX", ["avx2", "fma", "avx512f", "avx512bw", "avx512cd", "avx512dq", "avx512vl"]),
    ]
  #else
    static let all: [(name: String, features: Set<String>)] = [
      ("ARMV8", ["asimd"]), ("CORTEXA57", ["asimd"]),
    ]
  #endif

  #if arch(x86_64)
    private static let usual = "Haswell"
  #else
    private static let usual = "ARMV8"
  #endif

  /// The names of those that need no more than `features`.
  static func names(with features: Set<String>) -> [String] {
    all.filter { $0.features.isSubset(of: features) }.map(\.name)
  }

  /// The kernel that chapters compute with unless they are told otherwise; nil when the processor has
  /// none of those listed.
  ///
  /// Left to itself OpenBLAS takes the newest kernel that the processor runs, and so a book would read
  /// otherwise on a machine with AVX-512 than on one without. Processors since 2013 run `Haswell`;
  /// older ones get what they can, and their last digits may differ.
  static func pinned(with features: Set<String>) -> String? {
    let names = names(with: features)
    return names.contains(usual) ? usual : names.last
  }

  /// The features of a machine's first processor, from what Linux says of it.
  static func features(_ text: String = Machine.processorText("/proc/cpuinfo")) -> Set<String> {
    let line = text.split(separator: "\n").first {
      $0.hasPrefix("flags") || $0.hasPrefix("Features")
    }
    return Set((line ?? "").split { $0 == " " || $0 == "\t" }.map(String.init))
  }
}
