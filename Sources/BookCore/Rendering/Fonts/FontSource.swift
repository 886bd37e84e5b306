// Where the fonts come from, and what is missing there.

/// A font that pages are set in, as the system may have it.
struct FontSource {
  var family: String
  var weight: Int
  var style: String
  /// The file's name without its extension.
  var name: String
  /// The file; nil when it is not installed.
  var path: String?

  private static let wanted = [
    ("Book Text", 400, "normal", "texgyrepagella-regular"),
    ("Book Text", 400, "italic", "texgyrepagella-italic"),
    ("Book Text", 700, "normal", "texgyrepagella-bold"),
    ("Book Text", 700, "italic", "texgyrepagella-bolditalic"),
    ("Book Math", 400, "normal", "texgyrepagella-math"),
  ]

  static func all(_ installation: RenderingInstallation) -> [FontSource] {
    let folders = installation.textFonts + installation.mathFonts
    return wanted.map { family, weight, style, name in
      let path = folders.map { $0 + "/" + name + ".otf" }.first { SystemFile.size(at: $0) != nil }
      return FontSource(family: family, weight: weight, style: style, name: name, path: path)
    }
  }

  /// What readers will miss.
  static func findings(_ installation: RenderingInstallation) -> [Diagnostic] {
    let sources = all(installation)
    let missing = sources.filter { $0.path == nil }.map { $0.name + ".otf" }
    let canReduce = [installation.harfBuzz, installation.brotli].allSatisfy(
      SystemLibrary.isThere(anyOf:))
    return (missing.isEmpty ? [] : [Self.missing(missing)])
      + (canReduce || missing.count == sources.count ? [] : [unreduced])
  }

  /// Pages without these fonts fall back to the reader's own, which is worth a warning: formulas
  /// are set well only in a mathematical font.
  private static func missing(_ names: [String]) -> Diagnostic {
    var warning = Diagnostic(
      .typesetting, "Fonts were not found", explanation: names.joined(separator: "\n"),
      fix: "Install them: apt-get install fonts-texgyre fonts-texgyre-math")
    warning.severity = .warning
    return warning
  }

  /// Nothing is wrong with the pages then: a note is enough.
  private static var unreduced: Diagnostic {
    var note = Diagnostic(
      .typesetting, "Fonts are not reduced to the book's characters, so pages load more slowly",
      fix: "Install what it takes: apt-get install libharfbuzz-subset0 libbrotli1")
    note.severity = .note
    return note
  }
}
