// The style sheets, scripts and the page shell, kept in the binary: there is no bundle to be found.

/// Texts that pages are made with. The files of the folder `Assets` hold one each.
enum EmbeddedAssets {
  /// `book.css`
  static let bookStyle = CondensedStyle.text(
    baseStyle + shellStyle + formulaStyle + computedStyle + contentStyle + pagesStyle
      + scriptedStyle + plotStyle)

  /// `book.js`
  static let bookScript = condensed(pageScript + searchScript)

  /// Without what is there for those who edit the scripts: comments and indentation. No text in them
  /// goes over several lines.
  static func condensed(_ text: String) -> String {
    text.split(separator: "\n").map(\.trimmed).filter { !$0.isEmpty && !$0.hasPrefix("//") }
      .map { $0 + "\n" }.joined()
  }
}
