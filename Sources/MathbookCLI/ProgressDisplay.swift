// Which chapters are at work, on a terminal's last line.

import BookCore
import Synchronization

/// Shows long work where there is a terminal, and nothing elsewhere.
final class ProgressDisplay: Sendable {
  private let terminal: Terminal
  private let isShown: Bool
  private let state = Mutex((running: [String](), done: 0))

  init(terminal: Terminal, isShown: Bool) {
    self.terminal = terminal
    self.isShown = isShown
  }

  func show(_ progress: BuildProgress) {
    guard isShown else { return }
    let line = state.withLock { state in
      switch progress {
      case .started(let path): state.running.append(path)
      case .finished(let path, _):
        state.running.removeAll { $0 == path }
        state.done += 1
      }
      return "\(state.done) done; running \(state.running.joined(separator: ", "))"
    }
    terminal.writeError("\r\u{1B}[K" + line.prefix(78))
  }

  func clear() { if isShown { terminal.writeError("\r\u{1B}[K") } }
}
