// An option whose value takes several lines, read as YAML.

internal import Yams

/// The lines of an option without their marks.
struct OptionLines {
  let text: MappedText
  /// The first one begins with the key.
  let lines: [Range<Int>]

  struct Problem: Error {
    /// An offset in the text.
    var place: Int
    var words: String
  }

  /// The value; `start` is the offset at which it begins.
  func value(startingAt start: Int) -> Result<OptionValue, Problem> {
    let yaml = lines.map { text.bytes.string($0) }.joined(separator: "\n")
    do {
      guard case .mapping(let mapping)? = try Yams.compose(yaml: yaml), mapping.count == 1,
        let value = mapping.first?.value
      else { return .failure(Problem(place: lines[0].lowerBound, words: "there is no value")) }
      return self.value(value, start)
    } catch {
      return .failure(problem(error, in: yaml))
    }
  }

  private func value(_ node: Node, _ start: Int) -> Result<OptionValue, Problem> {
    switch node {
    case .scalar(let scalar):
      // A folded text ends with a line end that the author did not mean.
      return .success(OptionValue(text: scalar.string.trimmedEnd, start: start, isRead: true))
    case .sequence(let sequence):
      var value = OptionValue(text: "", start: start, isRead: true)
      value.items = sequence.map { item in
        let place = item.mark.map(offset) ?? start
        let name = item.scalar?.string ?? ""
        return OptionValue.Name(text: name, start: place, end: place + name.utf8.count)
      }
      return .success(value)
    case .mapping, .alias:
      let words = "a text or a list is expected"
      return .failure(Problem(place: node.mark.map(offset) ?? start, words: words))
    }
  }

  private func problem(_ error: any Error, in yaml: String) -> Problem {
    let problem = YAMLProblem(error, in: yaml)
    return Problem(
      place: problem.mark.map { offset(line: $0.line, column: $0.column) } ?? lines[0].lowerBound,
      words: problem.words)
  }

  /// The offset in the text of a place in the YAML, whose columns are characters.
  private func offset(_ mark: Mark) -> Int { offset(line: mark.line, column: mark.column) }

  private func offset(line number: Int, column: Int) -> Int {
    let line = lines[min(max(number, 1), lines.count) - 1]
    let before = text.bytes.string(line).unicodeScalars.prefix(max(column, 1) - 1)
    return min(
      line.lowerBound + String(before).utf8.count, max(line.lowerBound, line.upperBound - 1))
  }
}
