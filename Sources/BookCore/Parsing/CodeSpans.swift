// Which backticks of a text enclose code.

/// Finds code spans by CommonMark's rule: a run of backticks opens code if a run of the same
/// length follows. Asked from left to right, it takes linear time altogether.
struct CodeSpans {
  private let bytes: [UInt8]
  /// The starts of the runs of each length, and how many of them have been passed.
  private var runs: [Int: (starts: [Int], passed: Int)] = [:]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var offset = 0
    while let start = bytes[offset...].firstIndex(of: .backtick) {
      offset = bytes.end(from: start) { $0 == .backtick }
      runs[offset - start, default: ([], 0)].starts.append(start)
    }
  }

  /// The end of the run of backticks at `start`, and of the code that it opens, if it does.
  mutating func span(at start: Int) -> (content: Int, close: Int, end: Int)? {
    let content = bytes.end(from: start) { $0 == .backtick }
    let length = content - start
    guard var same = runs[length] else { return nil }
    while same.passed < same.starts.count, same.starts[same.passed] < content { same.passed += 1 }
    runs[length] = same
    guard same.passed < same.starts.count else { return nil }
    let close = same.starts[same.passed]
    return (content, close, close + length)
  }
}
