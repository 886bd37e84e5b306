// The rule for written digits against the corpus: no false pass, no false failure.

import Testing

@testable import BookCore

@Suite struct RoundingCorpusTests {
  @Test func agreesWithTheCorpus() throws {
    let cases = try RoundingCorpus.cases()
    #expect(cases.count >= 300)
    #expect(cases.filter(\.holds).count >= 100)
    #expect(cases.filter { !$0.holds }.count >= 100)
    var wrong: [String] = []
    for item in cases {
      guard let written = WrittenValue(parsing: item.written) else {
        wrong.append("unreadable: \(item)")
        continue
      }
      let holds = written.verdict(for: item.value, tolerance: item.tolerance).holds
      if holds != item.holds { wrong.append("\(holds ? "false pass" : "false failure"): \(item)") }
    }
    #expect(wrong.isEmpty, "\(wrong.count) wrong\n\(wrong.joined(separator: "\n"))")
  }
}
