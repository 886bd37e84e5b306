// The words of a reference, in the author–date style of The Chicago Manual of Style.

import Foundation

/// What a reference says of one work.
struct ReferenceText {
  private let entry: BibliographyEntry
  private let path: String
  private(set) var diagnostics: [Diagnostic] = []
  private var people = PersonList()
  private var isEdited = false
  private var parts: [String: [Inline]] = [:]
  /// `1984`, or `n.d.` when nothing says.
  private(set) var year = "n.d."

  /// The fields whose words appear.
  private static let textFields = [
    "title", "subtitle", "booktitle", "journal", "journaltitle", "publisher", "address", "location",
    "edition", "series", "volume", "number", "pages", "chapter", "school", "institution",
    "organization", "howpublished", "note", "type",
  ]

  init(_ entry: BibliographyEntry, path: String) {
    self.entry = entry
    self.path = path
    for name in Self.textFields {
      if let field = entry.field(name) { parts[name] = read(field) }
    }
    isEdited = entry.field("author") == nil && entry.field("editor") != nil
    if let field = entry.field("author", "editor") { people = names(field) }
    if let field = entry.field("year", "date") { readYear(field) }
    checkFields()
  }

  // MARK: Reading

  /// A field's words; commands that have no meaning here are reported.
  private mutating func read(_ field: BibliographyEntry.Field) -> [Inline] {
    var prose = TeXProse(field)
    let nodes = prose.read()
    for (name, range) in prose.unknown {
      diagnostics.append(
        Diagnostic(
          .badBibliography, path: path, range: range, "unknown TeX command \"\\\(name)\"",
          explanation: "Bibliographies take accents, \\emph, \\textbf, \\url and formulas in $…$."))
    }
    return nodes
  }

  private mutating func names(_ field: BibliographyEntry.Field) -> PersonList {
    // Read as a whole first: there the places of unknown commands are known.
    _ = read(field)
    return PersonList(field) { tex in
      var prose = TeXProse(.init(text: tex, start: field.start))
      return prose.read().plainText
    }
  }

  private mutating func readYear(_ field: BibliographyEntry.Field) {
    let text = read(field).plainText.trimmed
    let isDate = entry.field("year") == nil
    year = isDate ? String(text.prefix { $0 != "-" && $0 != "/" }) : text
  }

  private mutating func checkFields() {
    for group in entry.kind.requiredFields where entry.field(group) == nil {
      let known = entry.fields.keys.sorted()
      let near = group.lazy.compactMap { Suggestion.nearest(to: $0, among: known) }.first
      diagnostics.append(
        Diagnostic(
          .badBibliography, path: path, range: entry.range,
          "the entry \(entry.key) has no \(group.joined(separator: " or "))",
          explanation: "A reference to @\(entry.kind.rawValue) needs it.",
          fix: near.map { Suggestion.question("\(group[0]) by the field \"\($0)\"") }))
    }
  }

  // MARK: Names

  /// How the text names the authors: one, two, or the first of more.
  var shortAuthors: String {
    let names = people.names.map(\.surname)
    switch (names.count, people.hasOthers) {
    case (0, _): return stand
    case (1, false): return names[0]
    case (2, false): return "\(names[0]) and \(names[1])"
    default: return "\(names[0]) et al."
    }
  }

  /// What stands for the authors where there are none: an organization, else the title.
  private var stand: String {
    for name in ["organization", "institution", "title"] {
      if let part = parts[name] { return part.plainText }
    }
    return entry.key
  }

  var title: [Inline] { parts["title"] ?? [] }
  var shortName: String { "\(shortAuthors)\n\(year)" }

