// Signals in words.

import Foundation

enum SignalName {
  /// `signal 15 (SIGTERM)`, and what usually sends it.
  static func words(_ signal: Int) -> String {
    let name = names[Int32(signal)].map { " (\($0))" } ?? ""
    let hint = signal == SIGKILL ? ", as the system does when memory is short" : ""
    return "signal \(signal)\(name)\(hint)"
  }

  private static let names: [Int32: String] = [
    SIGHUP: "SIGHUP", SIGINT: "SIGINT", SIGQUIT: "SIGQUIT", SIGILL: "SIGILL", SIGTRAP: "SIGTRAP",
    SIGABRT: "SIGABRT", SIGBUS: "SIGBUS", SIGFPE: "SIGFPE", SIGKILL: "SIGKILL",
    SIGUSR1: "SIGUSR1", SIGSEGV: "SIGSEGV", SIGUSR2: "SIGUSR2", SIGPIPE: "SIGPIPE",
    SIGALRM: "SIGALRM", SIGTERM: "SIGTERM", SIGXCPU: "SIGXCPU", SIGXFSZ: "SIGXFSZ",
    SIGVTALRM: "SIGVTALRM", SIGPROF: "SIGPROF", SIGSYS: "SIGSYS",
  ]
}
