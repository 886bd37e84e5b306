// Compares the JSON values of two results files, member by member.

/// The comparison of two results files, whose texts give places to differences.
struct ResultsComparison {
  let old: SourceText
  let new: SourceText
  var tolerance: Tolerance
  let chapterTolerances: [Tolerance]

  func differences(_ a: JSONValue, _ b: JSONValue, at path: String) -> [DriftDifference] {
    switch (a.content, b.content) {
    case (.object(let x), .object(let y)): return objects(x, y, at: path)
    case (.array(let x), .array(let y)): return arrays(x, y, at: path)
    case (.number(let x), .number(let y)):
      guard let size = NumberComparison.rebuilt(x, y, tolerance: tolerance) else { return [] }
      return [difference(a, b, at: path, size)]
    case (.string(let x), .string(let y)): return texts(x, y, a, b, at: path)
    case (.constant(let x), .constant(let y)) where x == y: return []
    default: return [difference(a, b, at: path, nil)]
    }
  }

  private func difference(
    _ a: JSONValue?, _ b: JSONValue?, at path: String, _ size: NumberComparison.Difference?
  ) -> DriftDifference {
    DriftDifference(
      oldPlace: a.map { old.position(at: $0.offset) },
      newPlace: b.map { new.position(at: $0.offset) }, path: path, old: a?.summary,
      new: b?.summary, size: size)
  }

  private func objects(
    _ a: [JSONValue.Member], _ b: [JSONValue.Member], at path: String
  ) -> [DriftDifference] {
    let added = Dictionary(b.map { ($0.key, $0.value) }) { first, _ in first }
    let known = Set(a.map(\.key))
    let kept = a.flatMap { member in
      let place = path.isEmpty ? member.key : "\(path).\(member.key)"
      guard let other = added[member.key] else {
        return [difference(member.value, nil, at: place, nil)]
      }
      return differences(member.value, other, at: place)
    }
    return kept
      + b.filter { !known.contains($0.key) }.map {
        difference(nil, $0.value, at: path.isEmpty ? $0.key : "\(path).\($0.key)", nil)
      }
  }

  /// The comparison of one element of an array: that of a chapter goes by the chapter's tolerance.
  private func element(_ index: Int, of path: String) -> Self {
    guard path == "chapters", chapterTolerances.indices.contains(index) else { return self }
    var comparison = self
    comparison.tolerance = chapterTolerances[index]
    return comparison
  }

  /// Elements are paired from both ends, so that one more or less does not shift all that follow.
  private func arrays(
    _ x: [JSONValue], _ y: [JSONValue], at path: String
  ) -> [DriftDifference] {
    var (a, b) = (x[...], y[...])
    while a.count != b.count, let i = a.first, let j = b.first,
      element(b.startIndex, of: path).differences(i, j, at: "").isEmpty
    {
      (a, b) = (a.dropFirst(), b.dropFirst())
    }
    while a.count != b.count, let i = a.last, let j = b.last,
      element(b.endIndex - 1, of: path).differences(i, j, at: "").isEmpty
    {
      (a, b) = (a.dropLast(), b.dropLast())
    }
    let paired = zip(a.indices, b.indices).flatMap {
      element($1, of: path).differences(x[$0], y[$1], at: "\(path)[\($1)]")
    }
    let gone = a.dropFirst(b.count).indices.map {
      difference(x[$0], nil, at: "\(path)[\($0)]", nil)
    }
    let added = b.dropFirst(a.count).indices.map {
      difference(nil, y[$0], at: "\(path)[\($0)]", nil)
    }
    return paired + gone + added
  }

  /// Numbers within a text are told apart; any other difference is one of the whole text.
  private func texts(
    _ x: String, _ y: String, _ a: JSONValue, _ b: JSONValue, at path: String
  ) -> [DriftDifference] {
    let inner = DriftComparison.compare(old: x, new: y, tolerance: tolerance)
    guard !inner.isEmpty else { return [] }
    guard inner.allSatisfy({ $0.absolute != nil }) else { return [difference(a, b, at: path, nil)] }
    return inner.map { found in
      var found = found
      found.path = path
      found.oldPlace = old.position(at: a.offset)
      found.newPlace = new.position(at: b.offset)
      return found
    }
  }
}