  var sortName: String {
    let names = people.names.isEmpty ? stand : people.names.map(\.inverted).joined(separator: "\n")
    return names.folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil)
  }

  /// `Golub, Gene H., and Charles F. Van Loan`
  private var fullAuthors: String {
    var names = people.names.enumerated().map { $0 == 0 ? $1.inverted : $1.natural }
    guard !names.isEmpty else { return stand }
    if people.hasOthers { return names.joined(separator: ", ") + ", et al." }
    guard let last = names.popLast(), !names.isEmpty else { return people.names[0].inverted }
    return names.joined(separator: ", ") + ", and " + last
  }

  // MARK: The reference

  func nodes(letter: String) -> [Inline] {
    var sentences = Sentences()
    let editors = isEdited ? (people.names.count > 1 ? ", eds" : ", ed") : ""
    sentences.add([.text(fullAuthors + editors)])
    sentences.add([.text(year + letter)])
    addTitle(&sentences)
    addContainer(&sentences)
    addPublisher(&sentences)
    if let note = parts["howpublished"] { sentences.add(note) }
    if let note = parts["note"] { sentences.add(note) }
    for link in links { sentences.add([link]) }
    return sentences.nodes
  }

  private func addTitle(_ sentences: inout Sentences) {
    guard !people.names.isEmpty || stand != title.plainText else { return }
    let full = title + (parts["subtitle"].map { [.text(": ")] + $0 } ?? [])
    guard !full.isEmpty else { return }
    sentences.add(
      entry.kind.standsAlone ? [.emphasis(full)] : [.text("“")] + full + [.text("”")])
    if let edition = parts["edition"]?.plainText {
      sentences.add([.text(Self.isNumber(edition) ? Self.ordinal(edition) + " ed" : edition)])
    }
  }

  /// What the work is part of: a journal with its volume, or a collection.
  private func addContainer(_ sentences: inout Sentences) {
    let pages = parts["pages"].map(\.plainText)
    if let journal = parts["journal"] ?? parts["journaltitle"] {
      var words = [Inline.emphasis(journal)]
      if let volume = parts["volume"] { words += [.text(" ")] + volume }
      if let number = parts["number"] { words += [.text(" (")] + number + [.text(")")] }
      if let pages { words.append(.text(": " + Self.pages(pages))) }
      return sentences.add(words)
    }
    if let book = parts["booktitle"] {
      var words = [.text("In "), Inline.emphasis(book)]
      if !isEdited, let editor = editors { words.append(.text(", edited by " + editor)) }
      if let pages { words.append(.text(", " + Self.pages(pages))) }
      sentences.add(words)
    } else if let pages {
      sentences.add([.text("Pages " + Self.pages(pages))])
    }
    if let volume = parts["volume"] { sentences.add([.text("Vol. ")] + volume) }
    if let series = parts["series"] { sentences.add(series) }
  }

  private var editors: String? {
    guard let field = entry.field("editor") else { return nil }
    let list = PersonList(field) { tex in
      var prose = TeXProse(.init(text: tex, start: field.start))
      return prose.read().plainText
    }
    let names = list.names.map(\.natural) + (list.hasOthers ? ["others"] : [])
    guard let last = names.last, names.count > 1 else { return names.first }
    return names.dropLast().joined(separator: ", ") + " and " + last
  }

  private func addPublisher(_ sentences: inout Sentences) {
    let place = parts["address"] ?? parts["location"]
    switch entry.kind {
    case .phdthesis, .mastersthesis, .thesis:
      let kind = entry.kind == .mastersthesis ? "Master’s thesis" : "PhD thesis"
      sentences.add(
        list([parts["type"] ?? [.text(kind)], parts["school"] ?? parts["institution"]]))
    case .techreport:
      let kind = (parts["type"] ?? [.text("Technical report")])
      let number = parts["number"].map { [.text(" ")] + $0 } ?? []
      sentences.add(list([kind + number, parts["institution"]]))
    default:
      let house = parts["publisher"] ?? parts["organization"]
      guard let house, house != title else { break }
      sentences.add((place.map { $0 + [.text(": ")] } ?? []) + house)
    }
  }

  private func list(_ parts: [[Inline]?]) -> [Inline] {
    Array(parts.compactMap { $0 }.joined(separator: [.text(", ")]))
  }

  /// The ways to the work: its DOI, else its address, else its number at arXiv.
  private var links: [Inline] {
    let address: String? =
      entry.field("doi").map { "https://doi.org/" + Self.bareDOI($0.text.trimmed) }
      ?? entry.field("url")?.text.trimmed
      ?? (isOnArXiv
        ? entry.field("eprint").map { "https://arxiv.org/abs/" + $0.text.trimmed } : nil)
    return address.map { address in
      let plain = address.replacing("\\_", with: "_").replacing("\\%", with: "%")
      return [
        .link(.init(destination: plain, title: "", content: [.text(plain)], range: entry.range))
      ]
    } ?? []
  }

  private var isOnArXiv: Bool {
    let archive = entry.field("archiveprefix", "eprinttype")?.text.lowercased()
    return archive == nil || archive == "arxiv"
  }

  private static func bareDOI(_ text: String) -> String {
    text.range(of: "10.").map { String(text[$0.lowerBound...]) } ?? text
  }

  /// Ranges of pages with an en dash, however many hyphens were written.
  private static func pages(_ text: String) -> String { text.replacing("-", with: "–") }

  private static func isNumber(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy(\.isDigit)
  }

  private static func ordinal(_ number: String) -> String {
    let isTeen = number.dropLast().last == "1"
    switch (number.last, isTeen) {
    case ("1", false): return number + "st"
    case ("2", false): return number + "nd"
    case ("3", false): return number + "rd"
    default: return number + "th"
    }
  }
}

/// Sentences of a reference, each with one full stop at its end.
private struct Sentences {
  private(set) var nodes: [Inline] = []

  mutating func add(_ sentence: [Inline]) {
    guard !sentence.isEmpty else { return }
    if !nodes.isEmpty { nodes.append(.text(" ")) }
    nodes += sentence
    let words = sentence.plainText
    if case .link? = sentence.last { return }
    if sentence.last == .text("”") {
      // The full stop stands before the closing quotation mark.
      nodes[nodes.count - 1] = .text(".?!".contains(words.dropLast().last ?? " ") ? "”" : ".”")
    } else if let last = words.last, !".?!".contains(last) {
      nodes.append(.text("."))
    }
  }
}
