// What of a cell its result depends on. A property counts unless it is taken out here with the reason:
// one that is forgotten makes chapters run too often, and never gives them an old result.

extension Cell {
  /// The cell's code with all that it is executed with but its options, as a text for the cache key.
  var codeIngredient: String {
    var cell = self
    cell.options = CellOptions()
    // Results are moved to where their cells stand, so that editing prose runs nothing.
    cell.codeStart = .start
    cell.range = SourceRange(.start, .start)
    // What is written is compared with the result afterwards.
    cell.pinned = nil
    if case .claim = cell.kind { cell.kind = .claim(written: "") }
    return "\(cell)"
  }

  /// The cell's options that change what is executed, as a text for the cache key.
  var optionsIngredient: String {
    var options = options
    // These change only the report.
    (options.label, options.caption, options.captionContent, options.alt) = (nil, nil, [], nil)
    (options.echo, options.output, options.include) = (.shown, true, true)
    // Results are joined to equations afterwards.
    options.proves = []
    // One block that asks for it has its whole chapter optimised: the settings of the run say so.
    options.optimize = nil
    options.places = [:]
    options.data = options.data.map { .init(name: $0.name, range: SourceRange(.start, .start)) }
    return "\(options)"
  }
}

extension SourcePosition {
  /// The place that stands for any other.
  fileprivate static let start = SourcePosition(line: 1, column: 1)
}
