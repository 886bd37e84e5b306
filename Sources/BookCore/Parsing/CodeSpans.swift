// Which backticks of a text enclose code.

/// Finds code spans by CommonMark's rule: a run of backticks opens code if a run of the same
/// length follows.
struct CodeSpans {
  private let bytes: [UInt8]
  /// The starts of the runs of each length.
  private var runs: [Int: [Int]] = [:]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var offset = 0
    while let start = bytes[offset...].firstIndex(of: .backtick) {
      offset = bytes.end(from: start) { $0 == .backtick }
      runs[offset - start, default: []].append(start)
    }
  }

  /// The end of the run of backticks at `start`, and of the code that it opens, if it does.
  /// Complexity: O(log runs).
  func span(at start: Int) -> (content: Int, close: Int, end: Int)? {
    let content = bytes.end(from: start) { $0 == .backtick }
    let length = content - start
    guard let starts = runs[length] else { return nil }
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] < content { low = middle + 1 } else { high = middle }
    }
    return low < starts.count ? (content, starts[low], starts[low] + length) : nil
  }
}
