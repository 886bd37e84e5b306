// The fonts beside the pages: a text face and the mathematical face that goes with it.

/// The font files of a site.
struct Fonts {
  private let installation: RenderingInstallation

  static let text = [
    "texgyrepagella-regular.otf", "texgyrepagella-italic.otf", "texgyrepagella-bold.otf",
    "texgyrepagella-bolditalic.otf",
  ]
  static let math = "texgyrepagella-math.otf"

  init(_ installation: RenderingInstallation) { self.installation = installation }

  /// The files that the system has. Pages without them fall back to the reader's own fonts, which
  /// is worth a warning: formulas are set well only in a mathematical font.
  func files(_ diagnostics: inout [Diagnostic]) -> [Report.File] {
    var files: [Report.File] = []
    var missing: [String] = []
    for (name, folders) in Self.text.map({ ($0, installation.textFonts) })
      + [(Self.math, installation.mathFonts)]
    {
      if let bytes = folders.lazy.compactMap({ SystemFile.bytes(at: $0 + "/" + name) }).first {
        files.append(Report.File(path: name, bytes: bytes))
      } else {
        missing.append(name)
      }
    }
    if !missing.isEmpty {
      var warning = Diagnostic(
        .typesetting, "Fonts were not found", explanation: missing.joined(separator: "\n"),
        fix: "Install them: apt-get install fonts-texgyre fonts-texgyre-math")
      warning.severity = .warning
      diagnostics.append(warning)
    }
    return files
  }
}
