// A work as its BibTeX entry describes it, still in TeX.

/// An entry of a BibTeX file.
struct BibliographyEntry: Sendable, Equatable {
  var kind: WorkKind
  var key: String
  /// By lower-case names.
  var fields: [String: Field]
  /// Where the key stands.
  var range: SourceRange

  /// The value of a field: TeX, without its delimiters.
  struct Field: Sendable, Equatable {
    var text: String
    /// Where the text begins; of a value in several pieces, where the first begins.
    var start: SourcePosition
  }

  /// The first of some fields that the entry has and that says something.
  func field(_ names: String...) -> Field? { field(names) }

  func field(_ names: [String]) -> Field? {
    for name in names {
      if let field = fields[name], !field.text.trimmed.isEmpty { return field }
    }
    return nil
  }
}

/// The kinds of work that BibTeX knows, and the common ones that came with BibLaTeX.
enum WorkKind: String, Sendable, CaseIterable {
  case article, book, booklet, dataset, inbook, incollection, inproceedings, manual, mastersthesis
  case misc, online, phdthesis, proceedings, software, techreport, thesis, unpublished

  /// Other names of the kinds.
  static let aliases: [String: WorkKind] = [
    "conference": .inproceedings, "electronic": .online, "report": .techreport, "www": .online,
  ]

  static var names: [String] { (allCases.map(\.rawValue) + aliases.keys).sorted() }

  init?(name: String) {
    guard let kind = WorkKind(rawValue: name) ?? Self.aliases[name] else { return nil }
    self = kind
  }

  /// What a reference needs: one field of each group.
  var requiredFields: [[String]] {
    let author = ["author", "editor"]
    let year = ["year", "date"]
    switch self {
    case .article: return [["author"], ["title"], ["journal", "journaltitle"], year]
    case .incollection, .inproceedings: return [["author"], ["title"], ["booktitle"], year]
    case .book, .inbook: return [author, ["title"], year]
    case .mastersthesis, .phdthesis, .thesis:
      return [["author"], ["title"], ["school", "institution"], year]
    case .techreport: return [["author"], ["title"], ["institution"], year]
    case .booklet, .dataset, .manual, .misc, .online, .proceedings, .software, .unpublished:
      return [["title"]]
    }
  }

  /// Whether the title is that of a whole work, and not of a part of one.
  var standsAlone: Bool {
    switch self {
    case .article, .incollection, .inproceedings: false
    default: true
    }
  }
}
