// KaTeX and highlight.js in a JavaScript engine, for all chapters of a build in turn.

import Synchronization

/// Answers requests for markup. The engine is started by the first of them, and a script is loaded
/// when it is first needed.
///
/// One engine serves all tasks, one after another: to start a second one would take as long as to
/// typeset a chapter or two, and 40 MB.
final class TypesettingEngine: Sendable {
  /// A script that typesets something.
  enum Script: String { case katex, highlighter }

  /// Why a script cannot be used.
  struct UnavailableScript: Error, Equatable {
    var script: Script
    var reason: String
    /// The Debian packages that bring what is missing.
    var packages: String
  }

  private struct State {
    var engine: JavaScriptEngine?
    var loaded: [Script: Result<Void, UnavailableScript>] = [:]
    var unavailable: [UnavailableScript] = []
  }

  /// What of the scripts must be part of a cache's keys: the sizes of their files and all of our
  /// code around them.
  let identity: String
  private let installation: RenderingInstallation
  private let state = Mutex(State())

  init(_ installation: RenderingInstallation) {
    self.installation = installation
    let sizes = [installation.katex, installation.highlighter].map { paths in
      "\(paths.lazy.compactMap { SystemFile.size(at: $0) }.first ?? 0)"
    }
    identity = (sizes + [Digest.of(EmbeddedAssets.typesetScript)]).joined(separator: "+")
  }

  /// The scripts that were needed and could not be had, each once.
  var unavailable: [UnavailableScript] { state.withLock(\.unavailable) }

  /// What a call of a script's function gives: text, or that the engine failed.
  ///
  /// Nil when the script cannot be had, which `unavailable` then tells.
  func answer(to call: String, by script: Script) -> Result<String, JavaScriptError>? {
    state.withLock { state in
      guard case .success = load(script, &state), let engine = state.engine else { return nil }
      return Result { () throws(JavaScriptError) in try engine.evaluate(call) }
    }
  }

  /// Gives the engine's memory back; another request starts it again.
  func rest() {
    state.withLock { state in
      state.engine = nil
      state.loaded = [:]
    }
  }

  private func load(_ script: Script, _ state: inout State) -> Result<Void, UnavailableScript> {
    if let known = state.loaded[script] { return known }
    let loaded = Result { () throws(UnavailableScript) in try evaluate(script, &state) }
    if case .failure(let reason) = loaded, !state.unavailable.contains(reason) {
      state.unavailable.append(reason)
    }
    state.loaded[script] = loaded
    return loaded
  }

  private func evaluate(_ script: Script, _ state: inout State) throws(UnavailableScript) {
    guard let (path, source) = file(of: script) else {
      throw UnavailableScript(
        script: script, reason: "\(script.title) was not found", packages: script.packages)
    }
    do {
      let engine = try state.engine ?? start()
      state.engine = engine
      _ = try engine.evaluate(source)
    } catch JavaScriptError.library(.notInstalled) {
      throw UnavailableScript(
        script: script, reason: "JavaScriptCore was not found",
        packages: "libjavascriptcoregtk-4.1-0")
    } catch {
      throw UnavailableScript(
        script: script, reason: "\(path) does not run in JavaScriptCore: \(error)",
        packages: script.packages)
    }
  }

  private func start() throws(JavaScriptError) -> JavaScriptEngine {
    let engine = try JavaScriptEngine(libraries: installation.javaScriptCore)
    // Both scripts attach themselves to a global of one of these names when there is one.
    _ = try engine.evaluate("var self = this, window = this;")
    _ = try engine.evaluate(EmbeddedAssets.typesetScript)
    return engine
  }

  private func file(of script: Script) -> (path: String, source: String)? {
    let paths = script == .katex ? installation.katex : installation.highlighter
    for path in paths {
      if let bytes = SystemFile.bytes(at: path) {
        return (path, String(decoding: bytes, as: UTF8.self))
      }
    }
    return nil
  }
}

extension TypesettingEngine.Script {
  var title: String { self == .katex ? "KaTeX" : "highlight.js" }
  var packages: String { self == .katex ? "libjs-katex" : "libjs-highlight.js" }
}

extension TypesettingEngine.UnavailableScript {
  /// Formulas fail a build that cannot typeset them; code is then shown without colours.
  var diagnostic: Diagnostic {
    let isNeeded = script == .katex
    var diagnostic = Diagnostic(
      .typesetting,
      isNeeded ? "Formulas cannot be typeset: \(reason)" : "Code is not highlighted: \(reason)",
      fix: "Install it: apt-get install \(packages)")
    diagnostic.severity = isNeeded ? .error : .warning
    return diagnostic
  }
}
