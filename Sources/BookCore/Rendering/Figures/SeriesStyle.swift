// How the series of a figure are told apart, by colour and without it.

/// The looks of a series by its place in the order of its figure's, counted from 0.
struct SeriesStyle {
  var index: Int

  /// How many colours there are, and how many dashes.
  private static let count = 6

  /// The class that gives the colour.
  var colour: String { "s\(index % Self.count + 1)" }

  /// The class of lines and arrows. Of the first series each has a dash with its colour; after them
  /// the colours come again with other dashes, so that 36 lines look different.
  var line: String {
    let round = index / Self.count
    return round == 0 ? colour : "\(colour) d\((index + round) % Self.count + 1)"
  }

  /// Which of four shapes its markers have. With six colours, twelve series look different.
  var marker: Int { index % 4 }
}
