// The book's own looks: `theme/page.html` and `theme/theme.css`.

/// What a book's `theme` folder overrides.
struct Theme {
  private static let stylePath = "theme/theme.css"
  private static let templatePath = "theme/page.html"

  /// The files, relative to the book.
  static let paths = [stylePath, templatePath]

  let template: PageTemplate
  let style: [UInt8]?

  init(readFile: (String) -> [UInt8]?, diagnostics: inout [Diagnostic]) {
    style = readFile(Self.stylePath)
    if let bytes = readFile(Self.templatePath) {
      template = PageTemplate(
        String(decoding: bytes, as: UTF8.self), path: Self.templatePath, diagnostics: &diagnostics)
    } else {
      template = .standard
    }
  }

  var files: [Report.File] {
    style.map { [Report.File(path: "assets/theme.css", bytes: $0)] } ?? []
  }

  /// The rules of `theme/theme.css` as text.
  var styleText: String { style.map { String(decoding: $0, as: UTF8.self) } ?? "" }
}
