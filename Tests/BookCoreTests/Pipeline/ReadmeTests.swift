// What the README sends its readers to is there.

import Foundation
import Testing

@Suite struct ReadmeTests {
  private static let root = ArchitectureTests.sources.deletingLastPathComponent()

  /// The files and folders that the last sections name, each as it is written.
  private static let names: [String] = {
    let text = (try? String(contentsOf: root.appending(path: "README.md"), encoding: .utf8)) ?? ""
    let start = text.range(of: "## The data's way")?.lowerBound ?? text.endIndex
    return text[start...].matches(of: /`([A-Za-z][\w\/+.-]*)`/).map { String($0.1) }
      .filter {
        $0.hasSuffix(".swift") || $0.hasSuffix(".py") || $0.hasSuffix(".h") || $0.contains("/")
      }
      .filter { !["output/", "chapters/NN-name.md", ".build/"].contains($0) }
  }()

  /// The paths of all files, and of the folders that they stand in.
  private static let paths: [String] = ["Sources", "Tests"].flatMap { folder in
    let names = FileManager.default.enumerator(atPath: root.path + "/" + folder)?
      .compactMap { $0 as? String }
    return (names ?? []).map { "/\(folder)/\($0)" }
  }

  @Test func namesAreFound() { #expect(Self.names.count > 20) }

  @Test func everythingNamedExists() {
    let missing = Self.names.filter { name in
      !Self.paths.contains { $0.hasSuffix("/" + name) }
        && !FileManager.default.fileExists(atPath: Self.root.path + "/" + name)
    }
    #expect(missing == [])
  }
}
