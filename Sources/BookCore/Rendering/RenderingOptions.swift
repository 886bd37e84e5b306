// What the renderer is told besides the book: which reports, and where outside data comes from.

/// Settings of a rendering.
public struct RenderingOptions: Sendable {
  public enum Format: String, Sendable, CaseIterable { case html, markdown }

  /// The reports to make; `results.json` is always made.
  public var formats: Set<Format> = Set(Format.allCases)
  /// Also make `book.html`: the whole book in one self-contained file.
  public var makesSingleFile = false
  /// Where typeset formulas and highlighted code are kept between builds.
  public var cache: any FormulaCache = NoFormulaCache()
  /// Reads a file of the book by its path relative to the book's folder; nil when there is none.
  public var readFile: @Sendable (String) -> [UInt8]? = { _ in nil }
  /// Makes WOFF2 of an OpenType font, which halves what a reader loads; nil leaves it as it is.
  public var compressFont: @Sendable ([UInt8]) -> [UInt8]? = { _ in nil }
  /// Where KaTeX, highlight.js and the fonts are.
  public var installation = RenderingInstallation()

  public init() {}
}

/// Keeps what the JavaScript engine made, so that a build in which no formula changed starts none.
public protocol FormulaCache: Sendable {
  /// The stored markup for a key, which holds everything that determines the markup.
  func lookup(_ key: String) -> String?
  func store(_ markup: String, for key: String)
}

/// A cache that keeps nothing.
public struct NoFormulaCache: FormulaCache {
  public init() {}
  public func lookup(_ key: String) -> String? { nil }
  public func store(_ markup: String, for key: String) {}
}

/// Where the system keeps what pages are made with; the first file that exists counts.
public struct RenderingInstallation: Sendable {
  public var katex = [
    "/usr/share/javascript/katex/katex.min.js", "/usr/share/nodejs/katex/dist/katex.min.js",
  ]
  public var highlighter = [
    "/usr/share/javascript/highlight.js/highlight.min.js",
    "/usr/share/javascript/highlight/highlight.min.js",
  ]
  public var javaScriptCore = [
    "libjavascriptcoregtk-4.1.so.0", "libjavascriptcoregtk-6.0.so.1",
    "/System/Library/Frameworks/JavaScriptCore.framework/JavaScriptCore",
  ]
  /// Folders of OpenType fonts.
  public var textFonts = ["/usr/share/texmf/fonts/opentype/public/tex-gyre"]
  public var mathFonts = ["/usr/share/texmf/fonts/opentype/public/tex-gyre-math"]

  public init() {}
}
