// Stand-ins for modules that the runtime and the engine use and chapters never see.

import Foundation

/// Empty modules in place of those that the runtime and the engine import for themselves.
///
/// A debug build's module files name the C modules; and the compiler loads every Swift module that a
/// module file names, with all that it imports: 1.2 s for a first chapter, which compiles the C
/// library's headers, and a tenth of every later one.
struct StandInModules: Sendable {
  let toolchain: Toolchain
  /// The folder of compiled modules that chapters share.
  let folder: String

  static let cModules = ["COpenBLAS", "CSandbox", "CSystemRandom", "CVectorKernels"]
  static let swiftModules = ["Glibc"]

  /// The options that make the compiler find them. A chapter that imports modules itself may mean
  /// the Swift ones.
  ///
  /// The modules are made when the compiler meets them for the first time.
  func searchOptions(importsOthers: Bool) async throws -> [String] {
    let compiler = Digest.ofFileIdentity(toolchain.frontend) ?? "missing"
    // A later version of this tool may have other modules.
    let key = Digest.of("\(compiler) \(Self.cModules) \(Self.swiftModules)")
    let path = folder + "/stand-ins-" + key.prefix(16)
    if !FileManager.default.fileExists(atPath: path) { try await make(path) }
    return ["-I", path + "/c"] + (importsOthers ? [] : ["-I", path + "/swift"])
  }

  private func make(_ path: String) async throws {
    let draft = path + "-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: draft) }
    for part in ["/c", "/swift"] {
      try FileManager.default.createDirectory(
        atPath: draft + part, withIntermediateDirectories: true)
    }
    let map = Self.cModules.map { "module \($0) {}\n" }.joined()
    try Data(map.utf8).write(to: URL(filePath: draft + "/c/module.modulemap"))
    for name in Self.swiftModules { try await compile(name, in: draft + "/swift") }
    // Another build may have been faster; its modules are as good.
    if rename(draft, path) != 0, errno != ENOTEMPTY, errno != EEXIST { throw POSIXError.current }
  }

  private func compile(_ name: String, in folder: String) async throws {
    try Data().write(to: URL(filePath: folder + "/empty.swift"))
    let result = try await ProcessRunner.runTool(
      toolchain.frontend,
      [
        "-frontend", "-emit-module", "-parse-stdlib", "-module-name", name, "-target",
        Toolchain.triple, "-swift-version", "5", "-o", name + ".swiftmodule", "empty.swift",
      ], in: folder)
    guard result.succeeded else {
      throw CompileFailure.tool(result.failure(of: "making an empty module"))
    }
  }
}
