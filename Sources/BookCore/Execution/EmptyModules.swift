// Stand-ins for modules that the runtime uses and chapters never see.

import Foundation

/// The runtime's module file names the modules that it imports for itself, and the compiler loads
/// them with all that they import: 1.2 s for a first chapter, which compiles the C library's
/// headers, and a tenth of every later one. A chapter that imports nothing itself needs no word of
/// them, so that empty modules of the same names will do.
struct EmptyModules: Sendable {
  let toolchain: Toolchain
  /// The folder of compiled modules that chapters share.
  let folder: String

  static let names = ["FoundationEssentials", "Glibc"]

  /// The folder of the empty modules, which are made when the compiler meets them for the first
  /// time.
  func path() async throws -> String {
    let compiler = Digest.ofFileIdentity(toolchain.frontend) ?? "missing"
    let path = folder + "/empty-" + compiler.prefix(16)
    if FileManager.default.fileExists(atPath: path) { return path }
    let draft = path + "-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: draft, withIntermediateDirectories: true)
    for name in Self.names { try await compile(name, in: draft) }
    // Another build may have been faster; its modules are as good.
    if rename(draft, path) != 0 { try FileManager.default.removeItem(atPath: draft) }
    return path
  }

  private func compile(_ name: String, in draft: String) async throws {
    try Data().write(to: URL(filePath: draft + "/empty.swift"))
    let result = try await ProcessRunner.runTool(
      toolchain.frontend,
      [
        "-frontend", "-emit-module", "-parse-stdlib", "-module-name", name, "-target",
        Toolchain.triple, "-swift-version", "5", "-o", name + ".swiftmodule", "empty.swift",
      ], in: draft)
    guard result.succeeded else {
      throw CompileFailure.tool("the compiler made no empty module: \(result.errors.suffix(2000))")
    }
  }
}
