// The engine's values in a report.

public import BookRecords
public import MathEngine

extension Vector: Showable {
  public var shown: Shown {
    let entries = Array(self)
    let rows = entries.map(NumberFormat.automatic.tex).joined(separator: " \\\\ ")
    return Shown(
      value: .vector(entries), text: String(describing: self),
      tex: entries.count <= 16 ? "\\begin{pmatrix} \(rows) \\end{pmatrix}" : nil)
  }
}

extension Matrix: Showable {
  public var shown: Shown {
    let entries = Array(flattened)
    return Shown(
      value: .matrix(rows: rowCount, columns: columnCount, elements: entries),
      text: String(describing: self), tex: rowCount <= 12 && columnCount <= 12 ? tex(entries) : nil)
  }

  private func tex(_ entries: [Double]) -> String {
    let rows = (0..<rowCount).map { row in
      entries[(row * columnCount)..<((row + 1) * columnCount)]
        .map(NumberFormat.automatic.tex).joined(separator: " & ")
    }
    return "\\begin{pmatrix} \(rows.joined(separator: " \\\\ ")) \\end{pmatrix}"
  }
}
