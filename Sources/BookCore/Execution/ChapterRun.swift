// One run of a chapter's program, as it was: records, text, and how it ended.

import BookRecords
import Foundation

/// The raw outcome of running a program.
struct ChapterRun: Sendable {
  var records: [Record]
  /// Lines that are no records, which a chapter can only have written on purpose.
  var rubbish: [String]
  var text: [UInt8]
  var errors: String
  var ending: ProcessEnding
  /// What the process noted while it ran.
  var page: ProgressPage
  /// Where it crashed, if it did.
  var site: CrashSite?
  /// Whether it ran in a sandbox.
  var isIsolated: Bool
  /// What is printed tells the folders' own paths.
  let folders: RunFolders
  /// The cell that did what a chapter must not do, though the program went on: it wrote a line that
  /// is no record, or printed text is missing from there on.
  private(set) var harmfulCell: Int?
  /// Why something that the chapter printed or recorded is lost; nil when nothing is.
  private(set) var loss: String?

  /// The number of the statement that was announced last; -1 before the first.
  var lastStep: Int { page.step }

  /// Reads the lines of the record pipe. Kinds that are unknown are skipped.
  init(
    lines: [UInt8], text: [UInt8], errors: String, ending: ProcessEnding, page: ProgressPage,
    isIsolated: Bool, folders: RunFolders
  ) {
    records = []
    rubbish = []
    self.text = text
    self.folders = folders
    self.errors = folders.renamed(errors)
    self.ending = ending
    self.page = page
    self.isIsolated = isIsolated
    // Nothing in a path is escaped in a record.
    for line in folders.renamed(lines[...]).split(separator: UInt8(ascii: "\n")) {
      do throws(RecordError) {
        if let record = try Record(line: line) { records.append(record) }
      } catch {
        if rubbish.isEmpty { harmfulCell = records.last { $0.cell >= 0 }?.cell }
        rubbish.append("\(error)")
      }
    }
    loss = page.loss
    if loss == nil { findMissingText() }
  }

  /// Records say how much had been printed before them: the text file has that much, and it grows.
  private mutating func findMissingText() {
    var printed = 0
    for (index, record) in records.enumerated() {
      guard record.offset < printed || record.offset > text.count else {
        printed = record.offset
        continue
      }
      loss = "the file of printed text was cut or written anew"
      harmfulCell = harmfulCell ?? records[..<index].last { $0.cell >= 0 }?.cell ?? record.cell
      return
    }
  }

  /// Whether the program said that it came to its end, and ended as a good program does.
  var isComplete: Bool {
    records.contains { $0.event == .end } && ending == .exited(0) && rubbish.isEmpty
      && loss == nil
  }
}

extension ChapterRun {
  /// An illegal instruction, a break point, and what `abort` raises.
  private static let trapSignals = [SIGILL, SIGTRAP, SIGABRT]

  /// What the language runtime printed, without its own file names, before it ended the program by a
  /// trap. A chapter may print such a line itself, and end otherwise.
  var fatalMessage: String? {
    guard case .signalled(let signal) = ending, Self.trapSignals.contains(Int32(signal)) else {
      return nil
    }
    for line in errors.split(separator: "\n").reversed() {
      if let mark = line.range(of: "Fatal error") {
        let words = line[mark.upperBound...].drop { $0 == ":" || $0 == " " }
        return words.isEmpty ? "the block trapped" : "the block trapped: \(words)"
      }
      let marks = ["Precondition failed", "Assertion failed"]
      if let mark = marks.compactMap({ line.range(of: $0) }).first {
        return "the block trapped: \(line[mark.lowerBound...])"
      }
    }
    return nil
  }
}
