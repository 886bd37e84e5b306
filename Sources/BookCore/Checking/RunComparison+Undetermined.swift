// Results that differ although nothing was changed.

import BookRecords

extension RunComparison {
  /// The first cell that gives something else when it runs again under the same settings.
  func undetermined() -> [Diagnostic] {
    for run in runs where run.arithmetic == .standard {
      let pairs = zip(transcript.cells, run.transcript.cells)
      for (cell, (first, again)) in zip(chapter.cells, pairs)
      where !Self.areSame(first, again) {
        return [diagnostic(cell.cell, first, again)]
      }
    }
    return []
  }

  /// Whether descriptions agree: NaN is not equal to itself.
  private static func areSame<Value>(_ a: Value, _ b: Value) -> Bool {
    String(reflecting: a) == String(reflecting: b)
  }

  private func diagnostic(
    _ cell: Cell, _ first: CellTranscript, _ again: CellTranscript
  ) -> Diagnostic {
    let pair = zip(first.outputs, again.outputs).first { !Self.areSame($0, $1) }
    let lines = pair.map { "first: \($0.0.words)\nagain: \($0.1.words)" }
    return Diagnostic(
      .nondeterministic, path: path, range: cell.range,
      "a second run under the same settings gives another result", explanation: lines,
      fix: "draw random numbers from a source with a seed, and show no times and no addresses")
  }
}

extension Output {
  /// The output in one line, long enough to see a difference.
  fileprivate var words: String {
    let words =
      switch self {
      case .text(let text): text
      case .value(let shown): shown.text
      case .tex(let tex): tex
      case .table(let table):
        table.rows.map { $0.map(\.text).joined(separator: " ") }
          .joined(separator: "\n")
      case .figure(let figure): "a figure\(figure.title.map { ", \($0)" } ?? "")"
      case .claim(let claim): "\(claim.label): \(claim.left?.text ?? "\(claim.holds)")"
      }
    let line = words.split(separator: "\n").joined(separator: "; ")
    return line.count <= 100 ? line : line.prefix(99) + "…"
  }
}
