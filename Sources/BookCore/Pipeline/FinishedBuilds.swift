// What a build without findings was made of and wrote: an unchanged one is over at once.

import Foundation

/// Finds out whether a build would do again what an earlier one did.
package struct FinishedBuilds: Sendable {
  let cache: ResultCache
  let book: BookFolder
  /// The address of all that goes into the build, as it is before the build; nil when nobody can
  /// vouch for that.
  let key: String?

  /// - Parameter destination: What the user said of the folder to write to.
  package init(
    _ request: BuildRequest, destination: String, toolchain: Toolchain, engine: EngineInstallation,
    cache: ResultCache, machine: Machine
  ) {
    self.cache = cache
    book = request.book
    let files = FileStamps.digest(
      below: request.book.path, settledBefore: FileStamps.settlingLimit())
    key = files.map { files in
      let tools = Self.tools(request, toolchain, engine, machine).map {
        $0 + "\0" + FileStamps.of($0)
      }
      return Digest.of(
        ([request.book.path, files, destination] + request.settings + tools
          + machine.surroundings).joined(separator: "\n"))
    }
  }

  /// The earlier build that this one would repeat; nil when there is none, or when what it wrote is
  /// not there as it was.
  package func find() -> FinishedBuild? {
    guard let key, let data = cache.read("builds", key) else { return nil }
    let lines = String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init)
    guard lines.count == 3, FileStamps.digest(below: lines[0]) == lines[1] else { return nil }
    return FinishedBuild(output: lines[0], summary: lines[2])
  }

  /// Keeps a build whose reports were written.
  package func keep(_ build: FinishedBuild) {
    guard let key, !namesOutsideFiles, let written = FileStamps.digest(below: build.output) else {
      return
    }
    let lines = [build.output, written, build.summary]
    guard !lines.contains(where: { $0.contains("\n") }) else { return }
    cache.keep("builds", key, Data(lines.joined(separator: "\n").utf8))
  }

  /// Whether a chapter or the settings may name a file outside the book, whose changes nobody sees.
  private var namesOutsideFiles: Bool {
    // What cannot be listed may name anything.
    guard let names = try? FileManager.default.subpathsOfDirectory(atPath: book.path) else {
      return true
    }
    return names.filter { $0.hasSuffix(".md") || $0.hasSuffix(".yml") }.contains { name in
      book.read(name).map { Data($0).range(of: Data("../".utf8)) != nil } ?? true
    }
  }

  /// The programs and files outside the book that reports are made with.
  private static func tools(
    _ request: BuildRequest, _ toolchain: Toolchain, _ engine: EngineInstallation,
    _ machine: Machine
  ) -> [String] {
    let pages = request.rendering.installation
    return [machine.tool, toolchain.frontend, toolchain.linker, engine.library]
      + [machine.blas] + pages.katex + pages.highlighter + pages.textFonts + pages.mathFonts
  }
}
