// Line breaks and omitted middles of arrays, at the width and the lengths of printed vectors.

/// An array, whatever its elements are.
protocol ElementList {
  var elementCount: Int { get }
  func element(at index: Int) -> Any
}

extension Array: ElementList {
  var elementCount: Int { count }
  func element(at index: Int) -> Any { self[index] }
}

enum ListLayout {
  private static let lineWidth = 75
  /// Arrays with more elements than this are shown by their ends.
  private static let threshold = 1000
  private static let edge = 3

  /// The text of an array, broken between its elements where it is wider than a line.
  ///
  /// Elements that are wider than a line are broken in turn when they are arrays themselves. An array in
  /// which another kind of element has several lines keeps the form that it has in one.
  static func text(of list: any ElementList, inOneLine text: String) -> String {
    if text.utf8.count <= lineWidth { return text }
    return broken(list, depth: 0) ?? text
  }

  /// - Parameter depth: How many arrays stand around the list.
  private static func broken(_ list: any ElementList, depth: Int) -> String? {
    let count = list.elementCount
    let isShortened = count > threshold
    let shown = isShortened ? Array(0..<edge) + Array(count - edge..<count) : Array(0..<count)
    var words: [String] = []
    for index in shown {
      guard let word = word(list.element(at: index), depth: depth + 1) else { return nil }
      words.append(word)
    }
    if isShortened { words.insert("...", at: edge) }
    return joined(words, depth: depth)
  }

  private static func word(_ element: Any, depth: Int) -> String? {
    let text = shownForm(of: element).text
    if let list = element as? any ElementList, depth + text.utf8.count > lineWidth {
      return broken(list, depth: depth)
    }
    return text.contains { $0.isNewline } ? nil : text
  }

  /// Words in brackets, as many on a line as fit; a word of several lines stands by itself.
  private static func joined(_ words: [String], depth: Int) -> String {
    let indent = String(repeating: " ", count: depth + 1)
    var (lines, line) = ([String](), "")
    for (index, word) in words.enumerated() {
      let isLast = index == words.count - 1
      let width = depth + 1 + line.count + (line.isEmpty ? 0 : 1) + word.count + 1
      if !line.isEmpty, width > lineWidth || word.contains("\n") || line.contains("\n") {
        lines.append(line)
        line = ""
      }
      line += (line.isEmpty ? "" : " ") + word + (isLast ? "" : ",")
    }
    return "[" + (lines + [line]).joined(separator: "\n" + indent) + "]"
  }
}
