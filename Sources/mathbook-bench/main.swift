// Times the engine's kernels and prints a table, or JSON lines for `comparison`.
//
//   mathbook-bench [--threads N] [--filter TEXT] [--seconds S] [--clock wall|cpu] [--json]

import MathEngine

let options = Options(CommandLine.arguments.dropFirst())
Backend.threadCount = options.threads
Backend.retainFreedMemory()
let benchmarks = Benchmark.all.filter { options.filter.isEmpty || $0.name.contains(options.filter) }
if !options.json { print("kernel".padded(to: 34), "milliseconds".padded(to: 14), "result") }
for benchmark in benchmarks {
  let outcome = try benchmark.run(seconds: options.seconds, clock: options.clock)
  print(options.json ? outcome.json : outcome.row)
}
