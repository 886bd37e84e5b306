// What the text of a book can refer to: what each label names, its number, and where it is.

/// Something that `@label` can refer to.
public struct LabelTarget: Sendable, Equatable {
  public enum Kind: String, Sendable, Codable {
    case figure = "fig"
    case table = "tbl"
    case equation = "eq"
    case section = "sec"
    case listing = "lst"
    case container
  }

  public var kind: Kind
  /// The word before the number: `Figure`, `Equation`, `Theorem`, …
  public var noun: String
  /// `2.3`: the chapter's number and a running number of its kind; for sections their own number,
  /// which is empty in a chapter that does not count.
  public var number: String
  /// The slug of the chapter that it stands in.
  public var chapter: String
  /// The fragment in that chapter's page.
  public var fragment: String
  /// The title of a section or the caption, as plain text.
  public var title: String
  public var range: SourceRange
  /// Whether it is on its chapter's page: a block may be hidden.
  public var isShown = true

  /// What a reference is called: `Figure 2.3`, or a section's title where it has no number.
  public var name: String { number.isEmpty ? title : "\(noun) \(number)" }

  public init(
    kind: Kind, noun: String, number: String, chapter: String, fragment: String, title: String,
    range: SourceRange
  ) {
    self.kind = kind
    self.noun = noun
    self.number = number
    self.chapter = chapter
    self.fragment = fragment
    self.title = title
    self.range = range
  }
}

/// All that the text of a book can refer to: labels, and works of its bibliography.
public struct BookIndex: Sendable, Equatable {
  public var targets: [String: LabelTarget]
  public var bibliography: Bibliography
  /// The fragments that links to each chapter may name, by the chapter's path.
  public var anchors: [String: Set<String>]
  /// The names that the reports need for themselves.
  public var reportFiles: ReportFiles

  public init(
    targets: [String: LabelTarget] = [:], bibliography: Bibliography = Bibliography(),
    anchors: [String: Set<String>] = [:], reportFiles: ReportFiles = ReportFiles()
  ) {
    self.reportFiles = reportFiles
    self.targets = targets
    self.bibliography = bibliography
    self.anchors = anchors
  }
}
