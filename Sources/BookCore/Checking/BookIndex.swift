// What the text of a book can refer to: what each label names, its number, and where it is.

/// Something that `@label` can refer to.
struct LabelTarget: Sendable, Equatable {
  enum Kind: String, Sendable, Codable {
    case figure = "fig"
    case table = "tbl"
    case equation = "eq"
    case section = "sec"
    case listing = "lst"
    case container
  }

  var kind: Kind
  /// The word before the number: `Figure`, `Equation`, `Theorem`, …
  var noun: String
  /// `2.3`: the chapter's number and a running number of its kind; for sections their own number,
  /// which is empty in a chapter that does not count.
  var number: String
  /// The slug of the chapter that it stands in.
  var chapter: String
  /// The fragment in that chapter's page.
  var fragment: String
  /// The title of a section or the caption, as plain text.
  var title: String
  var range: SourceRange
  /// Whether it is on its chapter's page: a block may be hidden.
  var isShown = true

  /// What a reference is called: `Figure 2.3`, or a section's title where it has no number.
  var name: String { number.isEmpty ? title : "\(noun) \(number)" }
}

/// All that the text of a book can refer to: labels, and works of its bibliography.
struct BookIndex: Sendable, Equatable {
  var targets: [String: LabelTarget]
  var bibliography: Bibliography
  /// The fragments that links to each chapter may name, by the chapter's path.
  var anchors: [String: Set<String>]
  /// The names that the reports need for themselves.
  var reportFiles: ReportFiles
}
