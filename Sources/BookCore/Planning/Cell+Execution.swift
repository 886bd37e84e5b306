// What of a cell its result depends on. A property counts unless it is taken out here with the reason:
// one that is forgotten makes chapters run too often, and never gives them an old result.

extension Cell {
  /// The cell's code with all that it is executed with but its options, as a text for the cache key.
  var codeIngredient: String {
    var rest = self
    rest.options = CellOptions()
    // Results are moved to where their cells stand, so that editing prose runs nothing.
    rest.codeStart = .start
    rest.range = SourceRange(.start, .start)
    // What is written is compared with the result afterwards.
    rest.pinned = nil
    if case .claim = kind { rest.kind = .claim(written: "") }
    let told = "\(index) \(rest.kind) \(columns) \(code)"
    (rest.index, rest.columns, rest.code) = (0, [], "")
    return rest == .plain(rest.kind) ? told : told + "\n\(rest)"
  }

  /// The cell's options that change what is executed, as a text for the cache key; none for a cell
  /// without such options.
  var optionsIngredient: String {
    var rest = options
    // These change only the report.
    (rest.label, rest.caption, rest.captionContent, rest.alt) = (nil, nil, [], nil)
    (rest.echo, rest.output, rest.include) = (.shown, true, true)
    // Results are joined to equations afterwards.
    rest.proves = []
    // One block that asks for it has its whole chapter optimised: the settings of the run say so.
    rest.optimize = nil
    rest.places = [:]
    rest.data = rest.data.map { .init(name: $0.name, range: SourceRange(.start, .start)) }
    return rest == CellOptions() ? "" : "\(rest)"
  }

  /// A cell about which there is nothing more to say. Printing all properties of every cell takes
  /// longer than reading its chapter.
  private static func plain(_ kind: Kind) -> Cell {
    Cell(kind: kind, code: "", codeStart: .start, range: SourceRange(.start, .start))
  }
}

extension SourcePosition {
  /// The place that stands for any other.
  fileprivate static let start = SourcePosition(line: 1, column: 1)
}
