// A cached transcript for a chapter whose prose has been edited: the same cells at other places.

import BookRecords

/// Where a cell's code stood: enough to find the same place after the prose around it changed.
struct CellPlace: Sendable, Equatable, Codable {
  var start: SourcePosition
  var lines: Int

  init(_ cell: Cell) {
    start = cell.codeStart
    lines = cell.code.utf8.count { $0 == UInt8(ascii: "\n") }
  }

  func contains(_ line: Int) -> Bool { (start.line...(start.line + lines)).contains(line) }
}

/// Moves positions from where the cells stood to where they stand.
struct Rebasing {
  let old: [CellPlace]
  let new: [CellPlace]

  var isIdentity: Bool { old == new }

  func callAsFunction(_ position: SourcePosition) -> SourcePosition {
    guard
      let cell = old.indices.last(where: {
        old[$0].contains(position.line) && old[$0].start <= position
      }) ?? old.indices.first(where: { old[$0].contains(position.line) })
    else { return position }
    let isFirstLine = position.line == old[cell].start.line
    return SourcePosition(
      line: position.line + new[cell].start.line - old[cell].start.line,
      column: position.column
        + (isFirstLine ? new[cell].start.column - old[cell].start.column : 0))
  }

  func callAsFunction(_ range: SourceRange) -> SourceRange {
    SourceRange(self(range.start), self(range.end))
  }
}

extension Failure {
  fileprivate func rebased(_ move: Rebasing) -> Failure {
    var moved = self
    moved.range = move(range)
    moved.origin = origin.map { move($0) }
    moved.notes = notes.map { Note(text: $0.text, range: move($0.range)) }
    moved.further = further.map { $0.rebased(move) }
    return moved
  }
}

extension Transcript {
  /// The transcript with all its places moved.
  func rebased(_ move: Rebasing) -> Transcript {
    guard !move.isIdentity else { return self }
    var moved = self
    moved.cells = cells.map { cell in
      var cell = cell
      if case .failed(let failure) = cell.outcome { cell.outcome = .failed(failure.rebased(move)) }
      cell.promises = cell.promises.map { site in
        ClaimSite(
          label: site.label, statement: move(site.statement), call: site.call.map { move($0) })
      }
      cell.denials = cell.denials.map {
        SandboxDenial(rule: $0.rule, call: $0.call, range: move($0.range))
      }
      cell.outputs = cell.outputs.map { output in
        guard case .claim(var claim) = output else { return output }
        let place = move(SourcePosition(line: claim.line, column: claim.column))
        claim.line = place.line
        claim.column = place.column
        return .claim(claim)
      }
      return cell
    }
    return moved
  }
}
