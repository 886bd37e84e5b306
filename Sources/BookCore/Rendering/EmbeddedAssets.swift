// The style sheets, scripts and the page template, which the build puts into the binary.

enum EmbeddedAssets {
  static let bookStyle = text(PackageResources.book_css)
  static let plotStyle = text(PackageResources.plot_css)
  static let bookScript = text(PackageResources.book_js)
  /// Runs in a page's head: sets the theme before anything is drawn.
  static let earlyScript = text(PackageResources.early_js)
  /// Runs in the embedded engine.
  static let typesetScript = text(PackageResources.typeset_js)
  static let pageTemplate = text(PackageResources.page_html)

  private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
