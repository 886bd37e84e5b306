// What the command line asks for.

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

struct Options {
  var threads = 1
  var filter = ""
  var seconds = 0.3
  var json = false
  var clock = Clock.wall

  init(_ arguments: some Sequence<String>) {
    var rest = Array(arguments)[...]
    while let argument = rest.popFirst() {
      switch argument {
      case "--json": json = true
      case "--threads": threads = Options.number(rest.popFirst(), argument)
      case "--seconds": seconds = Options.number(rest.popFirst(), argument)
      case "--clock":
        guard let name = rest.popFirst(), let clock = Clock(rawValue: name) else {
          Options.stop("--clock is wall or cpu")
        }
        self.clock = clock
      case "--filter": filter = rest.popFirst() ?? ""
      default: Options.stop("unknown option \(argument)")
      }
    }
  }

  private static func number<N: LosslessStringConvertible>(_ text: String?, _ option: String) -> N {
    guard let text, let value = N(text) else { stop("\(option) needs a number") }
    return value
  }

  private static func stop(_ message: String) -> Never {
    print(message)
    print(
      "usage: mathbook-bench [--threads N] [--filter TEXT] [--seconds S] [--clock wall|cpu] [--json]"
    )
    exit(64)
  }
}
