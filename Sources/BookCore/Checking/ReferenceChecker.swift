// References, citations, links and images: each has to lead somewhere.

/// Finds references to nothing, citations of unknown works, dead relative links, and images that are missing or say nothing.
struct ReferenceChecker {
  let chapter: Chapter
  let index: BookIndex
  let fileExists: (String) -> Bool
  /// Whether it is a file, and no folder.
  let holdsFile: (String) -> Bool
  /// Whether a file of the book is a link to one outside.
  let leadsOut: (String) -> Bool
  /// The chapter's claims: the statements of those in blocks may refer to labels.
  let claims: [CheckedClaim]

  func diagnostics() -> [Diagnostic] {
    var found = statements()
    var walker = ChapterWalker()
    walker.onInline = { found += check($0) }
    walker.onBlock = { block in
      switch block {
      case .figure(let figure): found += image(figure.source, figure.alt, figure.range)
      case .html(let markup, let range): found += html(markup, at: range)
      default: break
      }
    }
    walker.walk(chapter)
    return found
  }

  private func statements() -> [Diagnostic] {
    let sentences = claims.filter { chapter.cells[$0.cell].kind == .block }.map(\.statementContent)
    return sentences.flatMap { $0.flatMap(check) }.withoutRepeats
  }

  private func check(_ inline: Inline) -> [Diagnostic] {
    switch inline {
    case .reference(let reference): self.reference(reference)
    case .citation(let citations, _): citations.flatMap(citation)
    case .link(let link): self.link(link)
    case .image(let image): self.image(image.source, image.alt, image.range)
    case .html(let markup, let range): html(markup, at: range)
    default: []
    }
  }

  private func reference(_ reference: Inline.Reference) -> [Diagnostic] {
    if let target = index.targets[reference.label] {
      return target.isShown ? [] : [hidden(reference)]
    }
    let question = Suggestion.question(
      nearest: reference.label, among: index.targets.keys.sorted()
    ) { "@" + $0 }
    return [
      Diagnostic(
        .unknownReference, path: chapter.source.path, range: reference.range,
        "nothing is labelled \(reference.label)",
        fix: question ?? "write {#\(reference.label)} at its target")
    ]
  }

  private func hidden(_ reference: Inline.Reference) -> Diagnostic {
    Diagnostic(
      .unknownReference, path: chapter.source.path, range: reference.range,
      "\(reference.label) is the label of a block that is not shown",
      fix: "show the block, or take the reference away")
  }

  private func citation(_ citation: Inline.Citation) -> [Diagnostic] {
    let path = chapter.source.path
    guard let file = chapter.options.bibliography else {
      return [
        Diagnostic(
          .unknownCitation, path: path, range: citation.range,
          "the chapter cites \(citation.key), and has no bibliography",
          fix: "name a BibTeX file in mathbook.yml or in the front matter: bibliography: works.bib")
      ]
    }
    // A file that cannot be read has been reported.
    guard let keys = index.bibliography.keys[file.name], !keys.contains(citation.key) else {
      return []
    }
    let question = Suggestion.question(nearest: citation.key, among: keys.sorted()) { "@" + $0 }
    return [
      Diagnostic(
        .unknownCitation, path: path, range: citation.range,
        "\(file.name) has no entry \(citation.key)",
        fix: question ?? "add the entry to \(file.name)")
    ]
  }

  private func link(_ link: Inline.Link) -> [Diagnostic] {
    if let finding = fragment(link.destination, link.range) { return [finding] }
    return missing(link.destination, link.range, .deadLink, "the link").map { [$0] } ?? []
  }

