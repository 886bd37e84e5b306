// What the text of a chapter says about its own order: its title, sections and footnotes.

extension Chapter {
  /// Whether the text has a heading of its own that is the page's.
  var beginsWithTitle: Bool {
    guard case .heading(let heading)? = blocks.first else { return false }
    return heading.level == 1
  }

  /// `2.1` for the first section of chapter 2, and so on, by the identifiers of the headings; none
  /// in a chapter that does not count.
  var sectionNumbers: [String: String] {
    guard let number else { return [:] }
    var numbers: [String: String] = [:]
    var counts: [Int] = []
    var walker = ChapterWalker()
    walker.onBlock = { block in
      guard case .heading(let heading) = block, heading.level > 1 else { return }
      let depth = heading.level - 1
      counts = Array(counts.prefix(depth))
      counts += [Int](repeating: 0, count: depth - counts.count)
      counts[depth - 1] += 1
      numbers[heading.identifier] = ([number] + counts).map(String.init).joined(separator: ".")
    }
    walker.walk(self)
    return numbers
  }

  /// Footnotes numbered from 1 in the order in which the text first refers to them; those that it
  /// never refers to come last.
  var footnoteNumbers: [String: Int] {
    var numbers: [String: Int] = [:]
    let defined = Set(footnotes.map(\.name))
    var walker = ChapterWalker()
    walker.onInline = { inline in
      guard case .footnote(let name, _) = inline, defined.contains(name) else { return }
      if numbers[name] == nil { numbers[name] = numbers.count + 1 }
    }
    walker.walk(self)
    for footnote in footnotes where numbers[footnote.name] == nil {
      numbers[footnote.name] = numbers.count + 1
    }
    return numbers
  }
}
