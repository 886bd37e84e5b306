// References, citations, links and images: each has to lead somewhere.

import Foundation

/// Finds references to nothing, citations of unknown works, dead relative links, and images that are missing or say nothing.
struct ReferenceChecker {
  let chapter: Chapter
  let index: BookIndex
  let fileExists: (String) -> Bool

  func diagnostics() -> [Diagnostic] {
    var found: [Diagnostic] = []
    var walker = ChapterWalker()
    walker.onInline = { found += check($0) }
    walker.onBlock = { block in
      if case .figure(let figure) = block {
        found += image(figure.source, figure.alt, figure.range)
      }
    }
    walker.walk(chapter)
    return found
  }

  private func check(_ inline: Inline) -> [Diagnostic] {
    switch inline {
    case .reference(let reference): self.reference(reference)
    case .citation(let citations, _): citations.flatMap(citation)
    case .link(let link): self.link(link)
    case .image(let image): self.image(image.source, image.alt, image.range)
    default: []
    }
  }

  private func reference(_ reference: Inline.Reference) -> [Diagnostic] {
    guard index.targets[reference.label] == nil else { return [] }
    let similar = Suggestion.nearest(
      to: reference.label, among: index.targets.keys.sorted())
    return [
      Diagnostic(
        .unknownReference, path: chapter.source.path, range: reference.range,
        "nothing is labelled \(reference.label)",
        fix: similar.map { "did you mean @\($0)?" } ?? "write {#\(reference.label)} at its target")
    ]
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
    let similar = Suggestion.nearest(to: citation.key, among: keys.sorted())
    return [
      Diagnostic(
        .unknownCitation, path: path, range: citation.range,
        "\(file.name) has no entry \(citation.key)",
        fix: similar.map { "did you mean @\($0)?" } ?? "add the entry to \(file.name)")
    ]
  }

  private func link(_ link: Inline.Link) -> [Diagnostic] {
    if let finding = fragment(link) { return [finding] }
    guard let path = relativePath(link.destination), !fileExists(path) else { return [] }
    return [
      Diagnostic(
        .deadLink, path: chapter.source.path, range: link.range,
        "the link leads to a file that does not exist: \(path)")
    ]
  }

  /// A link to a place that its chapter does not have; of files that are no chapters of this build
  /// nothing is known.
  private func fragment(_ link: Inline.Link) -> Diagnostic? {
    let parts = link.destination.split(
      separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[1].isEmpty else { return nil }
    let path = parts[0].isEmpty ? chapter.source.path : relativePath(String(parts[0]))
    let name = parts[1].removingPercentEncoding ?? String(parts[1])
    guard let path, let anchors = index.anchors[path], !anchors.contains(name) else { return nil }
    let similar = Suggestion.nearest(to: name, among: anchors.sorted())
    return Diagnostic(
      .deadLink, path: chapter.source.path, range: link.range,
      "the link leads to a place that \(path) does not have: #\(name)",
      fix: similar.map { "did you mean #\($0)?" })
  }

  private func image(_ source: String, _ alt: String, _ range: SourceRange) -> [Diagnostic] {
    var found: [Diagnostic] = []
    if let path = relativePath(source), !fileExists(path) {
      found.append(
        Diagnostic(
          .missingImage, path: chapter.source.path, range: range,
          "the image does not exist: \(path)"))
    }
    if alt.trimmed.isEmpty {
      found.append(
        Diagnostic(
          .missingAlt, path: chapter.source.path, range: range,
          "the image has no text alternative", fix: "write it between the brackets: ![text](…)"))
    }
    return found
  }

  /// The path in the book that a relative destination names; nil for other destinations.
  private func relativePath(_ destination: String) -> String? {
    let path = destination.prefix { $0 != "#" && $0 != "?" }
    let hasScheme = path.prefix { $0 != "/" }.contains(":")
    guard !path.isEmpty, !hasScheme, !path.hasPrefix("/") else { return nil }
    let decoded = path.removingPercentEncoding ?? String(path)
    let folder = chapter.source.path.split(separator: "/").dropLast().map(String.init)
    var parts = folder
    for part in decoded.split(separator: "/") {
      if part == ".." { _ = parts.popLast() } else if part != "." { parts.append(String(part)) }
    }
    return parts.joined(separator: "/")
  }
}
