// What rendering takes of the system, for the doctor to look at.

import Foundation

extension RenderingInstallation {
  /// A part that the system provides.
  package struct Part: Sendable {
    package var name: String
    /// Where it is; nil when it is missing.
    package var path: String?
    /// The Debian package that has it.
    package var package: String
    /// Whether pages cannot be made without it.
    package var isNeeded: Bool
  }

  package var parts: [Part] {
    [
      library("JavaScriptCore", javaScriptCore, "libjavascriptcoregtk-4.1-0", isNeeded: true),
      part("KaTeX", katex, "libjs-katex", isNeeded: true),
      part("highlight.js", highlighter, "libjs-highlight.js", isNeeded: true),
      part("text fonts", textFonts, "fonts-texgyre", isNeeded: false),
      part("mathematics font", mathFonts, "fonts-texgyre-math", isNeeded: false),
      library("HarfBuzz, for small fonts", harfBuzz, "libharfbuzz-subset0", isNeeded: false),
      library("Brotli, for small fonts", brotli, "libbrotli1", isNeeded: false),
    ]
  }

  private func library(
    _ name: String, _ candidates: [String], _ package: String, isNeeded: Bool
  ) -> Part {
    Part(
      name: name, path: SystemLibrary.path(ofAny: candidates), package: package, isNeeded: isNeeded)
  }

  private func part(
    _ name: String, _ candidates: [String], _ package: String, isNeeded: Bool
  ) -> Part {
    let path = candidates.first { FileManager.default.fileExists(atPath: $0) }
    return Part(name: name, path: path, package: package, isNeeded: isNeeded)
  }
}
