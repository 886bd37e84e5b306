// Which way text runs: by its language, and by its own letters.

/// The value of a `dir` attribute.
enum TextDirection: String {
  case leftToRight = "ltr"
  case rightToLeft = "rtl"

  /// - Parameter language: a tag such as `he` or `az-Arab`; its script counts before its language.
  init(language: String) {
    let parts = language.lowercased().split(separator: "-").map(String.init)
    let script = parts.dropFirst().first { $0.count == 4 && $0.allSatisfy(\.isLetter) }
    let isRightToLeft =
      script.map(Self.scripts.contains) ?? parts.first.map(Self.languages.contains) ?? false
    self = isRightToLeft ? .rightToLeft : .leftToRight
  }

  /// The direction of a letter; nil for digits, marks and signs.
  init?(_ scalar: Unicode.Scalar) {
    if scalar.isASCII {
      guard ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) else { return nil }
      self = .leftToRight
    } else {
      guard scalar.properties.isAlphabetic else { return nil }
      self = Self.blocks.contains { $0.contains(scalar.value) } ? .rightToLeft : .leftToRight
    }
  }

  /// Whether text may have letters that run from right to left; quick, and wrong only in saying yes.
  static func mayTurn(_ text: String) -> Bool {
    text.utf8.contains { (0xD6...0xE0).contains($0) || $0 == 0xEF || $0 == 0xF0 }
  }

  private static let languages: Set<String> = [
    "ar", "arc", "ckb", "dv", "fa", "he", "iw", "ks", "nqo", "ps", "rhg", "sd", "syr", "ug", "ur",
    "yi",
  ]
  private static let scripts: Set<String> = [
    "adlm", "arab", "hebr", "mand", "nkoo", "rohg", "samr", "syrc", "thaa",
  ]
  /// Where Unicode keeps its letters that run from right to left.
  private static let blocks: [ClosedRange<UInt32>] = [
    0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x10800...0x10FFF, 0x1E800...0x1EFFF,
  ]
}

/// The letters of a text by their directions.
struct LetterCount {
  private let surrounding: TextDirection
  private var first: TextDirection?
  private var rightToLeft = 0
  private var leftToRight = 0

  /// - Parameter surrounding: the direction around the text. Text that begins so is not read further.
  init(_ nodes: [HTMLNode], in surrounding: TextDirection) {
    self.surrounding = surrounding
    add(nodes)
  }

  var isEmpty: Bool { first == nil }

  /// The direction in which the text is set: another than that around it when its first letter and
  /// most of its letters ask for that. A sentence may begin with a foreign name.
  var direction: TextDirection {
    let most = rightToLeft > leftToRight ? TextDirection.rightToLeft : .leftToRight
    return first == most ? most : surrounding
  }

  /// Code, drawings and words for screen readers say nothing of the text around them.
  private mutating func add(_ nodes: [HTMLNode]) {
    for node in nodes where first != surrounding {
      switch node {
      case .text(let text): add(text)
      case .group(let children): add(children)
      case .element(let name, let attributes, let children):
        let isSpoken = attributes.contains { $0.name == "class" && $0.value == "spoken" }
        if !ElementTraits.of(name).contains(.verbatim), name != "svg", !isSpoken { add(children) }
      case .raw: break
      }
    }
  }

  private mutating func add(_ text: String) {
    for scalar in text.unicodeScalars {
      guard let direction = TextDirection(scalar) else { continue }
      first = first ?? direction
      if first == surrounding { return }
      if direction == .rightToLeft { rightToLeft += 1 } else { leftToRight += 1 }
    }
  }
}

extension String {
  /// The text in pieces, of which those that run from right to left are to be set apart, so that
  /// the numbers and signs between them keep their order.
  var piecesByDirection: [(text: String, isRightToLeft: Bool)] {
    guard TextDirection.mayTurn(self) else { return [(self, false)] }
    var pieces: [(String, Bool)] = []
    var rest = unicodeScalars[...]
    while let start = rest.firstIndex(where: { TextDirection($0) == .rightToLeft }) {
      if start > rest.startIndex { pieces.append((String(rest[..<start]), false)) }
      let end = Self.endOfWords(in: rest[start...])
      pieces.append((String(rest[start..<end]), true))
      rest = rest[end...]
    }
    return rest.isEmpty ? pieces : pieces + [(String(rest), false)]
  }

  /// Where words end that follow each other after spaces or the signs of a sentence; the signs that
  /// close it belong to it.
  private static func endOfWords(in text: Substring.UnicodeScalarView) -> String.Index {
    var end = text.startIndex
    var place = text.startIndex
    while place < text.endIndex, isInside(text[place]) {
      let scalar = text[place]
      text.formIndex(after: &place)
      if scalar != " " && scalar != "-" && scalar != "'" { end = place }
    }
    return end
  }

  private static func isInside(_ scalar: Unicode.Scalar) -> Bool {
    TextDirection(scalar) == .rightToLeft || " -'.,:;!?".unicodeScalars.contains(scalar)
      || scalar.properties.generalCategory == .nonspacingMark
      || (0x5BE...0x5F4).contains(scalar.value)
  }
}
