// The page as C writes it and as the tool reads it.

import BookRecords
import CSandbox
import Testing

@Suite struct ProgressPageTests {
  private func read(_ page: sandbox_page) -> ProgressPage? {
    withUnsafeBytes(of: page) { bytes in
      let rest = [UInt8](repeating: 0, count: ProgressPage.size - bytes.count)
      return ProgressPage(bytes: Array(bytes) + rest)
    }
  }

  @Test func emptyPageSaysNothing() throws {
    var page = sandbox_page()
    page.step = -1
    #expect(read(page) == ProgressPage())
    #expect(ProgressPage(bytes: []) == nil)
  }

  @Test func everyFieldArrives() throws {
    var page = sandbox_page()
    page.step = 3
    page.signal = 11
    page.program_counter = 0x1234
    page.caller = 0x5678
    page.address = 0xFFF0
    page.stack_pointer = 0x10000
    page.error = 13
    page.denial_count = 2
    page.denials.0 = sandbox_denial(
      step: 1, rule: Int32(sandbox_rule_network), call: name("socket"))
    page.denials.1 = sandbox_denial(step: 3, rule: Int32(sandbox_rule_kernel), call: name("bpf"))
    let found = try #require(read(page))
    #expect(found.step == 3)
    #expect(found.error == 13)
    let crash = try #require(found.crash)
    #expect(crash.signal == 11)
    #expect(crash.instruction == 0x1234)
    #expect(crash.caller == 0x5678)
    #expect(crash.isStackOverflow)
    #expect(
      found.denials == [
        .init(step: 1, rule: .network, call: "socket"), .init(step: 3, rule: .kernel, call: "bpf"),
      ])
  }

  @Test func theCaseOfAPropertyArrives() throws {
    var bytes = [UInt8](repeating: 0, count: ProgressPage.size)
    bytes.replaceSubrange(
      ProgressPage.caseStart..<(ProgressPage.caseStart + 5), with: "9, é".utf8)
    #expect(ProgressPage(bytes: bytes)?.triedCase == "9, é")
  }

  @Test func theReasonOfALossArrives() throws {
    var bytes = [UInt8](repeating: 0, count: ProgressPage.size)
    bytes.replaceSubrange(
      ProgressPage.lossStart..<(ProgressPage.lossStart + 4), with: "full".utf8)
    let page = try #require(ProgressPage(bytes: bytes))
    #expect(page.loss == "full")
    #expect(page.triedCase == nil)
  }

  @Test func ruleNumbersAgree() {
    let numbers = [
      sandbox_rule_network, sandbox_rule_processes, sandbox_rule_inspection, sandbox_rule_signals,
      sandbox_rule_mounts, sandbox_rule_namespaces, sandbox_rule_kernel, sandbox_rule_limits,
      sandbox_rule_permissions, sandbox_rule_shared_memory,
    ]
    #expect(numbers.map { Int32($0) } == SandboxRule.allCases.map(\.rawValue))
  }

  /// A C array of characters is a tuple in Swift.
  private func name(_ text: String) -> CName {
    var name = sandbox_denial().call
    withUnsafeMutableBytes(of: &name) { $0.copyBytes(from: text.utf8) }
    return name
  }

  private typealias CName = (
    CChar, CChar, CChar, CChar, CChar, CChar, CChar, CChar, CChar, CChar, CChar, CChar,
    CChar, CChar, CChar, CChar, CChar, CChar, CChar, CChar, CChar, CChar, CChar, CChar
  )
}
