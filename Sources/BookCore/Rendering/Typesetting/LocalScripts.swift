// The scripts in a JavaScript engine of this process.

/// What came of a request for markup.
enum TypesettingAnswer: Equatable {
  /// What the script answered.
  case text(String)
  /// The engine failed, in its own words.
  case failed(String)
  case unavailable(TypesettingEngine.UnavailableScript)
}

/// Answers requests for markup, one after another.
protocol TypesettingScripts {
  /// What a call of a script's function gives.
  func answer(to call: String, by script: TypesettingEngine.Script) -> TypesettingAnswer
}

/// A JavaScript engine that is started by the first request, and the scripts that were needed.
final class LocalScripts: TypesettingScripts {
  private let installation: RenderingInstallation
  private var engine: JavaScriptEngine?
  /// Grammars that no request has asked for yet.
  private var grammars: String?
  private var loaded:
    [TypesettingEngine.Script: Result<Void, TypesettingEngine.UnavailableScript>] =
      [:]

  init(_ installation: RenderingInstallation) { self.installation = installation }

  func answer(to call: String, by script: TypesettingEngine.Script) -> TypesettingAnswer {
    switch load(script) {
    case .failure(let reason): return .unavailable(reason)
    case .success: break
    }
    do throws(JavaScriptError) {
      let answer = try engine?.evaluate(call) ?? ""
      guard answer == Self.unknownLanguage, let grammars else { return .text(answer) }
      self.grammars = nil
      _ = try engine?.evaluate(grammars)
      return .text(try engine?.evaluate(call) ?? "")
    } catch {
      return .failed("\(error)")
    }
  }

  /// What the script answers for a language that has no grammar.
  private static let unknownLanguage = "!unknown language"

  private func load(
    _ script: TypesettingEngine.Script
  ) -> Result<Void, TypesettingEngine.UnavailableScript> {
    if let known = loaded[script] { return known }
    let result = Result { () throws(TypesettingEngine.UnavailableScript) in try evaluate(script) }
    loaded[script] = result
    return result
  }

  private func evaluate(
    _ script: TypesettingEngine.Script
  ) throws(TypesettingEngine.UnavailableScript) {
    guard let (path, source) = file(of: script) else {
      throw .init(
        script: script, reason: "\(script.title) was not found", packages: script.packages)
    }
    do {
      let engine = try self.engine ?? start()
      self.engine = engine
      try evaluate(source, of: script, in: engine)
    } catch JavaScriptError.library(.notInstalled) {
      throw .init(
        script: script, reason: "JavaScriptCore was not found",
        packages: "libjavascriptcoregtk-4.1-0")
    } catch {
      throw .init(
        script: script, reason: "\(path) does not run in JavaScriptCore: \(error)",
        packages: script.packages)
    }
  }

  private func evaluate(
    _ source: [UInt8], of script: TypesettingEngine.Script, in engine: JavaScriptEngine
  ) throws(JavaScriptError) {
    if script == .highlighter, let parts = HighlighterScript(source),
      (try? engine.evaluate(parts.beginning)) != nil
    {
      grammars = parts.grammars
    } else {
      _ = try engine.evaluate(String(decoding: source, as: UTF8.self))
    }
  }

  private func start() throws(JavaScriptError) -> JavaScriptEngine {
    let engine = try JavaScriptEngine(libraries: installation.javaScriptCore)
    // Both scripts attach themselves to a global of one of these names when there is one.
    _ = try engine.evaluate("var self = this, window = this;")
    _ = try engine.evaluate(EmbeddedAssets.typesetScript)
    return engine
  }

  private func file(of script: TypesettingEngine.Script) -> (path: String, source: [UInt8])? {
    let paths = script == .katex ? installation.katex : installation.highlighter
    for path in paths {
      if let bytes = SystemFile.bytes(at: path) { return (path, bytes) }
    }
    return nil
  }
}
