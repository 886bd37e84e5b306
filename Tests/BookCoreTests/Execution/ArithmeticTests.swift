// Ways of computing: which there are, and that the chapter's process really computes so.

import BookRecords
import Foundation
import Testing

@testable import BookCore

@Suite struct ArithmeticTests {
  @Test func theListIsFixed() {
    let words = Arithmetic.variations(kernels: ["A", "B", "C"]).map(\.words)
    #expect(
      words == [
        "as built", "rounding upward", "kernel A", "rounding downward", "kernel B",
        "rounding toward zero", "kernel C", "2 threads", "kernel A, rounding upward",
        "kernel B, rounding upward", "kernel C, rounding upward", "kernel A, rounding downward",
        "kernel B, rounding downward", "kernel C, rounding downward",
        "kernel A, rounding toward zero", "kernel B, rounding toward zero",
        "kernel C, rounding toward zero",
      ])
    let most = Arithmetic.variations(kernels: (0..<30).map { "K\($0)" })
    #expect(most.count == Arithmetic.mostVariations)
  }

  @Test func aKernelNeedsAllItsFeatures() {
    let known = ProcessorKernels.all.map(\.name)
    #expect(ProcessorKernels.names(with: []) == [])
    #expect(
      ProcessorKernels.names(with: ProcessorKernels.all.reduce(into: []) { $0.formUnion($1.1) })
        == known)
    for (name, features) in ProcessorKernels.all {
      for missing in features {
        #expect(!ProcessorKernels.names(with: features.subtracting([missing])).contains(name))
      }
    }
    #expect(!ProcessorKernels.names(with: ProcessorKernels.features()).isEmpty)
  }

  @Test func chaptersComputeWithTheKernelThatMachinesHaveInCommon() {
    #if arch(x86_64)
      let newest: Set<String> = ProcessorKernels.all.reduce(into: []) { $0.formUnion($1.features) }
      #expect(ProcessorKernels.pinned(with: newest) == "Haswell")
      #expect(ProcessorKernels.pinned(with: ["avx", "pni", "ssse3"]) == "Sandybridge")
    #endif
    #expect(ProcessorKernels.pinned(with: []) == nil)
    var machine = Machine(environment: ["OPENBLAS_L2_SIZE": "512", "OPENBLAS_CORETYPE": ""])
    let own = ProcessorKernels.pinned(with: ProcessorKernels.features())
    #expect(machine.kernelSettings["OPENBLAS_CORETYPE"] == own)
    #expect(machine.kernelSettings["OPENBLAS_L2_SIZE"] == "512")
    machine.environment["OPENBLAS_CORETYPE"] = "Nehalem"
    #expect(machine.kernelSettings["OPENBLAS_CORETYPE"] == "Nehalem")
  }

  /// What a third is, what a tenth reads as, how numbers print, and what the backend says.
  static let chapter = """
    ```swift-math
    let three = Double(CommandLine.arguments.count + 2)
    show(1 / three)
    show(Backend.threadCount)
    show(Backend.coreName)
    print(NumberFormat.fixed(3).text(2.0004), Vector([2.0004, 0.1]).rounded(3))
    show(0.1)
    show(Double("0.1") == 0.1)
    ```
    """

  @Test func aProcessComputesAsItIsTold() async throws {
    let kernel = try #require(ProcessorKernels.names(with: ProcessorKernels.features()).first)
    let third = 1.0 / 3
    let cases: [(Arithmetic, value: Double, threads: Int)] = [
      (.standard, third, 1), (Arithmetic(rounding: .upward), third.nextUp, 1),
      (Arithmetic(rounding: .downward), third, 1), (Arithmetic(rounding: .towardZero), third, 1),
      (Arithmetic(kernel: kernel), third, 1), (Arithmetic(threads: 2), third, 2),
    ]
    let transcripts = try await run(Self.chapter, under: cases.map(\.0))
    for ((arithmetic, value, threads), transcript) in zip(cases, transcripts) {
      let words = arithmetic.words
      let outputs = try #require(transcript.cells.first).outputs
      let values = outputs.compactMap { output in
        if case .value(let shown) = output { shown } else { nil }
      }
      try #require(values.count == 5, "\(words): \(transcript.cells)")
      #expect(values[0].value == .number(value), "\(words)")
      #expect(values[1].value == .integer(threads), "\(words)")
      if arithmetic.kernel != nil { #expect(values[2].text == kernel) }
      #expect(values[3].text == "0.1", "\(words)")
      #expect(values[4].value == .boolean(true), "\(words)")
      let texts = outputs.compactMap { if case .text(let text) = $0 { text } else { nil } }
      #expect(texts == ["2.000 [2.  0.1]\n"], "\(words)")
    }
  }

  /// Runs share a program and nothing else.
  @Test func noRunSeesWhatAnotherOneWrote() async throws {
    let chapter = """
      ```swift-math
      import Glibc
      let file = fopen("mark", "r")
      show(file == nil)
      fclose(fopen("mark", "w"))
      ```
      """
    let transcripts = try await run(chapter, under: [.standard, .standard])
    #expect(transcripts.count == 2)
    for transcript in transcripts {
      guard case .value(let shown)? = transcript.cells.first?.outputs.first else {
        Issue.record("\(transcript)")
        continue
      }
      #expect(shown.value == .boolean(true))
    }
  }

  private func run(_ chapter: String, under settings: [Arithmetic]) async throws -> [Transcript] {
    let executor = PlanExecutor(
      toolchain: try Toolchain.locate(), engine: try EngineInstallation.locate(),
      cache: TestBook.cache, book: "/", usesCache: false, machine: TestBook.machine)
    let parsed = ChapterParser.parse(ChapterSource(path: "a.md", text: chapter))
    let plan = Planner.plan(parsed, timeout: nil, machine: [], data: [:])
    return try await executor.transcripts(of: plan, under: settings)
  }
}
