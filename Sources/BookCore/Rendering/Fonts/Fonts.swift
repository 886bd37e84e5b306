// The fonts beside the pages: a text face and the mathematical face that goes with it.

/// A font as the pages use it.
struct Font: Equatable {
  var family: String
  var weight: Int
  var style: String
  /// The file's name without its extension.
  var name: String
  var bytes: [UInt8]
  /// Whether it is WOFF2 with the book's characters; else it is OpenType as installed.
  var isReduced: Bool

  var fileName: String { name + (isReduced ? ".woff2" : ".otf") }

  /// The style sheet's rule that makes the font known.
  func rule(url: String) -> String {
    """
    @font-face { font-family: "\(family)"; font-weight: \(weight); font-style: \(style); \
    font-display: swap; src: url("\(url)") format("\(isReduced ? "woff2" : "opentype")"); }

    """
  }
}

/// The fonts that the system has.
struct Fonts {
  private(set) var fonts: [Font] = []
  private(set) var diagnostics: [Diagnostic] = []

  private static let wanted = [
    ("Book Text", 400, "normal", "texgyrepagella-regular"),
    ("Book Text", 400, "italic", "texgyrepagella-italic"),
    ("Book Text", 700, "normal", "texgyrepagella-bold"),
    ("Book Text", 700, "italic", "texgyrepagella-bolditalic"),
    ("Book Math", 400, "normal", "texgyrepagella-math"),
  ]

  /// - Parameter characters: what the fonts must have for the pages.
  init(_ options: RenderingOptions, for characters: UsedCharacters) {
    let maker = FontMaker(options, for: characters)
    var missing: [String] = []
    for (family, weight, style, name) in Self.wanted {
      let folders = options.installation.textFonts + options.installation.mathFonts
      let paths = folders.map { $0 + "/" + name + ".otf" }
      guard let bytes = paths.lazy.compactMap({ SystemFile.bytes(at: $0) }).first else {
        missing.append(name + ".otf")
        continue
      }
      let reduced = maker.font(bytes)
      fonts.append(
        Font(
          family: family, weight: weight, style: style, name: name, bytes: reduced ?? bytes,
          isReduced: reduced != nil))
    }
    if !missing.isEmpty { diagnostics.append(Self.missing(missing)) }
    if fonts.contains(where: { !$0.isReduced }) { diagnostics.append(Self.unreduced) }
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

  var files: [Report.File] { fonts.map { Report.File(path: $0.fileName, bytes: $0.bytes) } }

  /// Rules for a style sheet that stands beside the folder of the fonts.
  var linkedRules: String { fonts.map { $0.rule(url: "fonts/" + $0.fileName) }.joined() }

  /// Rules that hold the fonts themselves. As installed, the bold faces are left to the browser: a
  /// file that is sent around should stay small.
  var inlineRules: String {
    fonts.filter { $0.isReduced || $0.weight == 400 }
      .map { $0.rule(url: DataURL.of($0.bytes, path: $0.fileName)) }.joined()
  }
}
