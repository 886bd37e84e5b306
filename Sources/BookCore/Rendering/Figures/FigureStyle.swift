// The style of a figure that is a file of its own; pages have the same in their style sheet.

enum FigureStyle {
  /// Style rules for an SVG file: it follows the reader's light or dark scheme, paper included, since
  /// the page around it may have the other one.
  static var standalone: String {
    """
    .plot{\(light)font:13px system-ui,sans-serif}
    @media (prefers-color-scheme:dark){.plot{\(dark)}}
    .plot .paper{fill:var(--paper)}
    \(EmbeddedAssets.plotStyle)
    """
  }

  private static let light =
    "--ink:#1f1e1b;--muted:#5d5b55;--rule:#e4e1d8;--paper:#fff;--s1:#0072b2;--s2:#d55e00;"
    + "--s3:#00855f;--s4:#b04f8f;--s5:#8a6d00;--s6:#4b5fa8;"
  private static let dark =
    "--ink:#e4e1d9;--muted:#a3a29b;--rule:#31353c;--paper:#15171b;--s1:#56a8dc;--s2:#f08a4b;"
    + "--s3:#3fbf97;--s4:#dd9bc7;--s5:#d8bf4a;--s6:#a3b0ee;"
}
