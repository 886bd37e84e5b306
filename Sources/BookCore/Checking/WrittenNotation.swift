// Signs that authors use for the same thing, brought to one: TeX commands, spaces, words.

/// The characters of written numbers.
enum WrittenNotation {
  typealias Scalars = [Unicode.Scalar]

  static let spaces: Set<Unicode.Scalar> = [
    " ", "\t", "\n", "\r", "\u{A0}", "\u{2007}", "\u{2008}", "\u{2009}", "\u{200A}", "\u{202F}",
  ]
  static let minusSigns: Set<Unicode.Scalar> = ["-", "\u{2212}"]
  static let timesSigns: Set<Unicode.Scalar> = ["×", "·", "⋅", "*", "x"]
  /// What may separate groups of three digits, besides the comma.
  static let groupSeparators: Set<Unicode.Scalar> = spaces.union(["'", "\u{2019}"])

  static let superscripts: [Unicode.Scalar: Unicode.Scalar] = [
    "⁰": "0", "¹": "1", "²": "2", "³": "3", "⁴": "4", "⁵": "5", "⁶": "6", "⁷": "7", "⁸": "8",
    "⁹": "9", "⁻": "-", "⁺": "+",
  ]

  static let vulgarFractions: [Unicode.Scalar: (Int, Int)] = [
    "½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅖": (2, 5),
    "⅗": (3, 5), "⅘": (4, 5), "⅙": (1, 6), "⅚": (5, 6), "⅐": (1, 7), "⅛": (1, 8), "⅜": (3, 8),
    "⅝": (5, 8), "⅞": (7, 8), "⅑": (1, 9), "⅒": (1, 10),
  ]

  /// Signs and words before a number, in lower case.
  static let approximations: [Scalars] = [
    "≈", "~", "≃", "∼", "about", "approximately", "approx.", "roughly", "around", "ca.", "circa",
  ].map { Array($0.unicodeScalars) }

  /// Signs and words of inequalities, longer ones before their own beginnings.
  static let relations: [(Scalars, WrittenScalar.Relation)] = relationWords.map {
    (Array($0.0.unicodeScalars), $0.1)
  }

  private static let relationWords: [(String, WrittenScalar.Relation)] = [
    ("<=", .atMost), (">=", .atLeast), ("<", .less), (">", .greater), ("≤", .atMost),
    ("≥", .atLeast), ("less than", .less), ("below", .less), ("under", .less),
    ("more than", .greater), ("greater than", .greater), ("above", .greater), ("over", .greater),
    ("at most", .atMost), ("no more than", .atMost), ("at least", .atLeast),
    ("no less than", .atLeast),
  ]

  /// TeX commands without arguments; a command ends where its letters end.
  private static let commands: [String: Scalars] = [
    "times": ["×"], "cdot": ["·"], "pm": ["±"], "infty": ["∞"], "approx": ["≈"], "simeq": ["≃"],
    "sim": ["∼"], "le": ["≤"], "leq": ["≤"], "leqslant": ["≤"], "ge": ["≥"], "geq": ["≥"],
    "geqslant": ["≥"], "lt": ["<"], "gt": [">"], "left": [], "right": [], "mathrm": [],
    "quad": [" "],
    "tfrac": Array("\\frac".unicodeScalars), "dfrac": Array("\\frac".unicodeScalars),
  ]
  /// TeX commands of one sign.
  private static let signs: [Unicode.Scalar: Scalars] = [
    ",": ["\u{2009}"], ";": ["\u{2009}"], ":": ["\u{2009}"], " ": [" "], "!": [], "%": ["%"],
  ]

  /// The text without dollar signs around it and spaces at its ends, TeX commands as characters.
  static func normalized(_ text: String) -> Scalars {
    var scalars = trimmed(text.unicodeScalars[...])
    if scalars.count >= 2, scalars.first == "$", scalars.last == "$" {
      scalars = trimmed(scalars.dropFirst().dropLast())
    }
    return replacingCommands(in: Array(scalars)).scalars
  }

  private static func trimmed(
    _ text: String.UnicodeScalarView.SubSequence
  ) -> String.UnicodeScalarView.SubSequence {
    var text = text
    while let last = text.last, spaces.contains(last) { text.removeLast() }
    return text.drop { spaces.contains($0) }
  }

  /// The text with TeX commands as characters, and where what each character was made of ends in it.
  static func replacingCommands(in scalars: Scalars) -> (scalars: Scalars, ends: [Int]) {
    var result: Scalars = []
    var ends: [Int] = []
    result.reserveCapacity(scalars.count)
    ends.reserveCapacity(scalars.count)
    var index = 0
    while index < scalars.count {
      let here = scalars[index]
      if here == "{", index + 2 < scalars.count, scalars[index + 1] == ",",
        scalars[index + 2] == "}"
      {
        result.append(",")
        index += 3
      } else if here == "\\", index + 1 < scalars.count {
        index = appendCommand(at: index + 1, of: scalars, to: &result)
      } else {
        result.append(here)
        index += 1
      }
      while ends.count < result.count { ends.append(index) }
    }
    return (result, ends)
  }

  /// Appends what the command after a backslash stands for, or the command itself; returns where the
  /// text goes on.
  private static func appendCommand(
    at start: Int, of scalars: Scalars, to result: inout Scalars
  ) -> Int {
    if let sign = signs[scalars[start]] {
      result += sign
      return start + 1
    }
    let letters = scalars[start...].prefix { $0.properties.isAlphabetic && $0.isASCII }
    guard !letters.isEmpty else {
      // `\\`, the end of a matrix row, and signs that mean nothing here.
      result += ["\\", scalars[start]]
      return start + 1
    }
    let name = String(String.UnicodeScalarView(letters))
    result += commands[name] ?? ["\\"] + Array(letters)
    return letters.endIndex
  }
}
