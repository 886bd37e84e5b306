// The style of a figure that is a file of its own; pages have the same in their style sheet.

enum FigureStyle {
  /// Style rules for an SVG file: it follows the reader's light or dark scheme.
  static var standalone: String {
    """
    .plot{\(light)font:13px system-ui,sans-serif}
    @media (prefers-color-scheme:dark){.plot{\(dark)}}
    \(EmbeddedAssets.plotStyle)
    """
  }

  private static let light = "--ink:#1d1d1f;--muted:#5b5f66;--rule:#dedbd3;--paper:#fff;"
  private static let dark = "--ink:#e6e3dc;--muted:#a4a8af;--rule:#373c44;--paper:#16181c;"
}
