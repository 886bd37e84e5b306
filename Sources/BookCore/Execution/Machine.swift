// What of this machine can change a result.

import Foundation

/// The parts of the machine that results depend on, besides the toolchain and the engine.
package struct Machine: Sendable {
  /// The tool itself: it writes the programs and reads what they say.
  var tool = "/proc/self/exe"
  var blas = "/usr/lib/\(Toolchain.architecture)-linux-gnu/libopenblas.so.0"
  /// What Linux says of the processors.
  var processors = "/proc/cpuinfo"
  var environment: [String: String]

  package init(environment: [String: String]) {
    self.environment = environment
  }

  /// What a chapter's process tells OpenBLAS of its kernels: what the user says, and without that a
  /// kernel that nearly every machine has, so that all of them compute the same digits.
  var kernelSettings: [String: String] { kernelSettings(Self.processorText(processors)) }

  private func kernelSettings(_ processorText: String) -> [String: String] {
    var settings = environment.filter {
      ["OPENBLAS_CORETYPE", "OPENBLAS_L2_SIZE"].contains($0.key) && !$0.value.isEmpty
    }
    if settings["OPENBLAS_CORETYPE"] == nil {
      let features = ProcessorKernels.features(processorText)
      settings["OPENBLAS_CORETYPE"] = ProcessorKernels.pinned(with: features)
    }
    return settings
  }

  static func processorText(_ path: String) -> String {
    (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
  }

  /// - Parameter engine: the digest of the library of the engine and the runtime.
  func ingredients(_ toolchain: Toolchain, engine: String) -> [ExecutionPlan.Ingredient] {
    let (processor, kernelSetting) = processorFacts
    let identity = { (path: String) in Digest.ofFileIdentity(path) ?? "missing" }
    return [
      .init(name: "the compiler", digest: identity(toolchain.frontend)),
      .init(name: "the engine and runtime", digest: engine),
      .init(name: "the tool", digest: identity(tool)),
      .init(name: "the BLAS library", digest: identity(blas)),
      .init(name: "the processor", digest: Digest.of(processor)),
      .init(name: "the BLAS kernel setting", digest: Digest.of(kernelSetting)),
    ]
  }

  /// What of this machine can change a result besides files.
  var surroundings: [String] { [processorFacts.model, processorFacts.kernelSetting] }

  /// The C library chooses its functions, and OpenBLAS its block sizes, by the model and features;
  /// the kernel setting follows from them too, so that the system is asked once for both.
  private var processorFacts: (model: String, kernelSetting: String) {
    let text = Self.processorText(processors)
    let model = text.split(separator: "\n").prefix { !$0.hasPrefix("processor\t: 1") }
      .filter { $0.hasPrefix("model name") || $0.hasPrefix("flags") || $0.hasPrefix("Features") }
      .joined(separator: "\n")
    let setting = kernelSettings(text).sorted { $0.key < $1.key }
      .map { "\($0.key)=\($0.value)" }.joined(separator: " ")
    return (model, setting)
  }
}
