// Factorizations in a report: their factors, each with its name.

public import BookRecords
public import MathEngine

/// Several named values one below the other.
private func shownParts(_ parts: [(name: String, tex: String, value: any Showable)]) -> Shown {
  let forms = parts.map { ($0.name, $0.tex, $0.value.shown) }
  let text = forms.map { name, _, form in
    name + (form.text.contains("\n") ? " =\n" : " = ") + form.text
  }.joined(separator: "\n")
  let formulas = forms.compactMap { _, tex, form in form.tex.map { "\(tex) = \($0)" } }
  return Shown(
    value: .other(text), text: text,
    tex: formulas.count == forms.count ? formulas.joined(separator: ",\\quad ") : nil)
}

extension LU: Showable {
  public var shown: Shown {
    shownParts([("P", "P", permutationMatrix), ("L", "L", lower), ("U", "U", upper)])
  }
}

extension QR: Showable {
  public var shown: Shown { shownParts([("Q", "Q", q), ("R", "R", r)]) }
}

extension Cholesky: Showable {
  public var shown: Shown { shownParts([("L", "L", lower)]) }
}

extension SVD: Showable {
  public var shown: Shown {
    shownParts([("U", "U", u), ("σ", "\\sigma", singularValues), ("V", "V", v)])
  }
}

extension Eigen: Showable {
  /// The pairs without imaginary parts where all eigenvalues are real.
  public var shown: Shown {
    isReal
      ? shownParts([("λ", "\\lambda", realValues), ("V", "V", realVectors)])
      : shownParts([("λ", "\\lambda", values), ("V", "V", vectors)])
  }
}

extension SymmetricEigen: Showable {
  public var shown: Shown { shownParts([("λ", "\\lambda", values), ("Q", "Q", vectors)]) }
}
