// The value of an option line, read as what its key asks for; nil means that it is not that.

import BookRecords
internal import Yams

/// A value as written, with the offset of its first byte.
struct OptionValue {
  var text: String
  var start: Int
  /// Whether YAML has been read already: quotation marks in the text are the author's.
  var isRead = false
  /// The items of a list that is written as lines.
  var items: [Name]?

  var boolean: Bool? { Node(text).bool }

  var echo: Echo? { Echo(Node(text)) }

  /// The text, or what its quotes enclose.
  var string: String? {
    if isRead { return text.isEmpty ? nil : text }
    guard let first = text.first else { return nil }
    guard first == "\"" || first == "'" else { return text }
    guard let node = try? Yams.compose(yaml: text), case .scalar(let scalar) = node else {
      return nil
    }
    return scalar.string
  }

  /// A label: no spaces, and nothing that has a meaning in `{#label}`.
  var label: String? {
    guard let name = string, !name.isEmpty,
      name.allSatisfy({ $0.isLetter || $0.isNumber || "-_.:".contains($0) })
    else { return nil }
    return name
  }

  var timeLimit: TimeLimit? { Double(text).flatMap(TimeLimit.init(seconds:)) }

  var expectedError: ExpectedError? {
    switch boolean {
    case true: .any
    case false: ExpectedError.none
    case nil: string.flatMap { $0.isEmpty ? nil : .containing($0) }
    }
  }

  /// One name of a list, with the offsets where it begins and ends.
  struct Name: Equatable {
    var text: String
    var start: Int
    var end: Int
  }

  /// `[a, b]` or `a, b`; names may be quoted.
  var names: [Name]? {
    if let items { return items.isEmpty || items.contains { $0.text.isEmpty } ? nil : items }
    var bytes = Array(text.utf8)[...]
    if bytes.first == UInt8(ascii: "[") {
      guard bytes.last == UInt8(ascii: "]"), bytes.count >= 2 else { return nil }
      bytes = bytes.dropFirst().dropLast()
      if bytes.allSatisfy(\.isWhitespace) { return [] }
    }
    let names = bytes.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
      .map(name)
    return names.contains { $0.text.isEmpty } ? nil : names
  }

  private func name(_ part: ArraySlice<UInt8>) -> Name {
    var part = part
    while part.first?.isWhitespace == true { part = part.dropFirst() }
    while part.last?.isWhitespace == true { part = part.dropLast() }
    for quote in [UInt8(ascii: "\""), UInt8(ascii: "'")]
    where part.count >= 2 && part.first == quote && part.last == quote {
      part = part.dropFirst().dropLast()
    }
    return Name(
      text: String(decoding: part, as: UTF8.self), start: start + part.startIndex,
      end: start + part.endIndex)
  }
}

extension Echo {
  static let domain = "true, false or fold"

  /// A truth value of YAML, or `fold`.
  init?(_ node: Node) {
    if let isShown = node.bool {
      self = isShown ? .shown : .hidden
    } else if node.string == "fold" {
      self = .fold
    } else {
      return nil
    }
  }
}

extension Tolerance {
  /// `abs tol 1e-9` or `rel tol 1e-6`.
  init?(_ text: String) {
    guard let read = RecordedTolerance(words: text) else { return nil }
    self.init(read.kind == .absolute ? .absolute : .relative, read.value)
  }
}
