// A small book with every kind of node, for tests of the reports and for looking at them.

import BookRecords

@testable import BookCore

enum SampleBook {
  static let book = book([norms(), descent(), failing()])

  /// The first chapter alone, in which everything holds.
  static let holding = book([norms()])

  static func book(_ chapters: [CheckedChapter]) -> CheckedBook {
    var options = BookOptions()
    options.title = "Mathematics, Checked"
    options.author = "A. Author"
    options.description = "Linear algebra and analysis in which every number is computed."
    return CheckedBook(options: options, chapters: chapters, index: BookIndex(targets: targets))
  }

  private static let targets: [String: LabelTarget] = {
    func target(
      _ kind: LabelTarget.Kind, _ noun: String, _ number: String, _ fragment: String,
      _ title: String, _ chapter: String
    ) -> LabelTarget {
      LabelTarget(
        kind: kind, noun: noun, number: number, chapter: chapter, fragment: fragment, title: title,
        range: at(1))
    }
    return [
      "eq-norm": target(.equation, "Equation", "1.1", "eq-norm", "", "1-norms"),
      "eq-cauchy": target(.equation, "Equation", "1.2", "eq-cauchy", "", "1-norms"),
      "thm-cauchy": target(.container, "Theorem", "1.1", "thm-cauchy", "Cauchy–Schwarz", "1-norms"),
      "tbl-condition": target(
        .table, "Table", "1.1", "tbl-condition", "Condition numbers", "1-norms"),
      "fig-descent": target(
        .figure, "Figure", "2.1", "fig-descent", "Gradient descent", "part-two/2-descent"),
      "fig-field": target(.figure, "Figure", "2.2", "fig-field", "A saddle", "part-two/2-descent"),
      "sec-angle": target(
        .section, "Section", "1.2", "sec-angle", "The angle between vectors", "1-norms"),
    ]
  }()
}
