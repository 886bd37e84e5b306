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

/// The fonts for some pages.
struct Fonts {
  private let fonts: [Font]

  /// - Parameter characters: what the fonts must have for the pages.
  init(_ options: RenderingOptions, for characters: UsedCharacters) async throws {
    let maker = FontMaker(options, for: characters)
    let sources = FontSource.all(options.installation)
    fonts = try await sources.concurrentMap(limit: options.jobs) { source -> Font? in
      let reduced = maker.font(source)
      guard let bytes = reduced ?? source.path.flatMap({ SystemFile.bytes(at: $0) }) else {
        return nil
      }
      return Font(
        family: source.family, weight: source.weight, style: source.style, name: source.name,
        bytes: bytes, isReduced: reduced != nil)
    }.compactMap { $0 }
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
