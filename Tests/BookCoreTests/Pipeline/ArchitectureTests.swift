// The arrows of the architecture, read from the sources: who may import what.

import Foundation
import Testing

@testable import BookCore

@Suite struct ArchitectureTests {
  static let sources = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Sources")

  /// Paths of Swift files, relative to `Sources`, with the modules that each imports.
  static let imports: [String: Set<String>] = {
    let base = sources.path + "/"
    var found: [String: Set<String>] = [:]
    let walker = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)
    for case let url as URL in walker ?? FileManager.DirectoryEnumerator()
    where url.pathExtension == "swift" {
      let text = (try? String(contentsOf: url, encoding: .utf8)) ?? ""
      let modules = text.split(separator: "\n").compactMap { line -> String? in
        let pattern = /^\s*(?:@\w+ )*(?:public |internal |private |package )?import (\w+)/
        return line.firstMatch(of: pattern).map { String($0.1) }
      }
      found[String(url.path.dropFirst(base.count))] = Set(modules)
    }
    return found
  }()

  @Test func filesAreFound() { #expect(Self.imports.count > 100) }

  @Test(arguments: [
    ("CCMark", ["BookCore/Parsing/CommonMarkReader.swift"]),
    ("CJavaScriptCore", ["BookCore/Rendering/Typesetting/JavaScriptEngine.swift"]),
    ("CMicroHTTPD", ["MathbookCLI/Preview/PreviewServer.swift"]),
    ("CHarfBuzz", ["BookCore/Rendering/Fonts/FontSubsetter.swift"]),
    ("CBrotli", ["BookCore/Rendering/Fonts/BrotliEncoder.swift"]),
    ("CCrypto", ["BookCore/Book/Digest.swift"]),
    (
      "Subprocess",
      ["BookCore/Execution/ChapterProcess.swift", "BookCore/Execution/ProcessRunner.swift"]
    ),
  ])
  func fewDoorsForEachLibrary(_ module: String, _ files: [String]) {
    let importers = Self.imports.filter { $0.value.contains(module) }.keys.sorted()
    #expect(importers == files)
  }

  /// The runtime applies the sandbox in one folder; the tool asks in one file what the kernel has.
  @Test func theSandboxHasTwoDoors() {
    let importers = Self.imports.filter { $0.value.contains("CSandbox") }.keys
      .filter { !$0.hasPrefix("BookRuntime/Isolation/") }
    #expect(importers == ["BookCore/Execution/SandboxMode.swift"])
  }

  /// A chapter is compiled without what the runtime and the engine need for themselves.
  @Test func everyModuleOfCHasAStandIn() {
    let used = Self.imports.filter {
      $0.key.hasPrefix("MathEngine/") || $0.key.hasPrefix("BookRuntime/")
    }
    .values.joined().filter { $0.wholeMatch(of: /C[A-Z]\w+/) != nil }
    #expect(Set(used).sorted() == StandInModules.cModules)
  }

  @Test func onlyKernelsKnowOpenBLAS() {
    for (path, modules) in Self.imports where modules.contains("COpenBLAS") {
      #expect(path.hasPrefix("MathEngine/LinearAlgebra/Kernels/"))
    }
  }

  @Test func onlyKernelsKnowTheVectorKernels() {
    for (path, modules) in Self.imports where modules.contains("CVectorKernels") {
      #expect(path.hasPrefix("MathEngine/") && path.contains("/Kernels/"))
    }
  }

  @Test(arguments: [
    ("MathEngine", ["BookCore", "BookRecords", "BookRuntime", "MathbookCLI", "Foundation"]),
    ("BookRuntime", ["BookCore", "MathbookCLI", "Foundation"]),
    ("BookCore", ["MathEngine", "BookRuntime", "MathbookCLI"]),
    ("BookRecords", ["BookCore", "MathEngine", "BookRuntime"]),
  ])
  func noArrowJoinsTheSides(_ target: String, _ forbidden: [String]) {
    for (path, modules) in Self.imports where path.hasPrefix(target + "/") {
      #expect(modules.isDisjoint(with: forbidden), "\(path)")
    }
  }
}
