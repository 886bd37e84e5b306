// The TeX of bibliographies as running text: accents, dashes, quotation marks, emphasis, formulas.

import Foundation

/// Turns a field's TeX into inline nodes.
struct TeXProse {
  private let bytes: [UInt8]
  private let start: SourcePosition
  private var place = 0
  /// Commands that it does not know, with their places.
  private(set) var unknown: [(name: String, range: SourceRange)] = []

  init(_ field: BibliographyEntry.Field) {
    bytes = Array(field.text.utf8)
    start = field.start
  }

  mutating func read() -> [Inline] { group() }

  /// Nodes up to the brace that closes a group, or the end.
  private mutating func group() -> [Inline] {
    var pieces = Pieces()
    while let byte = bytes.at(place), byte != UInt8(ascii: "}") {
      switch byte {
      case UInt8(ascii: "{"): pieces.add(braced())
      case .dollar: pieces.add(formula())
      case .backslash: command(&pieces)
      case UInt8(ascii: "~"): pieces.add(text: "\u{A0}", skipping: &place)
      case UInt8(ascii: "-"): dashes(&pieces)
      case UInt8(ascii: "`"), UInt8(ascii: "'"): quotationMark(byte, &pieces)
      case _ where byte.isWhitespace:
        place = bytes.end(from: place) { $0.isWhitespace }
        pieces.add(text: " ")
      default:
        let end = bytes.end(from: place + 1) { !$0.isWhitespace && !"{}$\\~-`'".utf8.contains($0) }
        pieces.add(text: bytes.string(place..<end))
        place = end
      }
    }
    return pieces.nodes
  }

  private mutating func braced() -> [Inline] {
    place += 1
    let content = group()
    place += 1
    return content
  }

  private mutating func dashes(_ pieces: inout Pieces) {
    let end = bytes.end(from: place) { $0 == UInt8(ascii: "-") }
    switch end - place {
    case 1: pieces.add(text: "-")
    case 2: pieces.add(text: "–")
    default: pieces.add(text: "—")
    }
    place = end
  }

  private mutating func quotationMark(_ byte: UInt8, _ pieces: inout Pieces) {
    let isDouble = bytes.at(place + 1) == byte
    let isOpening = byte == UInt8(ascii: "`")
    pieces.add(text: isDouble ? (isOpening ? "“" : "”") : (isOpening ? "‘" : "’"))
    place += isDouble ? 2 : 1
  }

  private mutating func formula() -> [Inline] {
    let open = place
    let end = bytes.end(from: open + 1) { $0 != .dollar }
    place = min(end + 1, bytes.count)
    guard end < bytes.count else { return [.text(bytes.string(open..<end))] }
    let math = Inline.InlineMath(
      tex: bytes.string(open + 1..<end), texStart: position(open + 1), range: range(open..<place))
    return [.math(math)]
  }

  // MARK: Commands

  private mutating func command(_ pieces: inout Pieces) {
    let open = place
    let name = commandName()
    if let mark = Self.accents[name] {
      pieces.add(text: accented(mark))
    } else if let text = Self.symbols[name] {
      pieces.add(text: text)
    } else if let node = styled(name) {
      pieces.add(node)
    } else {
      unknown.append((name, range(open..<place)))
      pieces.add(text: "\\" + name)
    }
  }

  /// The name after a backslash: letters with the space after them, or one other character.
  private mutating func commandName() -> String {
    let first = place + 1
    let letters = bytes.end(from: first) { $0.isLetter }
    let end = letters > first ? letters : min(first + 1, bytes.count)
    place = letters > first ? bytes.end(from: end) { $0.isWhitespace } : end
    return bytes.string(first..<max(first, end))
  }

  /// The argument of an accent with the accent on its first letter.
  private mutating func accented(_ mark: String) -> String {
    place = bytes.end(from: place) { $0.isWhitespace }
    let argument = argument().plainText
    guard let base = argument.first else { return "" }
    let dotted: [Character: String] = ["ı": "i", "ȷ": "j"]
    let letter = dotted[base] ?? String(base)
    return (letter + mark).precomposedStringWithCanonicalMapping + argument.dropFirst()
  }

  /// What braces enclose, else one character or command.
  private mutating func argument() -> [Inline] {
    var pieces = Pieces()
    switch bytes.at(place) {
    case UInt8(ascii: "{"): return braced()
    case .backslash: command(&pieces)
    case nil, UInt8(ascii: "}"): break
    default:
      let end = bytes.end(from: place + 1) { $0 & 0xC0 == 0x80 }
      pieces.add(text: bytes.string(place..<end))
      place = end
    }
    return pieces.nodes
  }

