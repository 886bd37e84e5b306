// The style sheets, scripts and the page shell, kept in the binary: there is no bundle to be found.

/// Texts that pages are made with. The files of the folder `Assets` hold one each.
enum EmbeddedAssets {
  /// `book.css`
  static var bookStyle: String {
    baseStyle + shellStyle + formulaStyle + computedStyle + contentStyle + pagesStyle
      + scriptedStyle + plotStyle
  }

  /// `book.js`
  static var bookScript: String { pageScript + searchScript }
}
