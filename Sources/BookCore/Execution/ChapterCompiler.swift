// Compiles and links a chapter's program by calling the compiler's front end and the linker.

import Foundation

/// Why a program was not made.
enum CompileFailure: Error {
  /// The author's code is wrong.
  case messages([CompilerMessage])
  /// The compiler crashed over the author's code.
  case crash(CompilerCrash)
  /// The tools themselves failed, in their own words.
  case tool(String)
}

struct ChapterCompiler: Sendable {
  let toolchain: Toolchain
  let engine: EngineInstallation
  /// Where compiled system modules are kept from one build to the next.
  let moduleCache: String

  /// When the compiler is to give up an expression whose types can be combined in too many ways: about
  /// a second's work here. A limit of time would depend on the machine, and asking for the time is a
  /// tenth of the compiler's work. What else may keep it busy ends with the tools' own limit.
  private static let solverLimit = 200_000

  /// Compiles and links in `folder`.
  func build(
    _ program: GeneratedProgram, optimize: Bool, in folder: String
  ) async throws -> Executable {
    // What an optimizer makes may differ where lines are noted.
    let path = try await build(program, optimize: optimize, notesLines: optimize, in: folder)
    return Executable(path: path) {
      if optimize { return path }
      return try await build(program, optimize: false, notesLines: true, in: folder + "/lines")
    }
  }

  private func build(
    _ program: GeneratedProgram, optimize: Bool, notesLines: Bool, in folder: String
  ) async throws -> String {
    let search = try await searchOptions(importsOthers: optimize || program.importsOthers)
    for module in program.modules {
      try Self.write(module.source, to: folder + "/\(module.name)", "main.swift")
      let options = options(optimize: optimize, notesLines: notesLines) + search
      try await compile(arguments(module) + options + ["-o", "\(module.name).o"], folder)
    }
    let objects = program.modules.map { "\($0.name).o" }
    return try await link(
      objects, program.importsOthers ? try await autolinkOptions(objects, folder) : [], folder)
  }

  /// Compiles and links the programs of several chapters in one go; the executable of each.
  func build(_ batch: ProgramBatch, in folder: String) async throws -> [Executable] {
    let files = batch.files
    for file in files { try Self.write(file.source, to: folder, file.name) }
    let names = files.map(\.name)
    try await compile(names, of: names, notesLines: false, folder) { $0.objectName }
    let path = try await link(names.map(\.objectName), [], folder)
    return batch.programs.indices.map { entry in
      Executable(path: path, entry: entry) {
        let name = names[entry]
        try await compile([name], of: names, notesLines: true, folder) { "lines-" + $0.objectName }
        let objects = names.map { ($0 == name ? "lines-" : "") + $0.objectName }
        return try await link(objects, [], folder, output: "lines-\(entry)")
      }
    }
  }

  /// Compiles some of the files of a batch.
  private func compile(
    _ files: [String], of all: [String], notesLines: Bool, _ folder: String,
    object: (String) -> String
  ) async throws {
    let inputs = all.flatMap { files.contains($0) ? ["-primary-file", $0] : [$0] }
    let outputs = files.flatMap { ["-o", object($0)] }
    let options = options(optimize: false, notesLines: notesLines)
    try await compile(
      ["-frontend", "-c"] + inputs + ["-module-name", ProgramBatch.moduleName] + options
        + searchOptions(importsOthers: false) + outputs, folder)
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

  /// - Parameter notesLines: Whether a trap can be traced to its reason and its place.
  private func options(optimize: Bool, notesLines: Bool) -> [String] {
    (notesLines ? ["-gline-tables-only"] : []) + [
      "-target", Toolchain.triple, "-swift-version", "5", optimize ? "-O" : "-Onone",
      "-enforce-exclusivity=unchecked", "-solver-scope-threshold=\(Self.solverLimit)",
      "-module-cache-path", moduleCache,
      // The check of LLVM's intermediate code finds faults of the compiler, not of chapters, and is
      // 5 % of its time. Clang's releases leave it out too.
      "-disable-llvm-verify",
      // A further module calls the program of the one before it, which is a function of C's.
      "-enable-experimental-feature", "Extern",
      "-suppress-warnings", "-diagnostic-style", "llvm",
    ]
  }

  private func arguments(_ module: GeneratedProgram.Module) -> [String] {
    let arguments = [
      "-frontend", "-c", "-primary-file", "\(module.name)/main.swift", "-module-name", module.name,
    ]
    guard !module.isMain else { return arguments }
    return arguments + [
      "-enable-testing", "-emit-module-path", "\(module.name).swiftmodule",
      "-entry-point-function-name", GeneratedProgram.entry(module.name),
    ]
  }

  private func compile(_ arguments: [String], _ folder: String) async throws {
    let modules = FileStamps.identity(of: moduleCache)
    var result = try await ProcessRunner.runTool(toolchain.frontend, arguments, in: folder)
    if !result.succeeded, result.complaints.contains(moduleCache) {
      try await renewModules(unlessChangedSince: modules)
      result = try await ProcessRunner.runTool(toolchain.frontend, arguments, in: folder)
    }
    guard !result.succeeded else { return }
    throw Self.failure(result)
  }

  /// Errors that were found before a crash are the author's, and mostly what led to it.
  private static func failure(_ result: ToolResult) -> CompileFailure {
    let words = result.failure(of: "the compiler")
    let crash = CompilerCrash(words: words, errors: result.errors)
    let messages = CompilerMessage.messages(in: result.errors)
    if result.ending == .exited(1) || crash != nil,
      messages.contains(where: { $0.severity == .error })
    {
      return .messages(messages)
    }
    return crash.map { .crash($0) } ?? .tool(words)
  }

  /// Makes the folder of compiled modules anew, of which the compiler says that a file is damaged or
  /// gone: it keeps what it has compiled there and never mends it.
  ///
  /// - Parameter before: the folder as it was when the compiler began; another one is the work of
  ///   somebody who had noticed it as well.
  private func renewModules(unlessChangedSince before: String?) async throws {
    if FileStamps.identity(of: moduleCache) == before {
      let old = moduleCache + "-" + UUID().uuidString
      if rename(moduleCache, old) == 0 { try? FileManager.default.removeItem(atPath: old) }
    }
    let standIns = StandInModules(toolchain: toolchain, folder: moduleCache)
    _ = try await standIns.searchOptions(importsOthers: false)
  }

  private func link(
    _ objects: [String], _ autolinked: [String], _ folder: String, output: String = "chapter"
  ) async throws -> String {
    let start = toolchain.startFiles
    let library = URL(filePath: engine.library).deletingLastPathComponent().path
    let arguments =
      [
        "-pie", "-dynamic-linker", Toolchain.loader, "-o", output, start + "/Scrt1.o",
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
      throw CompileFailure.tool(result.failure(of: "the linker"))
    }
    return folder + "/" + output
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

extension String {
  /// The object file of a source file.
  fileprivate var objectName: String { replacing(".swift", with: ".o") }
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