  /// Commands with an argument, and switches that hold up to the end of the group.
  private mutating func styled(_ name: String) -> [Inline]? {
    switch name {
    case "emph", "textit", "textsl": [.emphasis(argument())]
    case "textbf": [.strong(argument())]
    case "texttt": [.code(argument().plainText)]
    case "em", "it", "itshape", "sl": [.emphasis(group())]
    case "bf", "bfseries": [.strong(group())]
    case "textsc", "textrm", "textnormal", "textsf", "text", "mbox", "uppercase", "relax":
      argument()
    case "sc", "scshape", "rm", "tt", "sf", "normalfont": []
    case "enquote": [.text("“")] + argument() + [.text("”")]
    case "url": link(rawArgument(), nil)
    case "href": link(rawArgument(), argument())
    default: nil
    }
  }

  private func link(_ destination: String, _ content: [Inline]?) -> [Inline] {
    [
      .link(
        .init(
          destination: destination, title: "", content: content ?? [.text(destination)],
          range: range(place..<place)))
    ]
  }

  /// What braces enclose as it stands.
  private mutating func rawArgument() -> String {
    guard bytes.at(place) == UInt8(ascii: "{") else { return "" }
    let end = bytes.end(from: place) { $0 != UInt8(ascii: "}") }
    defer { place = min(end + 1, bytes.count) }
    return bytes.string(place + 1..<end)
  }

  // MARK: Places

  private func position(_ offset: Int) -> SourcePosition {
    let before = bytes[..<min(offset, bytes.count)]
    guard let lastEnd = before.lastIndex(of: .newline) else {
      return SourcePosition(line: start.line, column: start.column + before.count)
    }
    let lines = before.count { $0 == .newline }
    return SourcePosition(line: start.line + lines, column: before.count - lastEnd)
  }

  private func range(_ range: Range<Int>) -> SourceRange {
    SourceRange(position(range.lowerBound), position(range.upperBound))
  }

  /// Nodes in which neighbouring texts are one.
  private struct Pieces {
    private(set) var nodes: [Inline] = []

    mutating func add(text: String) {
      if case .text(let before)? = nodes.last {
        nodes[nodes.count - 1] = .text(before + text)
      } else if !text.isEmpty {
        nodes.append(.text(text))
      }
    }

    mutating func add(text: String, skipping place: inout Int) {
      add(text: text)
      place += 1
    }

    mutating func add(_ more: [Inline]) {
      for node in more {
        if case .text(let text) = node { add(text: text) } else { nodes.append(node) }
      }
    }
  }

  /// Combining characters by the commands of accents.
  private static let accents: [String: String] = [
    "`": "\u{300}", "'": "\u{301}", "^": "\u{302}", "~": "\u{303}", "=": "\u{304}",
    "u": "\u{306}", ".": "\u{307}", "\"": "\u{308}", "r": "\u{30A}", "H": "\u{30B}",
    "v": "\u{30C}", "d": "\u{323}", "c": "\u{327}", "k": "\u{328}", "b": "\u{331}",
  ]

  private static let symbols: [String: String] = [
    "&": "&", "%": "%", "$": "$", "#": "#", "_": "_", "{": "{", "}": "}", " ": "\u{A0}",
    ",": "\u{202F}", ";": " ", ":": " ", "\\": " ", "!": "", "-": "\u{AD}", "/": "", "@": "",
    "ss": "ß", "o": "ø", "O": "Ø", "l": "ł", "L": "Ł", "aa": "å", "AA": "Å", "ae": "æ", "AE": "Æ",
    "oe": "œ", "OE": "Œ", "i": "ı", "j": "ȷ", "dh": "ð", "DH": "Ð", "th": "þ", "TH": "Þ",
    "dj": "đ", "DJ": "Đ", "S": "§", "P": "¶", "dots": "…", "ldots": "…", "copyright": "©",
    "pounds": "£", "euro": "€", "TeX": "TeX", "LaTeX": "LaTeX", "BibTeX": "BibTeX",
    "textendash": "–", "textemdash": "—", "textquoteright": "’", "textquoteleft": "‘",
    "textquotedblleft": "“", "textquotedblright": "”", "textasciitilde": "~",
    "textbackslash": "\\", "textregistered": "®", "texttrademark": "™", "slash": "/",
    "newblock": "", "quad": " ", "linebreak": " ", "allowbreak": "",
  ]
}
