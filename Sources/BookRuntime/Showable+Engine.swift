// The engine's vectors, matrices and numbers in a report.

public import BookRecords
public import MathEngine

/// A TeX matrix in parentheses; nil when it is too large to be read as one.
func texMatrix(_ rows: [[String]]) -> String? {
  guard rows.count <= 16, (rows.first?.count ?? 0) <= 12 else { return nil }
  let lines = rows.map { $0.joined(separator: " & ") }.joined(separator: " \\\\ ")
  return "\\begin{pmatrix} \(lines) \\end{pmatrix}"
}

extension Vector: Showable {
  public var shown: Shown {
    Shown(
      value: .vector(elements), text: description,
      tex: texMatrix(elements.map { [NumberFormat.automatic.tex($0)] }))
  }
}

extension Matrix: Showable {
  public var shown: Shown {
    let entries = flattened.elements
    return Shown(
      value: .matrix(rows: rowCount, columns: columnCount, elements: entries), text: description,
      tex: texMatrix(
        (0..<rowCount).map { row in
          entries[(row * columnCount)..<((row + 1) * columnCount)].map(NumberFormat.automatic.tex)
        }))
  }
}

extension Complex: Showable {
  public var shown: Shown {
    Shown(value: .complex(real: real, imaginary: imaginary), text: description, tex: tex)
  }

  fileprivate var tex: String { NumberFormat.automatic.tex(real: real, imaginary: imaginary) }
}

extension ComplexVector: Showable {
  public var shown: Shown {
    Shown(
      value: .list(elements.map(\.shown.value)), text: description,
      tex: texMatrix(elements.map { [$0.tex] }))
  }
}

extension ComplexMatrix: Showable {
  public var shown: Shown {
    let rows = (0..<rowCount).map { row in (0..<columnCount).map { self[row, $0] } }
    return Shown(
      value: .list(rows.map { .list($0.map(\.shown.value)) }), text: description,
      tex: texMatrix(rows.map { $0.map(\.tex) }))
  }
}

extension Var: Showable {
  /// The value; a derivative is shown where it is asked for.
  public var shown: Shown { value.shown }
}

extension BFloat16: Showable {
  public var shown: Shown { Shown(value: .number(Double(self)), text: description) }
}

extension Interval: Showable {
  public var shown: Shown { Shown(value: .vector([lower, upper]), text: description) }
}
