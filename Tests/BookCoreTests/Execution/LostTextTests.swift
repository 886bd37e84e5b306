// Printed text that did not reach its file, however that came.

import BookRecords
import Foundation
import Testing

@testable import BookCore

@Suite struct LostTextTests {
  private func run(offsets: [Int], text: String) -> ChapterRun {
    let events: [Record.Event] = [.begin(backend: "", isolation: [])]
    let enters = offsets.map { _ in Record.Event.enter }
    let records = zip([0] + offsets, events + enters).enumerated().map { index, record in
      Record(cell: index - 1, offset: record.0, event: record.1)
    }
    let lines = records.flatMap { $0.line() + [UInt8(ascii: "\n")] }
    let end = Record(cell: offsets.count - 1, offset: offsets.last ?? 0, event: .end)
    return run(lines + end.line(), text, .exited(0))
  }

  private func run(
    _ lines: [UInt8], _ text: String, _ ending: ProcessEnding, _ page: ProgressPage = ProgressPage()
  ) -> ChapterRun {
    ChapterRun(
      lines: lines, text: Array(text.utf8), errors: "", ending: ending, page: page,
      isIsolated: true, folders: RunFolders(scratch: "/scratch", others: []))
  }

  @Test func textThatIsThereIsNoLoss() {
    #expect(run(offsets: [0, 4, 4], text: "abc\nd").isComplete)
    #expect(run(offsets: [], text: "").isComplete)
  }

  @Test(arguments: [([0, 5], "abc"), ([3, 1], "abc"), ([0, 3, 9], "abcd")])
  func missingTextIsALoss(_ offsets: [Int], _ text: String) {
    let run = run(offsets: offsets, text: text)
    #expect(run.loss == "the file of printed text was cut or written anew")
    #expect(!run.isComplete)
    // It was the cell before the record that tells of it.
    #expect(run.harmfulCell == offsets.count - 2)
  }

  /// What the process notes about a loss wins over how it ended.
  @Test func aLossThatWasNotedIsTold() {
    var page = ProgressPage()
    page.loss = "no room"
    let run = run([], "", .exited(70), page)
    let place = SourcePosition(line: 1, column: 1)
    let failure = FailureReading(run: run, denials: []).failure(at: SourceRange(place, place))
    #expect(failure.kind == .records)
    #expect(failure.message == "the report was lost: no room")
  }
}