  /// Raw HTML, whose links and images are as good or bad as others.
  private func html(_ markup: String, at range: SourceRange) -> [Diagnostic] {
    let start = RawMarkup.start(of: markup, at: range)
    return RawMarkup.links(in: markup).flatMap { link -> [Diagnostic] in
      let place = start.after(markup.utf8.prefix(link.range.lowerBound))
      let end = SourcePosition(line: place.line, column: place.column + 1 + link.tag.utf8.count)
      let range = SourceRange(place, end)
      guard link.tag == "img" else {
        if link.destination.lowercased().hasPrefix("claim:") { return [uncheckedClaim(range)] }
        let finding = link.tag == "a" ? fragment(link.destination, range) : nil
        return [finding ?? missing(link.destination, range, .deadLink, "the <\(link.tag)>")]
          .compactMap { $0 }
      }
      let finding = missing(link.destination, range, .missingImage, "the image")
      let silent = Diagnostic(
        .missingAlt, path: chapter.source.path, range: range, "the image has no text alternative",
        fix: "write it as the attribute alt; alt=\"\" says that it only adorns")
      return [finding, link.hasAlternative ? nil : silent].compactMap { $0 }
    }
  }

  private func uncheckedClaim(_ range: SourceRange) -> Diagnostic {
    Diagnostic(
      .badClaim, path: chapter.source.path, range: range,
      "Claim in a link of raw HTML, which is not checked",
      fix: "Write [number](<claim:expression>)")
  }

  /// What is wrong with a destination that leads to no file of the book.
  private func missing(
    _ destination: String, _ range: SourceRange, _ rule: Rule, _ what: String
  ) -> Diagnostic? {
    switch AuthorLink(destination, from: chapter.source) {
    case .file(let path, _) where leadsOut(path): leaving(destination, range, rule, what)
    case .file(let path, _) where !fileExists(path):
      Diagnostic(
        rule, path: chapter.source.path, range: range,
        rule == .missingImage
          ? "\(what) does not exist: \(path)"
          : "\(what) leads to a file that does not exist: \(path)")
    case .leaving(let written): leaving(written, range, rule, what)
    case .file(let path, _) where !holdsFile(path) && !isChapter(folder: path):
      Diagnostic(
        rule, path: chapter.source.path, range: range,
        "\(what) leads to a folder, for which reports have no page: \(destination)",
        fix: "name a file or a chapter in it")
    case .file(let path, _): copy(of: path, range, rule)
    case .outside, .chapter: nil
    }
  }

  /// Files that the text leads to are copied into the reports, where they keep their names.
  private func copy(of path: String, _ range: SourceRange, _ rule: Rule) -> Diagnostic? {
    guard index.anchors[path] == nil, let owner = index.reportFiles.owner(of: path) else {
      return nil
    }
    return Diagnostic(
      rule, path: chapter.source.path, range: range,
      "the report keeps the name \(path) for \(owner)", fix: "rename the file")
  }

  private func isChapter(folder path: String) -> Bool {
    index.anchors[AuthorLink.index(ofFolder: path)] != nil
  }

  private func leaving(
    _ written: String, _ range: SourceRange, _ rule: Rule, _ what: String
  ) -> Diagnostic {
    Diagnostic(
      rule, path: chapter.source.path, range: range, "\(what) leads out of the book: \(written)",
      fix: "move the file into the book's folder, or give its address on the web")
  }

  /// A link to a place that its chapter does not have; of files that are no chapters of this build
  /// nothing is known.
  private func fragment(_ destination: String, _ range: SourceRange) -> Diagnostic? {
    guard let written = AuthorLink.fragment(of: destination), !written.isEmpty else { return nil }
    let name = PercentEncoding.decode(written)
    let path: String
    switch AuthorLink(destination, from: chapter.source) {
    case .file(let file, _): path = file
    case .outside where "#?".contains(destination.prefix(1)): path = chapter.source.path
    case .outside, .leaving, .chapter: return nil
    }
    guard let anchors = index.anchors[path], !anchors.contains(name) else { return nil }
    return Diagnostic(
      .deadLink, path: chapter.source.path, range: range,
      "the link leads to a place that \(path) does not have: #\(name)",
      fix: Suggestion.question(nearest: name, among: anchors.sorted()) { "#" + $0 })
  }

  private func image(_ source: String, _ alt: String, _ range: SourceRange) -> [Diagnostic] {
    var found: [Diagnostic] = []
    if let finding = missing(source, range, .missingImage, "the image") { found.append(finding) }
    if alt.trimmed.isEmpty {
      found.append(
        Diagnostic(
          .missingAlt, path: chapter.source.path, range: range,
          "the image has no text alternative", fix: "write it between the brackets: ![text](…)"))
    }
    return found
  }
}
