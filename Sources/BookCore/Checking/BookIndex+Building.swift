// Numbers everything that has a label, and finds labels that are given twice.

extension BookIndex {
  /// The labels and cited works of all chapters, with a finding for each label that is already
  /// taken and for what is wrong in the BibTeX files, which `readFile` reads by their paths in the
  /// book.
  static func build(
    _ chapters: [Chapter], readFile: @escaping (String) -> [UInt8]? = { _ in nil }
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
    let text = { (content: [Inline]) in content.readableText(macros: chapter.options.macros) }
    switch block {
    case .heading(let heading):
      let number = sectionNumber(heading.level, in: chapter)
      guard let label = heading.label else { return }
      checkPrefix(of: label, ["sec"], "heading", heading.range, chapter)
      insert(
        label, .section, heading.level > 1 ? "Section" : "Chapter", number, heading.identifier,
        text(heading.content), heading.range, chapter)
    case .math(let math):
      checkPrefix(of: math.label, ["eq"], "equation", math.range, chapter)
      insert(math.label, .equation, "Equation", "", math.range, chapter)
    case .figure(let figure):
      checkPrefix(of: figure.label, ["fig"], "image", figure.range, chapter)
      insert(
        figure.label, .figure, "Figure",
        text(figure.caption), figure.range, chapter)
    case .table(let table):
      checkPrefix(of: table.label, ["tbl"], "table", table.range, chapter)
      insert(
        table.label, .table, "Table", text(table.caption),
        table.range, chapter)
    case .container(let container):
      checkPrefix(
        of: container.label, [container.kind.rawValue], container.kind.noun.lowercased(),
        container.range, chapter)
      insert(
        container.label, .container, container.kind.noun, text(container.title), container.range,
        chapter)
    case .cell(let cell):
      checkPrefix(
        of: cell.options.label, ["lst", "fig", "tbl"], "block",
        cell.options.places["label"] ?? cell.range, chapter)
      let kind = cell.options.label.flatMap(Self.kind) ?? .listing
      insert(
        cell.options.label, kind, kind.noun,
        text(cell.options.captionContent),
        cell.options.places["label"] ?? cell.range, chapter, isShown: cell.isShown)
    case .paragraph, .quote, .alert, .list, .code, .html, .thematicBreak: break
    }
  }

  /// Finds a label whose beginning names another kind of thing than it stands on.
  private func checkPrefix(
    of label: String?, _ prefixes: [String], _ noun: String, _ range: SourceRange,
    _ chapter: Chapter
  ) {
    guard let label, let prefix = LabelPrefix.of(label), !prefixes.contains(prefix) else { return }
    let rest = label.dropFirst(prefix.count)
    diagnostics.append(
      Diagnostic(
        noun == "block" ? .badOption : .badMarkdown, path: chapter.source.path, range: range,
        "the \(noun) is labelled \(label), which names \(LabelPrefix.named(by: prefix))",
        fix: "write " + prefixes.map { $0 + rest }.formatted(.list(type: .or))))
  }

  private static func kind(of label: String) -> LabelTarget.Kind? {
    label.split(separator: "-").first.flatMap { LabelTarget.Kind(rawValue: String($0)) }
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

  private func insert(
    _ label: String?, _ kind: LabelTarget.Kind, _ noun: String, _ title: String,
    _ range: SourceRange, _ chapter: Chapter, isShown: Bool = true
  ) {
    guard let label else { return }
    // What is hidden has no number that readers would miss.
    if isShown { counts[noun, default: 0] += 1 }
    let number = [chapter.number, counts[noun]].compactMap { $0.map(String.init) }
      .joined(separator: ".")
    insert(label, kind, noun, isShown ? number : "?", label, title, range, chapter)
    if !isShown { targets[label]?.isShown = false }
  }

  private func insert(
    _ label: String, _ kind: LabelTarget.Kind, _ noun: String, _ number: String,
    _ fragment: String, _ title: String, _ range: SourceRange, _ chapter: Chapter
  ) {
    if let taken = targets[label] {
      let path = paths[label] ?? chapter.source.path
      diagnostics.append(
        Diagnostic(
          .duplicateLabel, path: chapter.source.path, range: range,
          "the label \(label) is given twice",
          fix: "rename one of them",
          notes: [.init(path: path, range: taken.range, text: "it is given here first")]))
      return
    }
    paths[label] = chapter.source.path
    targets[label] = LabelTarget(
      kind: kind, noun: noun, number: number, chapter: chapter.source.slug,
      fragment: fragment.composed,
      title: title, range: range)
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
