// Where the engine and the runtime that chapters link are: beside the tool itself.

import Foundation

/// The built engine and runtime.
package struct EngineInstallation: Sendable, Equatable {
  /// The folder of `MathEngine.swiftmodule` and `BookRuntime.swiftmodule`.
  var modules: String
  /// The library that holds the runtime and the engine.
  package var library: String

  /// Finds them beside an executable, which may be reached through symbolic links, or in the
  /// folder that `MATHBOOK_ENGINE` names.
  package static func locate(
    executable: String = "/proc/self/exe",
    environment: [String: String] = ProcessInfo.processInfo.environment
  ) throws(MissingTool) -> EngineInstallation {
    let beside = URL(filePath: executable).resolvingSymlinksInPath().deletingLastPathComponent()
    let folders =
      environment["MATHBOOK_ENGINE"].map { [$0] }
      ?? [beside.path, beside.appending(path: "../lib/mathbook").standardized.path]
    for folder in folders {
      let found = EngineInstallation(
        modules: folder + "/Modules", library: folder + "/libBookRuntime.so")
      if Toolchain.isFile(found.library),
        Toolchain.isFile(found.modules + "/BookRuntime.swiftmodule"),
        Toolchain.isFile(found.modules + "/MathEngine.swiftmodule")
      {
        return found
      }
    }
    throw MissingTool(
      name: "the math engine (libBookRuntime.so and its Modules folder)", searched: folders,
      hint: "build the package with `swift build -c release`, or set MATHBOOK_ENGINE")
  }
}
