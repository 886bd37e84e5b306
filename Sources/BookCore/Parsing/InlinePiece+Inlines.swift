// Pieces become nodes when the line is whole, and marks have found their partners or not.

extension Collection<InlinePiece> {
  /// The pieces as nodes; marks without a partner are text.
  var inlines: [Inline] {
    var joined = JoinedPieces()
    for piece in self { joined.append(piece) }
    return joined.result.joiningTexts
  }
}

/// Nodes under construction.
private struct JoinedPieces {
  private(set) var result: [Inline] = []
  /// Where in `result` each open `~~` stands, as text.
  private var open: [Int] = []

  mutating func append(_ piece: InlinePiece) {
    switch piece {
    case .inline(let inline): result.append(inline)
    case .displayMath(let math):
      result.append(
        .math(
          .init(tex: math.tex, texStart: math.texStart, columns: math.columns, range: math.range)))
    case .attributes(let attributes, let text, _):
      if case .image(let image)? = result.last {
        result[result.count - 1] = .image(image.with(attributes))
      } else {
        result.append(.text(text))
      }
    case .strike(let opens, let closes): strike(opens: opens, closes: closes)
    }
  }

  private mutating func strike(opens: Bool, closes: Bool) {
    if closes, let start = open.popLast() {
      let content = [Inline](result[(start + 1)...]).joiningTexts
      result.removeSubrange(start...)
      result.append(.strikethrough(content))
    } else {
      if opens { open.append(result.count) }
      result.append(.text("~~"))
    }
  }
}

extension [InlinePiece] {
  /// The content before attributes at the end, and the attributes.
  var attributed: (content: [Inline], attributes: Attributes?) {
    guard case .attributes(let attributes, _, _)? = last else { return (inlines, nil) }
    return (dropLast().inlines.trimmingEnd, attributes)
  }
}

extension Inline.Image {
  fileprivate func with(_ attributes: Attributes) -> Inline.Image {
    var image = self
    image.alt = attributes.alternative ?? alt
    return image
  }
}

extension [Inline] {
  /// The nodes with neighbouring texts joined, and empty texts left out.
  var joiningTexts: [Inline] {
    var result: [Inline] = []
    var pending = ""
    for inline in self {
      if case .text(let text) = inline {
        pending += text
        continue
      }
      if !pending.isEmpty { result.append(.text(pending)) }
      pending = ""
      result.append(inline)
    }
    if !pending.isEmpty { result.append(.text(pending)) }
    return result
  }
}
