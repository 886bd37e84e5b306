// Where the programs, libraries and fonts are that pages are made with.

/// Where the system keeps what pages are made with; the first file that exists counts.
package struct RenderingInstallation: Sendable {
  var katex = [
    "/usr/share/javascript/katex/katex.min.js", "/usr/share/nodejs/katex/dist/katex.min.js",
  ]
  var highlighter = [
    "/usr/share/javascript/highlight.js/highlight.min.js",
    "/usr/share/javascript/highlight/highlight.min.js",
  ]
  var javaScriptCore = [
    "libjavascriptcoregtk-4.1.so.0", "libjavascriptcoregtk-6.0.so.1",
    "/System/Library/Frameworks/JavaScriptCore.framework/JavaScriptCore",
  ]
  /// A program that typesets when it runs `TypesettingService`; nil to typeset in this process. The
  /// JavaScript engine takes more memory than all else of a build.
  package var typesettingProgram: String?
  /// Libraries that reduce fonts to what a book uses, and compress them.
  var harfBuzz = ["libharfbuzz-subset.so.0", "/opt/homebrew/lib/libharfbuzz-subset.dylib"]
  var brotli = ["libbrotlienc.so.1", "/opt/homebrew/lib/libbrotlienc.dylib"]
  /// Folders of OpenType fonts.
  var textFonts = ["/usr/share/texmf/fonts/opentype/public/tex-gyre"]
  var mathFonts = ["/usr/share/texmf/fonts/opentype/public/tex-gyre-math"]

  package init() {}
}
