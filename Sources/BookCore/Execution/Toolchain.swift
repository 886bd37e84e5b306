// Where the Swift compiler, its linker and its libraries are.

import Foundation

/// Something that running chapters needs is not there.
package struct MissingTool: ToolProblem, Equatable {
  package var name: String
  package var searched: [String]
  package var hint: String

  package var description: String {
    "\(name) was not found (looked in \(searched.joined(separator: ", "))); \(hint)"
  }
}

/// The parts of an installed Swift toolchain that chapters are compiled with.
package struct Toolchain: Sendable, Equatable {
  package var frontend: String
  var linker: String
  /// The folder `lib/swift` of the toolchain.
  var resources: String
  /// The C library's start files: `Scrt1.o`, `crti.o`, `crtn.o`.
  var startFiles: String

  #if arch(x86_64)
    static let architecture = "x86_64"
    static let loader = "/lib64/ld-linux-x86-64.so.2"
  #elseif arch(arm64)
    static let architecture = "aarch64"
    static let loader = "/lib/ld-linux-aarch64.so.1"
  #endif
  static let triple = "\(architecture)-unknown-linux-gnu"

  var libraries: String { resources + "/linux" }

  /// Reads the libraries of imported modules out of object files.
  var autolinkExtractor: String {
    URL(filePath: frontend).deletingLastPathComponent().path + "/swift-autolink-extract"
  }

  /// Finds the source place of an instruction.
  var symbolizer: String {
    URL(filePath: frontend).deletingLastPathComponent().path + "/llvm-symbolizer"
  }

  /// Finds the toolchain whose `swiftc` is first on the search path.
  package static func locate(
    environment: [String: String] = ProcessInfo.processInfo.environment
  ) throws(MissingTool) -> Toolchain {
    let folders = (environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":").map(String.init)
    let candidates = folders.map { URL(filePath: $0 + "/swiftc").resolvingSymlinksInPath() }
      .map { $0.deletingLastPathComponent().path }
    let hint = "install Swift 6.3 from swift.org and put its bin folder on PATH"
    guard let bin = candidates.first(where: { isFile($0 + "/swift-frontend") }) else {
      throw MissingTool(name: "the Swift compiler", searched: folders, hint: hint)
    }
    let linkers = [bin + "/ld.lld", bin + "/lld"]
    guard let linker = linkers.first(where: isFile) else {
      throw MissingTool(name: "the linker ld.lld", searched: [bin], hint: hint)
    }
    let resources = URL(filePath: bin + "/../lib/swift").standardized.path
    return Toolchain(
      frontend: bin + "/swift-frontend", linker: linker, resources: resources,
      startFiles: try startFiles())
  }

  private static func startFiles() throws(MissingTool) -> String {
    let folders = [
      "/usr/lib/\(architecture)-linux-gnu", "/usr/lib64", "/usr/lib",
      "/lib/\(architecture)-linux-gnu",
    ]
    guard let folder = folders.first(where: { isFile($0 + "/Scrt1.o") }) else {
      throw MissingTool(
        name: "the C library's start file Scrt1.o", searched: folders,
        hint: "install libc6-dev")
    }
    return folder
  }

  static func isFile(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }
}
