// The names of a figure's series: above its plot in as many rows as they need, or below it in columns.

/// Where the entries of a legend stand.
struct FigureLegend {
  struct Entry {
    var series: FigureSeries
    /// Where its sign begins; the name stands `signWidth` further.
    var left: Double
    /// Counted from 0.
    var row: Int
  }

  static let rowHeight = 19.0
  static let signWidth = 28.0
  private static let gap = 14.0

  private(set) var entries: [Entry] = []
  /// Whether it stands below the plot.
  private(set) var isBelow = false

  /// A legend above the plot.
  /// - Parameters:
  ///   - title: the vertical axis's title, which stands at the left of the first row.
  ///   - right: where rows end.
  init(_ series: [FigureSeries], beside title: String, upTo right: Double) {
    let named = Self.named(series)
    let titleEnd = title.isEmpty ? 4 : 4 + FigureText.width(title) + 2 * Self.gap
    // All beside the title, or all in rows of their own under it.
    let isBeside = Self.width(of: named) <= right - titleEnd
    var row = isBeside || title.isEmpty ? 0 : 1
    var rest = named[...]
    while !rest.isEmpty {
      var count = rest.count
      while count > 1, Self.width(of: rest.prefix(count)) > right - 4 { count -= 1 }
      add(rest.prefix(count), row: row, upTo: right)
      rest = rest.dropFirst(count)
      row += 1
    }
  }

  /// A legend below the plot, in columns as wide as its longest name.
  init(below series: [FigureSeries], upTo right: Double) {
    isBelow = true
    let named = Self.named(series)
    let width = (named.map { Self.width(of: [$0]) }.max() ?? 0) + Self.gap
    let columns = max(1, Int((right - 4 + Self.gap) / width))
    entries = named.enumerated().map { index, series in
      Entry(series: series, left: 4 + Double(index % columns) * width, row: index / columns)
    }
  }

  /// The series that a legend names: none where there is one series alone.
  private static func named(_ series: [FigureSeries]) -> [FigureSeries] {
    series.count > 1 ? series.filter { !$0.name.isEmpty } : []
  }

  /// The rows that the legend takes, above the plot the title's among them.
  var rowCount: Int { (entries.map(\.row).max() ?? -1) + 1 }

  /// How much it makes the drawing longer.
  var heightBelow: Double { isBelow ? Double(rowCount) * Self.rowHeight + 8 : 0 }

  private mutating func add(_ series: ArraySlice<FigureSeries>, row: Int, upTo right: Double) {
    var place = max(4, right - Self.width(of: series))
    for entry in series {
      entries.append(Entry(series: entry, left: place, row: row))
      place += Self.width(of: [entry]) + Self.gap
    }
  }

  private static func width(of series: some Collection<FigureSeries>) -> Double {
    series.reduce(-gap) { $0 + signWidth + FigureText.width($1.name) + gap }
  }
}

/// How much room text takes. The font is the reader's own, so the letters of a wide one are assumed,
/// in the size that they have on a narrow page: the style sheet makes them larger there.
enum FigureText {
  private static let size = 15.5

  static func width(_ text: String) -> Double {
    size * text.reduce(0) { $0 + width(of: $1) }
  }

  /// Text cut off where it would be wider.
  static func shortened(_ text: String, to limit: Double) -> String {
    guard width(text) > limit else { return text }
    var short = text
    while !short.isEmpty, width(short + "…") > limit { short.removeLast() }
    return short + "…"
  }

  /// In parts of the font's size.
  private static func width(of character: Character) -> Double {
    switch character {
    case "i", "j", "l", "I", "'", "|", ".", ",", ":", ";", "!", " ": 0.32
    case "f", "t", "r", "(", ")", "[", "]", "/", "-": 0.42
    case "m", "w", "M", "W", "@", "%": 0.98
    case "=", "+", "−", "×", "≈", "<", ">", "≤", "≥", "→": 0.84
    case "⁰"..."₉", "¹", "²", "³": 0.42
    case _ where character.isUppercase: 0.74
    default: 0.63
    }
  }
}
