// What the renderer is told besides the book: which reports, and where outside data comes from.

import Synchronization

/// Settings of a rendering.
public struct RenderingOptions: Sendable {
  public enum Format: String, Sendable, CaseIterable { case html, markdown }

  /// The reports to make; `results.json` is always made.
  public var formats: Set<Format> = Set(Format.allCases)
  /// Also make `book.html`: the whole book in one self-contained file.
  public var makesSingleFile = false
  /// Where typeset formulas, highlighted code and reduced fonts are kept between builds.
  public var cache: any FormulaCache = PassingFormulaCache()
  /// The folder of the book, which tells its texts from those of other books in the cache.
  public var bookPath = ""
  /// How many files are made at a time.
  public var jobs = 1
  /// Reads a file of the book by its path relative to the book's folder; nil when there is none.
  public var readFile: @Sendable (String) -> [UInt8]? = { _ in nil }
  /// How much what rendering finds matters.
  public var severities = SeverityRules(rules: [:], isStrict: false)
  /// Where KaTeX, highlight.js, the fonts and the libraries are.
  public var installation = RenderingInstallation()

  public init() {}
}

/// Keeps what took long to make: what the JavaScript engine made, so that a build in which no
/// formula changed starts none, and reduced fonts.
public protocol FormulaCache: Sendable {
  /// What is stored under a key, which holds everything that determines it.
  func lookup(_ key: String) -> [UInt8]?
  func store(_ bytes: [UInt8], for key: String)
}

/// A cache that ends with the build.
public final class PassingFormulaCache: FormulaCache {
  private let entries = Mutex<[String: [UInt8]]>([:])

  public init() {}
  public func lookup(_ key: String) -> [UInt8]? { entries.withLock { $0[key] } }
  public func store(_ bytes: [UInt8], for key: String) { entries.withLock { $0[key] = bytes } }
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
  /// A program that typesets when it runs `TypesettingService`; nil to typeset in this process. The
  /// JavaScript engine takes more memory than all else of a build.
  public var typesettingProgram: String?
  /// Libraries that reduce fonts to what a book uses, and compress them.
  public var harfBuzz = ["libharfbuzz-subset.so.0", "/opt/homebrew/lib/libharfbuzz-subset.dylib"]
  public var brotli = ["libbrotlienc.so.1", "/opt/homebrew/lib/libbrotlienc.dylib"]
  /// Folders of OpenType fonts.
  public var textFonts = ["/usr/share/texmf/fonts/opentype/public/tex-gyre"]
  public var mathFonts = ["/usr/share/texmf/fonts/opentype/public/tex-gyre-math"]

  public init() {}
}
