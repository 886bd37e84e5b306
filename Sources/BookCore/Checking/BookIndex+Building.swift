// Numbers everything that has a label, and finds labels that are given twice.

extension BookIndex {
  /// The labels and cited works of all chapters, with a finding for each label that is already
  /// taken and for what is wrong in the BibTeX files, which `readFile` reads by their paths in the
  /// book.
  static func build(
    _ chapters: [Chapter], readFile: @escaping (String) -> [UInt8]?
  ) -> (index: BookIndex, diagnostics: [Diagnostic]) {
    let labels = LabelIndexer()
    for chapter in chapters { labels.add(chapter) }
    var works = BibliographyBuilder(readFile: readFile)
    let bibliography = works.build(chapters)
    let files = ReportFiles(of: chapters.map(\.source))
    return (
      BookIndex(
        targets: labels.targets, bibliography: bibliography, anchors: Anchors.byPath(chapters),
        reportFiles: files),
      (labels.diagnostics + works.diagnostics + ReportNames.diagnostics(chapters, files))
        .sorted(by: Diagnostic.precedes)
    )
  }
}

/// Goes through chapters in order and counts each kind of labelled thing.
private final class LabelIndexer {
  private(set) var targets: [String: LabelTarget] = [:]
  private(set) var diagnostics: [Diagnostic] = []
  private var paths: [String: String] = [:]
  private var counts: [String: Int] = [:]
  private var sections: [Int] = []

  func add(_ chapter: Chapter) {
    counts = [:]
    sections = []
    var walker = ChapterWalker()
    walker.onBlock = { self.add($0, in: chapter) }
    walker.walk(chapter)
  }

  private func add(_ block: Block, in chapter: Chapter) {
    var section = ""
    if case .heading(let heading) = block { section = sectionNumber(heading.level, in: chapter) }
    guard let block = block.labelled else { return }
    checkPrefix(of: block, chapter)
    insert(block, block.kind == .section ? section : number(of: block, in: chapter), chapter)
  }

  /// Finds a label whose beginning names another kind of thing than it stands on.
  private func checkPrefix(of block: LabelledBlock, _ chapter: Chapter) {
    guard let prefix = LabelPrefix.of(block.label), !block.prefixes.contains(prefix) else { return }
    let rest = block.label.dropFirst(prefix.count)
    let what = LabelPrefix.named(by: prefix)
    diagnostics.append(
      Diagnostic(
        block.name == "block" ? .badOption : .badMarkdown, path: chapter.source.path,
        range: block.range, "the \(block.name) is labelled \(block.label), which names \(what)",
        fix: "write " + block.prefixes.map { $0 + rest }.formatted(.list(type: .or))))
  }

  /// `2` for a chapter, `2.1` for its first section, and so on; nothing where chapters do not count.
  private func sectionNumber(_ level: Int, in chapter: Chapter) -> String {
    guard let number = chapter.number else { return "" }
    guard level > 1 else { return "\(number)" }
    let depth = level - 1
    sections = Array(sections.prefix(depth))
    while sections.count < depth { sections.append(0) }
    sections[depth - 1] += 1
    return ([number] + sections).map(String.init).joined(separator: ".")
  }

  /// `2.3`, the third of its kind in chapter 2. What is hidden has no number that readers would miss.
  private func number(of block: LabelledBlock, in chapter: Chapter) -> String {
    guard block.isShown else { return "?" }
    counts[block.noun, default: 0] += 1
    return [chapter.number, counts[block.noun]].compactMap { $0.map(String.init) }
      .joined(separator: ".")
  }

  private func insert(_ block: LabelledBlock, _ number: String, _ chapter: Chapter) {
    let label = block.label
    if let taken = targets[label] {
      let path = paths[label] ?? chapter.source.path
      diagnostics.append(
        Diagnostic(
          .duplicateLabel, path: chapter.source.path, range: block.range,
          "the label \(label) is given twice",
          fix: "rename one of them",
          notes: [.init(path: path, range: taken.range, text: "it is given here first")]))
      return
    }
    paths[label] = chapter.source.path
    targets[label] = LabelTarget(
      kind: block.kind, noun: block.noun, number: number, chapter: chapter.source.slug,
      fragment: block.fragment.composed,
      title: block.title.readableText(macros: chapter.options.macros),
      range: block.range, isShown: block.isShown)
  }
}

extension LabelTarget.Kind {
  var noun: String {
    switch self {
    case .figure: "Figure"
    case .table: "Table"
    case .equation: "Equation"
    case .section: "Section"
    case .listing: "Listing"
    case .container: "Theorem"
    }
  }
}

extension ContainerKind {
  /// The word that names it: `Theorem`, `Definition`, …
  var noun: String {
    switch self {
    case .theorem: "Theorem"
    case .lemma: "Lemma"
    case .corollary: "Corollary"
    case .proposition: "Proposition"
    case .conjecture: "Conjecture"
    case .definition: "Definition"
    case .example: "Example"
    case .exercise: "Exercise"
    case .solution: "Solution"
    case .remark: "Remark"
    case .algorithm: "Algorithm"
    case .proof: "Proof"
    case .note: "Note"
    case .tip: "Tip"
    case .important: "Important"
    case .warning: "Warning"
    case .caution: "Caution"
    }
  }
}
