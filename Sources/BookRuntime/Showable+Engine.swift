// The engine's vectors, matrices and numbers in a report.

public import BookRecords
public import MathEngine

/// A TeX matrix in parentheses; nil when it is too large to be read as one.
func texMatrix(
  _ rowCount: Int, _ columnCount: Int, _ entry: (_ row: Int, _ column: Int) -> String
) -> String? {
  guard rowCount <= 16, columnCount <= 12 else { return nil }
  let rows = (0..<rowCount).map { row in
    (0..<columnCount).map { entry(row, $0) }.joined(separator: " & ")
  }
  return "\\begin{pmatrix} \(rows.joined(separator: " \\\\ ")) \\end{pmatrix}"
}

extension Vector: Showable {
  public var shown: Shown {
    Shown(
      value: recordedValue, text: description,
      tex: texMatrix(count, 1) { row, _ in NumberFormat.automatic.tex(self[row]) })
  }
}

extension Matrix: Showable {
  public var shown: Shown {
    Shown(
      value: recordedValue, text: description,
      tex: texMatrix(rowCount, columnCount) { NumberFormat.automatic.tex(self[$0, $1]) })
  }
}

extension Complex: Showable {
  public var shown: Shown { Shown(value: recordedValue, text: description, tex: tex) }

  fileprivate var tex: String { NumberFormat.automatic.tex(real: real, imaginary: imaginary) }
}

extension ComplexVector: Showable {
  public var shown: Shown {
    Shown(
      value: recordedValue, text: description,
      tex: texMatrix(count, 1) { row, _ in self[row].tex })
  }
}

extension ComplexMatrix: Showable {
  public var shown: Shown {
    Shown(
      value: recordedValue, text: description,
      tex: texMatrix(rowCount, columnCount) { self[$0, $1].tex })
  }
}

extension Var: Showable {
  /// The value; a derivative is shown where it is asked for.
  public var shown: Shown { value.shown }
}

extension BFloat16: Showable {
  public var shown: Shown { Shown(value: recordedValue, text: description) }
}

extension Interval: Showable {
  public var shown: Shown { Shown(value: recordedValue, text: description) }
}
