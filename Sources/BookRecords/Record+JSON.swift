// Records as lines of JSON, in the form that `Codable` gives them, with sorted names.

extension Record {
  /// The record as one line of JSON, without the line end. Keys are sorted, so equal records are
  /// equal bytes; infinities and NaN are the strings `inf`, `-inf` and `nan`.
  public func line() -> [UInt8] {
    var line = JSONLine()
    line.object { line in
      line.member("cell", cell)
      line.member("event", event)
      line.member("offset", offset)
      line.member("version", version)
    }
    return line.bytes
  }
}

extension JSONLine {
  /// An enumeration's case with its values.
  fileprivate mutating func enumCase(_ name: String, _ values: (inout JSONLine) -> Void) {
    object { $0.member(name) { $0.object(values) } }
  }

  /// An enumeration's case with one value that has no label.
  fileprivate mutating func enumCase(_ name: String, _ value: some JSONWritable) {
    enumCase(name) { $0.member("_0", value) }
  }
}

extension Record.Event: JSONWritable {
  func write(to line: inout JSONLine) {
    let name = kind.rawValue
    switch self {
    case .begin(let backend, let isolation):
      line.enumCase(name) { line in
        line.member("backend", backend)
        line.member("isolation", isolation)
      }
    case .enter: line.enumCase(name) { _ in }
    case .value(let shown): line.enumCase(name, shown)
    case .tex(let tex): line.enumCase(name, tex)
    case .table(let table): line.enumCase(name, table)
    case .figure(let figure): line.enumCase(name, figure)
    case .claim(let claim): line.enumCase(name, claim)
    case .failure(let reason): line.enumCase(name, reason)
    case .thrown(let message): line.enumCase(name) { $0.member("message", message) }
    case .caught(let message, let statement):
      line.enumCase(name) { line in
        line.member("message", message)
        line.member("statement", statement)
      }
    case .end: line.enumCase(name) { _ in }
    }
  }
}

extension RecordedValue: JSONWritable {
  func write(to line: inout JSONLine) {
    switch self {
    case .integer(let value): line.object { $0.member("integer", value) }
    case .digits(let digits): line.object { $0.member("digits", digits) }
    case .number(let value): line.object { $0.member("number", value) }
    case .complex(let real, let imaginary):
      line.enumCase("complex") { line in
        line.member("imaginary", imaginary)
        line.member("real", real)
      }
    case .boolean(let value): line.object { $0.member("boolean", value) }
    case .text(let value): line.object { $0.member("text", value) }
    case .vector(let elements): line.object { $0.member("vector", elements) }
    case .matrix(let rows, let columns, let elements):
      line.enumCase("matrix") { line in
        line.member("columns", columns)
        line.member("elements", elements)
        line.member("rows", rows)
      }
    case .list(let values): line.object { $0.member("list", values) }
    case .other(let text): line.object { $0.member("other", text) }
    }
  }
}

extension Shown: JSONWritable {
  func write(to line: inout JSONLine) {
    line.object { line in
      line.member("tex", tex)
      line.member("text", text)
      line.member("value", value)
    }
  }
}

extension RecordedTolerance: JSONWritable {
  func write(to line: inout JSONLine) {
    line.object { line in
      line.member("kind", kind.rawValue)
      line.member("value", value)
    }
  }
}

extension ClaimRecord: JSONWritable {
  func write(to line: inout JSONLine) {
    line.object { line in
      line.member("caseOperation", caseOperation?.rawValue)
      line.member("cases", cases)
      line.member("column", column)
      line.member("failure", failure)
      line.member("holds", holds)
      line.member("label", label)
      line.member("left", left)
      line.member("line", self.line)
      line.member("looseZero", looseZero)
      line.member("operation", operation.rawValue)
      line.member("proves", proves)
      line.member("remarks", remarks)
      line.member("residual", residual)
      line.member("right", right)
      line.member("tolerance", tolerance)
      line.member("written", written)
    }
  }
}
