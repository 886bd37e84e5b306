// What a chapter's page knows of the rest of the book.

/// A book with what is looked up in it from every chapter.
struct BookContext: Sendable {
  let book: CheckedBook
  /// Claims by the equation that they prove, with the slugs of their chapters.
  let proofs: [String: [(claim: CheckedClaim, slug: String)]]
  /// Slugs by the paths of the chapters' files.
  let slugs: [String: String]
  /// All chapters in the book's order, whether they were built or only read.
  let entries: [ChapterEntry]
  /// The chapters' texts, by their paths.
  private let texts: [String: SourceText]
  /// Reads a file of the book by its path relative to the book's folder.
  let readFile: @Sendable (String) -> [UInt8]?

  init(
    _ book: CheckedBook, typesetting: BookTypesetting,
    readFile: @escaping @Sendable (String) -> [UInt8]?
  ) {
    self.book = book
    self.readFile = readFile
    var proofs: [String: [(claim: CheckedClaim, slug: String)]] = [:]
    for chapter in book.chapters {
      for claim in chapter.claims {
        for label in claim.proves {
          proofs[label, default: []].append((claim, chapter.chapter.source.slug))
        }
      }
    }
    self.proofs = proofs
    texts = Dictionary(
      book.contents.map { ($0.source.path, SourceText($0.source.text)) },
      uniquingKeysWith: { first, _ in first })
    slugs = Dictionary(
      book.contents.map { ($0.source.path, $0.source.slug) },
      uniquingKeysWith: { first, _ in first })
    entries = book.contents.map {
      ChapterEntry($0, book.title(ofChapter: $0.source.slug), by: typesetting)
    }
  }

  /// `chapter.md:3:7`: a finding's place as terminals and editors count it, columns in characters.
  func location(of finding: Diagnostic) -> String? {
    guard let path = finding.path else { return nil }
    guard let start = finding.range?.start else { return path }
    let column = text(of: path)?.characterColumn(of: start) ?? start.column
    return "\(path):\(start.line):\(column)"
  }

  private func text(of path: String) -> SourceText? {
    texts[path] ?? readFile(path).map { SourceText(String(decoding: $0, as: UTF8.self)) }
  }

  /// The files of the book that the chapters' texts show or link to. Missing ones were found in
  /// checking.
  var shownFiles: Set<String> {
    var files: Set<String> = []
    for chapter in book.chapters.map(\.chapter) {
      for destination in chapter.destinations {
        let link = AuthorLink(destination, from: chapter.source, chapters: slugs)
        if case .file(let path, _) = link { files.insert(path) }
      }
    }
    return files
  }
}

extension Chapter {
  /// Where the links and images of the text lead, as the author wrote it.
  fileprivate var destinations: [String] {
    var destinations: [String] = []
    var walker = ChapterWalker()
    let add = { (markup: String) in
      destinations += RawMarkup.links(in: markup).map(\.destination)
    }
    walker.onBlock = { block in
      switch block {
      case .figure(let figure): destinations.append(figure.source)
      case .html(let markup, _): add(markup)
      default: break
      }
    }
    walker.onInline = { inline in
      switch inline {
      case .link(let link): destinations.append(link.destination)
      case .image(let image): destinations.append(image.source)
      case .html(let markup, _): add(markup)
      default: break
      }
    }
    walker.walk(self)
    return destinations
  }
}
