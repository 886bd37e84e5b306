// Reads the BibTeX files that chapters name, and works out how their works are cited.

/// Gathers the cited works of a book.
struct BibliographyBuilder {
  let readFile: (String) -> [UInt8]?
  private var entries: [Bibliography.Name: BibliographyEntry] = [:]
  private var keys: [String: Set<String>] = [:]
  private var citing: [Bibliography.Name: [Bibliography.Citing]] = [:]
  private(set) var diagnostics: [Diagnostic] = []

  init(readFile: @escaping (String) -> [UInt8]?) { self.readFile = readFile }

  mutating func build(_ chapters: [Chapter]) -> Bibliography {
    var seen: Set<String> = []
    for chapter in chapters {
      guard let file = chapter.options.bibliography else { continue }
      if seen.insert(file.name).inserted { read(file) }
      count(chapter, file.name)
    }
    return Bibliography(works: works(), keys: keys)
  }

  private mutating func read(_ file: BibliographyFile) {
    guard let bytes = readFile(file.name) else {
      return report(file, "the bibliography does not exist: \(file.name)")
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      return report(file, "the bibliography cannot be read as UTF-8 text: \(file.name)")
    }
    var reader = BibTeXReader(path: file.name, text: text)
    reader.read()
    diagnostics += reader.diagnostics
    keys[file.name] = Set(reader.entries.map(\.key))
    for entry in reader.entries {
      entries[.init(file: file.name, key: entry.key)] = entry
    }
  }

  private mutating func report(_ file: BibliographyFile, _ summary: String) {
    diagnostics.append(
      Diagnostic(
        .badBibliography, path: file.path, range: file.range, summary,
        explanation: "The path is relative to the book's folder."))
  }

  private mutating func count(_ chapter: Chapter, _ file: String) {
    var counts: [String: Int] = [:]
    var walker = ChapterWalker()
    walker.onInline = { inline in
      guard case .citation(let citations, _) = inline else { return }
      for citation in citations { counts[citation.key, default: 0] += 1 }
    }
    walker.walk(chapter)
    for (key, count) in counts where keys[file]?.contains(key) == true {
      citing[.init(file: file, key: key), default: []].append(
        .init(chapter: chapter.source.slug, count: count))
    }
  }

  // MARK: Works

  private struct Draft {
    var name: Bibliography.Name
    var text: ReferenceText
    var letter = ""

    /// By authors, year and title, whatever the capitals; then by key.
    var order: (String, String, String, String) {
      (text.sortName, text.year, text.title.plainText.lowercased(), name.key + "\n" + name.file)
    }
  }

  private mutating func works() -> [(name: Bibliography.Name, work: Bibliography.Work)] {
    var drafts: [Draft] = []
    for (name, entry) in entries where citing[name] != nil {
      let text = ReferenceText(entry, path: name.file)
      diagnostics += text.diagnostics
      drafts.append(Draft(name: name, text: text))
    }
    drafts.sort { $0.order < $1.order }
    addLetters(&drafts)
    var fragments: [String: Int] = [:]
    return drafts.map { draft in
      let key = draft.name.key
      fragments[key, default: 0] += 1
      let fragment = "ref-" + key + (fragments[key] == 1 ? "" : "-\(fragments[key] ?? 0)")
      return (
        draft.name,
        Bibliography.Work(
          key: key, file: draft.name.file, fragment: fragment, authors: draft.text.shortAuthors,
          year: draft.text.year + draft.letter, reference: draft.text.nodes(letter: draft.letter),
          citing: citing[draft.name] ?? [])
      )
    }
  }

  /// `a`, `b`, … after the years of works that authors and year do not tell apart.
  private func addLetters(_ drafts: inout [Draft]) {
    let groups = Dictionary(grouping: drafts.indices) { drafts[$0].text.shortName }
    for group in groups.values where group.count > 1 {
      for (place, index) in group.enumerated() { drafts[index].letter = Self.letters(place) }
    }
  }

  /// `a` to `z`, then `aa`, `ab`, …
  private static func letters(_ place: Int) -> String {
    let letter = String(UnicodeScalar(UInt8(ascii: "a") + UInt8(place % 26)))
    return place < 26 ? letter : letters(place / 26 - 1) + letter
  }
}
