// highlight.js in parts: a book needs the grammars of few languages of nearly two hundred.

/// The script of highlight.js, cut where grammars are registered. To read and to run all of them takes
/// as long as typesetting a hundred formulas.
struct HighlighterScript {
  /// The library with the grammar of Swift.
  let beginning: String
  /// All grammars.
  let grammars: String

  /// Nil for a script of another form.
  init?(_ script: [UInt8]) {
    let registration = "hljs.registerLanguage("
    guard let first = script.place(of: registration),
      let swift = script.place(of: registration + "\"swift\"", from: first)
    else { return nil }
    let next = script.place(of: registration, from: swift + 1) ?? script.count
    beginning = String(decoding: script[..<first] + script[swift..<next], as: UTF8.self)
    grammars = String(decoding: script[first...], as: UTF8.self)
  }
}
