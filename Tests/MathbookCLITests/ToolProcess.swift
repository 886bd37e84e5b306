// The built program as a process of its own: for what only another process can show.

import Foundation
import Testing

/// Where the program is missing, the suites that start it are passed over: that has to be seen.
@Test func theProgramIsBuilt() { #expect(ToolProcess.isBuilt, "\(ToolProcess.program)") }

/// `mathbook`, started beside the tests.
struct ToolProcess {
  /// The program beside the tests, as the package builds it.
  static let program = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().appending(path: "mathbook").path
  static let isBuilt = FileManager.default.isExecutableFile(atPath: program)

  let process: Process
  var identifier: Int32 { process.processIdentifier }

  /// Starts the program in a folder, its temporary files in `tmp` there and its messages in `errors`.
  ///
  /// - Parameter launcher: a program that becomes this one.
  init(
    _ arguments: [String], in folder: TemporaryFolder, at path: String? = nil,
    environment: [String: String] = [:], by launcher: String? = nil
  ) throws {
    for name in ["tmp/file", "errors"] where !folder.contains(name) {
      try folder.write("", to: name)
    }
    process = Process()
    process.executableURL = URL(filePath: launcher.map { "/usr/bin/" + $0 } ?? Self.program)
    process.arguments = (launcher == nil ? [] : [Self.program]) + arguments
    process.currentDirectoryURL = URL(filePath: path ?? folder.path)
    let own = ["MATHBOOK_CACHE": folder.path + "/cache", "TMPDIR": folder.path + "/tmp"]
    process.environment = ProcessInfo.processInfo.environment.merging(own) { $1 }
      .merging(environment) { $1 }
    process.standardOutput = FileHandle.nullDevice
    process.standardError = try FileHandle(forWritingTo: URL(filePath: folder.path + "/errors"))
    try process.run()
  }

  /// Waits for the end, without keeping other tests' work from the thread; the exit code, or minus the
  /// signal.
  func code() async throws -> Int32 {
    while process.isRunning { try await Task.sleep(for: .milliseconds(10)) }
    return process.terminationReason == .exit
      ? process.terminationStatus : -process.terminationStatus
  }

  /// The process of the chapter once it runs: a child whose program is called `chapter`. Nil when the
  /// tool ends before it is seen.
  func chapter() async throws -> Int32? {
    while process.isRunning {
      for name in try FileManager.default.contentsOfDirectory(atPath: "/proc") {
        guard let id = Int32(name),
          let stat = try? String(contentsOfFile: "/proc/\(id)/stat", encoding: .utf8)
        else { continue }
        if stat.contains("(chapter) "),
          stat.split(separator: " ").dropFirst(3).first == "\(identifier)"
        {
          return id
        }
      }
      try await Task.sleep(for: .milliseconds(20))
    }
    return nil
  }
}

/// The files of a folder with their content, by their paths in it.
func contents(of folder: String) throws -> [String: Data] {
  var files: [String: Data] = [:]
  for name in try FileManager.default.subpathsOfDirectory(atPath: folder) {
    let path = folder + "/" + name
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue
    else { continue }
    files[name] = try Data(contentsOf: URL(filePath: path))
  }
  return files
}

/// The names of files that differ, or that only one of two folders has.
func differences(_ a: [String: Data], _ b: [String: Data]) -> [String] {
  Set(a.keys).union(b.keys).filter { a[$0] != b[$0] }.sorted()
}
