// The calls of `claim` in a chapter's source, found again from what they recorded.

import BookRecords

/// The sites of a chapter's claims, numbered in the order of the source.
struct ClaimSites {
  private var sites: [ClaimSite] = []
  /// The numbers of each cell's sites.
  private var cells: [Range<Int>] = []
  /// The numbers of sites whose place is known, by line.
  private var lines: [Int: [Int]] = [:]
  private var labels: [String: [Int]] = [:]

  init(_ transcript: Transcript) {
    for cell in transcript.cells {
      let start = sites.count
      for site in cell.promises {
        if let line = site.call?.start.line { lines[line, default: []].append(sites.count) }
        if let label = site.label { labels[label, default: []].append(sites.count) }
        sites.append(site)
      }
      cells.append(start..<sites.count)
    }
  }

  subscript(number: Int) -> ClaimSite { sites[number] }

  func numbers(ofCell index: Int) -> Range<Int> {
    cells.indices.contains(index) ? cells[index] : 0..<0
  }

  /// The site that made a record: the last one before the record's column, else the first with its
  /// words whose statement holds the line.
  func index(of record: ClaimRecord) -> Int? {
    let place = SourcePosition(line: record.line, column: record.column)
    let onLine = lines[record.line]?.last { number in
      sites[number].call.map { $0.start < place } ?? false
    }
    return onLine
      ?? labels[record.label]?.first { number in
        let statement = sites[number].statement
        return statement.start.line <= record.line && record.line <= statement.end.line
      }
  }
}

extension Transcript {
  /// What claims recorded, in order.
  var claimRecords: [ClaimRecord] {
    cells.flatMap(\.outputs).compactMap { output in
      if case .claim(let record) = output { record } else { nil }
    }
  }
}
