// Inline nodes while a line of text is put together, before marks have found their partners.

/// A node, or a mark whose meaning depends on what stands around it.
enum InlinePiece {
  case inline(Inline)
  /// `$$…$$`: a block of its own in a paragraph, an ordinary formula elsewhere.
  case displayMath(Block.DisplayMath)
  /// `{…}`: belongs to the block or image before it; else it is text.
  case attributes(Attributes, text: String, range: SourceRange)
  case strike(opens: Bool, closes: Bool)
}

extension InlinePiece {
  /// Whether it is white space at the edge of a paragraph.
  var isBlank: Bool {
    switch self {
    case .inline(.softBreak), .inline(.lineBreak): true
    case .inline(.text(let text)): text.allSatisfy(\.isWhitespace)
    default: false
    }
  }
}

/// Collects pieces; runs of characters become one text.
struct PieceCollector {
  private var pieces: [InlinePiece] = []
  private var pending: [UInt8] = []

  mutating func append(_ byte: UInt8) { pending.append(byte) }

  mutating func append(_ text: String) { pending.append(contentsOf: text.utf8) }

  mutating func append(_ piece: InlinePiece) {
    flush()
    pieces.append(piece)
  }

  /// Everything that was collected.
  mutating func finish() -> [InlinePiece] {
    flush()
    return pieces
  }

  private mutating func flush() {
    guard !pending.isEmpty else { return }
    pieces.append(.inline(.text(String(decoding: pending, as: UTF8.self))))
    pending.removeAll()
  }
}

extension Collection<InlinePiece> {
  /// The pieces as nodes; marks without a partner are text.
  var inlines: [Inline] {
    var result: [Inline] = []
    // Where in `result` each open `~~` stands, as text.
    var open: [Int] = []
    for piece in self {
      switch piece {
      case .inline(let inline): result.append(inline)
      case .displayMath(let math):
        result.append(.math(.init(tex: math.tex, texStart: math.texStart, range: math.range)))
      case .attributes(let attributes, let text, _):
        if case .image(let image)? = result.last {
          result[result.count - 1] = .image(image.with(attributes))
        } else {
          result.append(.text(text))
        }
      case .strike(let opens, let closes):
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
    return result.joiningTexts
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
