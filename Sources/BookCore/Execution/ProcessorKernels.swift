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

  /// The names of those that need no more than `features`.
  static func names(with features: Set<String>) -> [String] {
    all.filter { $0.features.isSubset(of: features) }.map(\.name)
  }

  /// The features of this machine's first processor.
  static func features() -> Set<String> {
    let text = (try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8)) ?? ""
    let line = text.split(separator: "\n").first {
      $0.hasPrefix("flags") || $0.hasPrefix("Features")
    }
    return Set((line ?? "").split(separator: " ").map(String.init))
  }
}
