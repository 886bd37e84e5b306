// KaTeX and highlight.js for all chapters of a build in turn.

import Synchronization

/// Answers requests for markup. The scripts are started by the first of them.
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
    var scripts: (any TypesettingScripts)?
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

  /// What a call of a script's function gives. A script that cannot be had is listed from then on.
  func answer(to call: String, by script: Script) -> TypesettingAnswer {
    state.withLock { state in
      let scripts = state.scripts ?? start()
      state.scripts = scripts
      let answer = scripts.answer(to: call, by: script)
      if case .unavailable(let reason) = answer, !state.unavailable.contains(reason) {
        state.unavailable.append(reason)
      }
      return answer
    }
  }

  /// Gives the scripts' memory back; another request starts them again.
  func rest() { state.withLock { $0.scripts = nil } }

  private func start() -> any TypesettingScripts {
    installation.typesettingProgram.map { RemoteScripts(program: $0) } ?? LocalScripts(installation)
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
