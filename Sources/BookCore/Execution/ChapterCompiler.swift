// Compiles and links a chapter's program by calling the compiler's front end and the linker.

import Foundation

/// Why a program was not made.
enum CompileFailure: Error {
  /// The author's code is wrong.
  case messages([CompilerMessage])
  /// The tools themselves failed, in their own words.
  case tool(String)
}

struct ChapterCompiler: Sendable {
  let toolchain: Toolchain
  let engine: EngineInstallation
  /// Where compiled system modules are kept from one build to the next.
  let moduleCache: String

  /// When the compiler is to give an expression up: about a second's work here. A limit of time would
  /// depend on the machine, and asking for the time is a tenth of the compiler's work.
  private static let solverLimit = 200_000

  /// Compiles and links in `folder`; the path of the program.
  func build(_ program: GeneratedProgram, optimize: Bool, in folder: String) async throws -> String
  {
    let search = try await searchOptions(importsOthers: optimize || program.importsOthers)
    for module in program.modules {
      try Self.write(module.source, to: folder + "/\(module.name)", "main.swift")
      try await compile(
        arguments(module, optimize: optimize) + search + ["-o", "\(module.name).o"], folder)
    }
    let objects = program.modules.map { "\($0.name).o" }
    return try await link(
      objects, program.importsOthers ? try await autolinkOptions(objects, folder) : [], folder)
  }

  /// Compiles and links the programs of several chapters in one go.
  func build(_ batch: ProgramBatch, in folder: String) async throws -> String {
    let files = batch.files
    for file in files { try Self.write(file.source, to: folder, file.name) }
    let objects = files.map { $0.name.replacing(".swift", with: ".o") }
    var arguments = ["-frontend", "-c"] + files.flatMap { ["-primary-file", $0.name] }
    arguments += ["-module-name", ProgramBatch.moduleName] + options(optimize: false)
    arguments += try await searchOptions(importsOthers: false) + objects.flatMap { ["-o", $0] }
    try await compile(arguments, folder)
    return try await link(objects, [], folder)
  }

  private func searchOptions(importsOthers: Bool) async throws -> [String] {
    let standIns = StandInModules(toolchain: toolchain, folder: moduleCache)
    return try await standIns.searchOptions(importsOthers: importsOthers)
      + ["-I", engine.modules, "-I", "."]
  }

  private static func write(_ source: String, to folder: String, _ name: String) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data(source.utf8).write(to: URL(filePath: folder + "/" + name))
  }

  private func options(optimize: Bool) -> [String] {
    [
      "-target", Toolchain.triple, "-swift-version", "5", optimize ? "-O" : "-Onone",
      // A trap then has a reason and a place; it costs the compiler nothing that could be measured.
      "-gline-tables-only",
      "-enforce-exclusivity=unchecked", "-solver-scope-threshold=\(Self.solverLimit)",
      "-module-cache-path", moduleCache,
      // A further module calls the program of the one before it, which is a function of C's.
      "-enable-experimental-feature", "Extern",
      "-suppress-warnings", "-diagnostic-style", "llvm",
    ]
  }

  private func arguments(_ module: GeneratedProgram.Module, optimize: Bool) -> [String] {
    let arguments =
      [
        "-frontend", "-c", "-primary-file", "\(module.name)/main.swift", "-module-name",
        module.name,
      ] + options(optimize: optimize)
    guard !module.isMain else { return arguments }
    return arguments + [
      "-enable-testing", "-emit-module-path", "\(module.name).swiftmodule",
      "-entry-point-function-name", GeneratedProgram.entry(module.name),
    ]
  }

  private func compile(_ arguments: [String], _ folder: String) async throws {
    let result = try await ProcessRunner.runTool(toolchain.frontend, arguments, in: folder)
    guard !result.succeeded else { return }
    let messages = CompilerMessage.messages(in: result.errors)
    guard messages.contains(where: { $0.severity == .error }) else {
      throw CompileFailure.tool("the compiler failed: \(result.errors.suffix(2000))")
    }
    throw CompileFailure.messages(messages)
  }

  private func link(
    _ objects: [String], _ autolinked: [String], _ folder: String
  ) async throws -> String {
    let start = toolchain.startFiles
    let library = URL(filePath: engine.library).deletingLastPathComponent().path
    let arguments =
      [
        "-pie", "-dynamic-linker", Toolchain.loader, "-o", "chapter", start + "/Scrt1.o",
        start + "/crti.o", "\(toolchain.libraries)/\(Toolchain.architecture)/swiftrt.o",
      ] + objects + [
        "-L", start, "-L", library, "-L", toolchain.libraries, "-lBookRuntime",
      ] + autolinked + [
        "-lswiftCore", "-lswiftSwiftOnoneSupport", "-lswift_Concurrency",
        "-lswift_StringProcessing", "-lm", "-lc", "--allow-shlib-undefined",
        "--wrap=swift_errorInMain", "-rpath", library, "-rpath", toolchain.libraries,
        start + "/crtn.o",
      ]
    let linker = toolchain.linker
    let flavor = linker.hasSuffix("/lld") ? ["-flavor", "gnu"] : []
    let result = try await ProcessRunner.runTool(linker, flavor + arguments, in: folder)
    guard result.succeeded else {
      throw CompileFailure.tool("the linker failed: \(result.errors.suffix(2000))")
    }
    return folder + "/chapter"
  }

  /// The libraries of the modules that a chapter imports itself, which the compiler notes in its
  /// object files.
  private func autolinkOptions(_ objects: [String], _ folder: String) async throws -> [String] {
    let result = try await ProcessRunner.runTool(
      toolchain.autolinkExtractor, objects + ["-o", "libraries"], in: folder)
    guard result.succeeded else {
      let message = "the libraries of the chapter's imports are unknown: \(result.errors)"
      throw CompileFailure.tool(message)
    }
    let text = try String(contentsOfFile: folder + "/libraries", encoding: .utf8)
    return text.split(separator: "\n").map(String.init)
  }
}

extension GeneratedProgram {
  /// Whether a chapter imports modules itself; when in doubt it does.
  fileprivate var importsOthers: Bool {
    let own = ["import BookRuntime", "import MathEngine", "@testable import Chapter"]
    return modules.contains { module in
      module.source.split(separator: "\n").contains { line in
        line.contains("import ") && !own.contains { line.hasPrefix($0) }
      }
    }
  }
}
