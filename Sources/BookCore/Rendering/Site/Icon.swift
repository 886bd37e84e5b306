// The few icons of the shell, drawn with the text's colour.

enum Icon {
  static let menu = drawing("M3 6h18M3 12h18M3 18h18")
  static let search = drawing("M10.5 4a6.5 6.5 0 1 0 0 13a6.5 6.5 0 0 0 0-13zM15.5 15.5L21 21")
  static let theme = drawing(
    "M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18z", filled: "M12 3a9 9 0 0 1 0 18z")

  private static func drawing(_ path: String, filled: String? = nil) -> HTMLNode {
    let area: [HTMLNode] =
      filled.map { [.tag("path", ["d": $0, "class": "filled"], [HTMLNode]())] } ?? []
    return .tag(
      "svg",
      ["class": "icon", "viewBox": "0 0 24 24", "aria-hidden": "true", "focusable": "false"],
      [.tag("path", ["d": path], [HTMLNode]())] + area)
  }

  /// The site's mark: a tick in the shape of a radical.
  static let favicon = """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><style>path{stroke:#1a7f4b}\
    @media(prefers-color-scheme:dark){path{stroke:#5fc48f}}</style><path d="M4 17l4-2 6 11L20 5h9" \
    fill="none" stroke-width="3.4" stroke-linecap="round" stroke-linejoin="round"/></svg>

    """
}
