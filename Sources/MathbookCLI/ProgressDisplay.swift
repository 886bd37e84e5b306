// Which chapters are at work: on a terminal's last line, or as lines for those who want more.

import BookCore
import Synchronization

/// Shows long work.
final class ProgressDisplay: Sendable {
  enum Style { case none, lastLine, lines }

  private let terminal: Terminal
  private let style: Style
  private let state = Mutex((running: [String](), done: 0))

  init(terminal: Terminal, style: Style) {
    self.terminal = terminal
    self.style = style
  }

  func show(_ progress: BuildProgress) {
    switch style {
    case .none: break
    case .lastLine: terminal.writeError("\r\u{1B}[K" + line(progress).prefix(78))
    case .lines: terminal.printError(words(progress))
    }
  }

  func clear() { if style == .lastLine { terminal.writeError("\r\u{1B}[K") } }

  private func line(_ progress: BuildProgress) -> String {
    state.withLock { state in
      switch progress {
      case .started(let path), .repeating(let path): state.running.append(path)
      case .finished(let path, _), .repeated(let path):
        state.running.removeAll { $0 == path }
        state.done += 1
      }
      return "\(state.done) done; running \(state.running.joined(separator: ", "))"
    }
  }

  private func words(_ progress: BuildProgress) -> String {
    switch progress {
    case .started(let path): "\(path): started"
    case .repeating(let path): "\(path): running again under other settings"
    case .repeated(let path): "\(path): ran under all settings"
    case .finished(let path, let reason):
      "\(path): \(reason.wasExecuted ? "executed" : "taken from the cache"): \(reason.words)"
    }
  }
}
