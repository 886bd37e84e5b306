// Builds that are killed, at many points of their work, and builds that work at the same time.

import Foundation
import Testing

@testable import BookCore

@Suite(.enabled(if: ToolProcess.isBuilt))
struct KillTests {
  /// A moment of a build, by what is on the disk then.
  private struct Moment: Sendable {
    var name: String
    /// What has changed since the build began is what counts.
    var state: @Sendable (TemporaryFolder) -> String
  }

  private static let moments = [
    Moment(name: "a scratch folder") { scratch($0, "") },
    Moment(name: "a source") { scratch($0, "/Chapter/main.swift") },
    Moment(name: "an object") { scratch($0, "/Chapter.o") },
    Moment(name: "a program") { scratch($0, "/chapter") },
    Moment(name: "a run") { scratch($0, "/text") },
    Moment(name: "an entry") { names($0, "cache/results") },
    Moment(name: "a page") { text($0, "output/html/01-a.html") },
    Moment(name: "a report") { text($0, "output/markdown/01-a.md") },
    Moment(name: "the results") { text($0, "output/results.json") },
  ]

  private static func scratch(_ folder: TemporaryFolder, _ file: String) -> String {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path + "/tmp")) ?? []
    return names.filter { folder.contains("tmp/\($0)\(file)") }.joined(separator: " ")
  }

  private static func names(_ folder: TemporaryFolder, _ name: String) -> String {
    let path = folder.path + "/" + name
    let found = (try? FileManager.default.subpathsOfDirectory(atPath: path)) ?? []
    return found.sorted().joined(separator: " ")
  }

  private static func text(_ folder: TemporaryFolder, _ name: String) -> String {
    (try? folder.read(name)) ?? ""
  }

  /// A killed build leaves each report old or new, and the next one is as if it had not been.
  @Test func aKilledBuildDoesNoHarm() async throws {
    let folder = try self.folder()
    let new = try await reports(2, in: folder)
    try forget(folder)
    let old = try await reports(1, in: folder)
    #expect(old.count > 5 && differences(old, new).count > 2)
    for moment in Self.moments {
      try await kill(at: moment, in: folder, old)
      let left = try contents(of: folder.path + "/output")
      for (name, bytes) in left where !name.contains(WholeFile.draftPrefix) {
        #expect(bytes == old[name] || bytes == new[name], "\(moment.name): \(name)")
      }
      #expect(old.keys.allSatisfy { left[$0] != nil }, "\(moment.name)")
      let again = try await reports(2, in: folder)
      #expect(differences(again, new) == [], "\(moment.name)")
      let temporary = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/tmp")
      #expect(temporary == ["file"], "\(moment.name)")
      try forget(folder)
      #expect(try await differences(reports(1, in: folder), old) == [], "\(moment.name)")
    }
  }

  /// Kills the build of the second version at a moment. A moment that passed unseen, as one may on a
  /// machine that has more to do, is waited for again.
  private func kill(
    at moment: Moment, in folder: TemporaryFolder, _ old: [String: Data]
  ) async throws {
    for attempt in 1...5 {
      if attempt > 1 {
        try forget(folder)
        #expect(try await differences(reports(1, in: folder), old) == [], "\(moment.name)")
      }
      try write(2, to: folder)
      if try await isKilled(at: moment, in: folder) { return }
    }
    Issue.record("\(moment.name) never came")
  }

  /// Whether the moment of a build was seen before it was over, and the build killed then.
  private func isKilled(at moment: Moment, in folder: TemporaryFolder) async throws -> Bool {
    let before = moment.state(folder)
    let tool = try ToolProcess(["build", "--quiet"], in: folder)
    // Seen once is enough: a draft may take the place of an entry of its name before the signal comes.
    var hasCome = moment.state(folder) != before
    while tool.process.isRunning, !hasCome {
      usleep(200)
      hasCome = moment.state(folder) != before
    }
    Foundation.kill(tool.identifier, SIGKILL)
    _ = try await tool.code()
    return hasCome || moment.state(folder) != before
  }

  @Test func twoBuildsAtOnceAgree() async throws {
    let folder = try self.folder()
    let reference = try await reports(1, in: folder)
    try forget(folder)
    try FileManager.default.removeItem(atPath: folder.path + "/output")
    let tools = try (0..<2).map { _ in try ToolProcess(["build", "--quiet"], in: folder) }
    var codes: [Int32] = []
    for tool in tools { codes.append(try await tool.code()) }
    let errors = try folder.read("errors")
    #expect(codes == [0, 0], "\(errors)")
    #expect(try differences(contents(of: folder.path + "/output"), reference) == [])
  }
}

extension KillTests {
  /// A folder with a cache of its own, which has the compiled system modules of all tests.
  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let modules = CapturedStreams.cache + "/modules"
    for path in [modules, folder.path + "/cache"] {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/cache/modules", withDestinationPath: modules)
    return folder
  }

  /// Removes all results.
  private func forget(_ folder: TemporaryFolder) throws {
    try FileManager.default.removeItem(atPath: folder.path + "/cache/results")
  }

  /// A chapter whose text, code and reports are told apart by a number.
  private func write(_ number: Int, to folder: TemporaryFolder) throws {
    try folder.write(
      """
      # Version \(number)

      ```swift-math
      let x = \(number).0
      claim("The number", x == \(number))
      ```

      It is [\(number)](claim:x).

      """, to: "chapters/01-a.md")
  }

  /// The reports of a whole build.
  private func reports(_ number: Int, in folder: TemporaryFolder) async throws -> [String: Data] {
    try write(number, to: folder)
    let tool = try ToolProcess(["build", "--quiet"], in: folder)
    let code = try await tool.code()
    let errors = try folder.read("errors")
    #expect(code == 0, "\(errors)")
    return try contents(of: folder.path + "/output")
  }
}
