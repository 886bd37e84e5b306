// What can carry a label: one list of facts for the index of labels and for all who read it.

/// A block that has a label.
struct LabelledBlock {
  var label: String
  var kind: LabelTarget.Kind
  /// The word before its number: `Figure`, `Theorem`, …
  var noun: String
  /// What findings call it.
  var name: String
  /// What its label may begin with.
  var prefixes: [String]
  /// The fragment in its chapter's page.
  var fragment: String
  /// The text that entitles it; empty for an equation.
  var title: [Inline]
  var range: SourceRange
  /// Whether it is on its chapter's page: a cell may be hidden.
  var isShown = true
}

extension Block {
  /// The block with its label; nil when it has none.
  var labelled: LabelledBlock? {
    switch self {
    case .heading(let heading): heading.labelled
    case .math(let math):
      plain(math.label, .equation, "equation", [], math.range)
    case .figure(let figure):
      plain(figure.label, .figure, "image", figure.caption, figure.range)
    case .table(let table):
      plain(table.label, .table, "table", table.caption, table.range)
    case .container(let container): container.labelled
    case .cell(let cell): cell.labelled
    case .paragraph, .quote, .alert, .list, .code, .html, .thematicBreak: nil
    }
  }

  private func plain(
    _ label: String?, _ kind: LabelTarget.Kind, _ name: String, _ title: [Inline],
    _ range: SourceRange
  ) -> LabelledBlock? {
    label.map {
      LabelledBlock(
        label: $0, kind: kind, noun: kind.noun, name: name, prefixes: [kind.rawValue],
        fragment: $0, title: title, range: range)
    }
  }
}

extension Block.Heading {
  fileprivate var labelled: LabelledBlock? {
    label.map {
      LabelledBlock(
        label: $0, kind: .section, noun: level > 1 ? "Section" : "Chapter", name: "heading",
        prefixes: ["sec"], fragment: identifier, title: content, range: range)
    }
  }
}

extension Block.Container {
  fileprivate var labelled: LabelledBlock? {
    label.map {
      LabelledBlock(
        label: $0, kind: .container, noun: kind.noun, name: kind.noun.lowercased(),
        prefixes: [kind.rawValue], fragment: $0, title: title, range: range)
    }
  }
}

extension Cell {
  /// The label of a cell says what it shows.
  fileprivate var labelled: LabelledBlock? {
    options.label.map { label in
      let prefix = label.split(separator: "-").first.map(String.init)
      let kind = prefix.flatMap(LabelTarget.Kind.init(rawValue:)) ?? .listing
      return LabelledBlock(
        label: label, kind: kind, noun: kind.noun, name: "block", prefixes: ["lst", "fig", "tbl"],
        fragment: label, title: options.captionContent, range: options.places["label"] ?? range,
        isShown: isShown)
    }
  }
}
