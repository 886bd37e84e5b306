// Labels of equations that stand in their formulas, where LaTeX has them.

enum LabelInFormula {
  /// The label of `{#eq-x}` or `\label{eq-x}` in a formula, which does not parse for it. That is the
  /// error: what refers to the label finds the formula all the same.
  static func label(in tex: String) -> String? {
    guard tex.contains("{#eq-") || tex.contains("\\label{eq-") else { return nil }
    return tex.firstMatch(of: /(?:\{#|\\label\{)(eq-[\w.:-]+)\}/).map { String($0.1) }
  }
}
