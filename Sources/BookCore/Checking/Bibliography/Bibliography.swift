// The works that a book cites: how the text names each, and what its reference says.

/// The cited works of a book.
struct Bibliography: Sendable, Equatable {
  /// In the order of the reference list.
  private(set) var works: [Work] = []
  /// The keys of each BibTeX file that could be read.
  private(set) var keys: [String: Set<String>] = [:]
  private var places: [Name: Int] = [:]

  /// A key in a file; books may have several files.
  struct Name: Hashable {
    var file: String
    var key: String
  }

  /// A work that the text cites.
  struct Work: Sendable, Equatable {
    var key: String
    /// The BibTeX file, relative to the book.
    var file: String
    /// The fragment in the page of references.
    var fragment: String
    /// How the text names the authors: `Golub and Van Loan`.
    var authors: String
    /// `2013`, or `2013a` where authors and year do not tell works apart.
    var year: String
    /// The whole reference.
    var reference: [Inline]
    /// The slugs of the chapters that cite it, in the order of the book, each with how often.
    var citing: [Citing]
  }

  struct Citing: Sendable, Equatable {
    var chapter: String
    var count: Int
  }

  init() {}

  init(works: [(name: Name, work: Work)], keys: [String: Set<String>]) {
    self.works = works.map(\.work)
    self.keys = keys
    for (place, entry) in works.enumerated() { places[entry.name] = place }
  }

  /// The work that a key names in a chapter; nil when the chapter's BibTeX file lacks it.
  func work(_ key: String, citedBy chapter: Chapter) -> Work? {
    chapter.options.bibliography.flatMap { file in
      places[Name(file: file.name, key: key)].map { works[$0] }
    }
  }
}

extension Bibliography.Work {
  /// The fragment of the n-th place of a chapter that cites it, from 1.
  func mark(_ count: Int) -> String { "cite-\(key)" + (count > 1 ? "-\(count)" : "") }
}

extension Inline.Citation {
  /// What a citation says between its prefix and suffix: `Knuth 1984`, or the year alone.
  func words(for work: Bibliography.Work) -> String {
    yearOnly ? work.year : "\(work.authors) \(work.year)"
  }

  /// The prefix with the space after it.
  var before: String { prefix.isEmpty ? "" : prefix + " " }
  /// The suffix with the space before it, unless it begins with a comma.
  var after: String { suffix.isEmpty || suffix.hasPrefix(",") ? suffix : " " + suffix }
}
