// Formulas to MathML and code to highlighted markup, from the cache or by the embedded engine.

import FoundationEssentials

/// TeX that does not parse.
struct FormulaError: Error, Equatable {
  var message: String
  /// Where in the TeX, in UTF-16 units.
  var offset: Int
}

/// Typesets for one rendering. It is used by one task at a time.
final class Typesetter {
  private let installation: RenderingInstallation
  private let cache: any FormulaCache
  private var engines: [Script: Result<JavaScriptEngine, UnavailableScript>] = [:]
  private var identities: [Script: String] = [:]
  /// The scripts that were needed and could not be had, each once.
  private(set) var unavailable: [UnavailableScript] = []

  /// A script that typesets something.
  enum Script: String { case katex, highlighter }

  /// Why a script cannot be used.
  struct UnavailableScript: Error, Equatable {
    var script: Script
    var reason: String
    /// The Debian packages that bring what is missing.
    var packages: String
  }

  init(_ options: RenderingOptions) {
    installation = options.installation
    cache = options.cache
  }

  /// MathML for a formula. Nil when there is no KaTeX, which `unavailable` then tells.
  func formula(
    _ tex: String, isDisplay: Bool, macros: [String: String]
  ) throws(FormulaError) -> String? {
    let request = FormulaRequest(tex: tex, display: isDisplay, macros: macros)
    guard let answer = answer(of: "typesetFormula", request, by: .katex) else { return nil }
    if let markup = answer.markup { return markup }
    let parts = answer.refusal.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    throw FormulaError(
      message: parts.count > 1 ? String(parts[1]) : answer.refusal, offset: Int(parts[0]) ?? 0)
  }

  /// Highlighted markup for code, or nil: for a language that highlight.js does not know, and when
  /// there is no highlight.js, which `unavailable` then tells.
  func highlighted(_ code: String, language: String) -> String? {
    answer(of: "highlightCode", HighlightRequest(code: code, language: language), by: .highlighter)?
      .markup
  }
}

/// The argument of the script's function for formulas.
private struct FormulaRequest: Encodable {
  var tex: String
  var display: Bool
  var macros: [String: String]
}

/// The argument of the script's function for code.
private struct HighlightRequest: Encodable {
  var code: String
  var language: String
}

/// What a script's function says: markup, or why there is none.
private struct Answer {
  var markup: String?
  var refusal = ""

  init(_ text: String) {
    if text.hasPrefix("=") {
      markup = String(text.dropFirst())
    } else {
      refusal = String(text.dropFirst())
    }
  }
}

extension Typesetter {
  private func answer(of function: String, _ request: some Encodable, by script: Script) -> Answer?
  {
    let argument = Self.json(request)
    let key = function + " " + identity(of: script) + " " + argument
    if let stored = cache.lookup(key) { return Answer("=" + stored) }
    switch engine(for: script) {
    case .failure: return nil
    case .success(let engine):
      let result = Result { try engine.evaluate("\(function)(\(argument))") }
      switch result {
      case .success(let text):
        let answer = Answer(text)
        if let markup = answer.markup { cache.store(markup, for: key) }
        return answer
      case .failure(let error): return Answer("!0:\(error)")
      }
    }
  }

  /// JSON is JavaScript, but for two line separators that older engines do not take in strings.
  private static func json(_ request: some Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // Strings and Booleans always encode.
    guard let data = try? encoder.encode(request) else { return "null" }
    return String(decoding: data, as: UTF8.self)
  }

  private func engine(for script: Script) -> Result<JavaScriptEngine, UnavailableScript> {
    if let known = engines[script] { return known }
    let made = start(script)
    if case .failure(let reason) = made { unavailable.append(reason) }
    engines[script] = made
    return made
  }

  private func start(_ script: Script) -> Result<JavaScriptEngine, UnavailableScript> {
    guard let (path, source) = load(script) else {
      return .failure(
        UnavailableScript(
          script: script, reason: "\(script.title) was not found", packages: script.packages))
    }
    do {
      let engine = try JavaScriptEngine(libraries: installation.javaScriptCore)
      // Both scripts attach themselves to a global of one of these names when there is one.
      _ = try engine.evaluate("var self = this, window = this;")
      _ = try engine.evaluate(source)
      _ = try engine.evaluate(EmbeddedAssets.typesetScript)
      return .success(engine)
    } catch JavaScriptError.library(.notInstalled) {
      return .failure(
        UnavailableScript(
          script: script, reason: "JavaScriptCore was not found",
          packages: "libjavascriptcoregtk-4.1-0"))
    } catch {
      return .failure(
        UnavailableScript(
          script: script, reason: "\(path) does not run in JavaScriptCore: \(error)",
          packages: script.packages))
    }
  }

  private func paths(of script: Script) -> [String] {
    script == .katex ? installation.katex : installation.highlighter
  }

  private func load(_ script: Script) -> (path: String, source: String)? {
    for path in paths(of: script) {
      if let bytes = SystemFile.bytes(at: path) {
        return (path, String(decoding: bytes, as: UTF8.self))
      }
    }
    return nil
  }

  /// What of a script must be part of a cache key: its file's size and all of our code around it.
  private func identity(of script: Script) -> String {
    if let known = identities[script] { return known }
    let sizes = paths(of: script).compactMap { SystemFile.size(at: $0) }
    let identity = "\(sizes.first ?? 0)+\(Digest.of(EmbeddedAssets.typesetScript))"
    identities[script] = identity
    return identity
  }
}

extension Typesetter.Script {
  var title: String { self == .katex ? "KaTeX" : "highlight.js" }
  var packages: String { self == .katex ? "libjs-katex" : "libjs-highlight.js" }
}
