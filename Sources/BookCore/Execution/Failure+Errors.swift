// The errors of a block that does not compile: one failure, a finding each.

extension Failure {
  /// More errors than these of one block are mostly made by the first ones.
  private static let mostErrors = 5

  /// The failure of a block that has these errors; there is at least one.
  init(errors: [Failure]) {
    self = errors[0]
    further = Array(errors.dropFirst().prefix(Self.mostErrors - 1))
    let rest = errors.count - Self.mostErrors
    if rest > 0 {
      further[further.count - 1].explanation.append("\(rest) more in this block are not listed")
    }
  }

  /// The failure and the further errors of its block, each by itself.
  var errors: [Failure] {
    var first = self
    first.further = []
    return [first] + further
  }

  /// The errors of a block as findings.
  func findings(path: String) -> [Diagnostic] {
    errors.map { error in
      let origin = error.origin.map { Note(text: "it happened here", range: $0) }
      return Diagnostic(
        error.kind.rule, path: path, range: error.range, error.message,
        explanation: error.explanation.isEmpty ? nil : error.explanation.joined(separator: "\n"),
        notes: (error.notes + [origin].compactMap(\.self)).map {
          Diagnostic.Note(path: path, range: $0.range, text: $0.text)
        })
    }
  }
}

extension Chapter {
  /// Whether what is wrong with a block's text explains that it does not compile: its end was forgotten,
  /// or it holds two versions of its code.
  func explainsErrors(of cell: Cell) -> Bool {
    diagnostics.contains { finding in
      guard let place = finding.range?.start else { return false }
      switch finding.rule {
      case .unclosedFence: return place == cell.range.start
      case .conflictMarker: return cell.range.start < place && place < cell.range.end
      default: return false
      }
    }
  }
}
