// What `mathbook doctor` looks at.

import BookCore
import Foundation

/// The state of one thing that the tool works with.
struct HealthCheck {
  var name: String
  /// What was found: a path, a version.
  var found = ""
  /// What is wrong; nil when all is well.
  var problem: String?
  /// How to get it.
  var remedy = ""
  /// Whether nothing works without it.
  var isNeeded = true

  static func all(environment: [String: String]) async -> [HealthCheck] {
    let toolchain = compiler(environment)
    return [toolchain, engine(environment), cache(environment), temporaryFiles(), sandbox()]
      + rendering()
      + [await trial(environment)]
  }

  private static func compiler(_ environment: [String: String]) -> HealthCheck {
    var check = HealthCheck(name: "Swift compiler")
    do {
      check.found = try Toolchain.locate(environment: environment).frontend
    } catch {
      check.problem = "\(error.name) was not found"
      check.remedy = error.hint
    }
    return check
  }

  private static func engine(_ environment: [String: String]) -> HealthCheck {
    var check = HealthCheck(name: "math engine and runtime")
    do {
      check.found = try EngineInstallation.locate(environment: environment).library
    } catch {
      check.problem = "not found in \(error.searched.joined(separator: ", "))"
      check.remedy = error.hint
    }
    return check
  }

  private static func cache(_ environment: [String: String]) -> HealthCheck {
    let folder = ResultCache.standardFolder(environment: environment)
    var check = HealthCheck(
      name: "cache", found: folder,
      remedy: "set MATHBOOK_CACHE to a folder of your own; without it nothing is kept",
      isNeeded: false)
    do {
      try ResultCache.check(environment: environment)
    } catch {
      check.problem = "\(folder) cannot be used: \(error.words)"
    }
    return check
  }

  private static func temporaryFiles() -> HealthCheck {
    let folder = TemporaryFiles.folder
    var check = HealthCheck(
      name: "temporary files", found: folder, remedy: "set TMPDIR to a folder that can be written")
    do {
      try FolderProbe.write(in: folder)
    } catch {
      check.problem = "\(folder) cannot be written to: \(error.words)"
    }
    return check
  }

  private static func sandbox() -> HealthCheck {
    let gaps = KernelSandbox.gaps
    return HealthCheck(
      name: "sandbox", found: "Landlock \(KernelSandbox.landlockVersion), seccomp",
      problem: gaps.isEmpty ? nil : gaps.joined(separator: "; "),
      remedy: "run on Linux 6.2 or newer, with Landlock among its security modules",
      isNeeded: false)
  }

  private static func rendering() -> [HealthCheck] {
    RenderingInstallation().parts.map { part in
      HealthCheck(
        name: part.name, found: part.path ?? "",
        problem: part.path == nil ? "not found" : nil,
        remedy: "apt-get install \(part.package)", isNeeded: part.isNeeded)
    }
  }

  /// A chapter of one claim, built for real: the toolchain, the engine and BLAS work together.
  private static func trial(_ environment: [String: String]) async -> HealthCheck {
    var check = HealthCheck(name: "a trial chapter", remedy: "see the problems above")
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "mathbook-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    do {
      var request = BuildRequest(book: try trialBook(in: folder))
      request.usesCache = false
      request.rendering.formats = []
      let cache = try ResultCache.standard(environment: environment)
      let result = try await Pipeline(
        request, toolchain: try Toolchain.locate(environment: environment),
        engine: try EngineInstallation.locate(environment: environment), cache: cache,
        machine: Machine(environment: environment)
      ).build()
      check.found = "compiled, ran and passed the engine's self-test"
      if let first = result.diagnostics.first { check.problem = first.summary }
    } catch {
      check.problem = MathbookCommand.message(for: error)
    }
    return check
  }

  private static func trialBook(in folder: URL) throws -> BookFolder {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let text = """
      ```swift-math
      claim("The backend computes", Backend.selfTest().allSatisfy(\\.passed))
      ```
      """
    try Data(text.utf8).write(to: folder.appending(path: "trial.md"))
    return try BookFolder(folder.path)
  }
}
