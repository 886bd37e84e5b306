// The grammar of written values above single numbers: lists, matrices, complex numbers, bounds.

import BookRecords

/// A recursive-descent parser of one written value. It never fails on input: text that it does not
/// understand is returned as a reason.
struct WrittenParser {
  /// Longer texts are refused, so that work is bounded.
  static let longestText = 100_000
  static let deepestNesting = 8

  let text: [Unicode.Scalar]
  /// What may part digits into threes. A comma before exactly three digits separates thousands or
  /// entries of a list.
  let groupSeparators: Set<Unicode.Scalar>
  var index = 0

  init(_ text: [Unicode.Scalar], at index: Int = 0, groupSeparators: Set<Unicode.Scalar>) {
    self.text = text
    self.index = index
    self.groupSeparators = groupSeparators
  }

  mutating func parse() -> Result<WrittenForm, UnreadableValue> {
    guard let form = statement() else {
      if index == text.count { index = 0 }
      return .failure(.noNumber(rest))
    }
    skipSpaces()
    return index == text.count ? .success(form) : .failure(.trailing(rest))
  }

  /// The number, bound or complex number that stands here in a text; `index` comes to its end.
  mutating func numberInText() -> WrittenForm? {
    if let relation = relation() { return bound(relation) }
    return expression()
  }

  private var rest: String { String(String.UnicodeScalarView(text[index...])) }

  private mutating func statement() -> WrittenForm? {
    if let relation = relation() { return bound(relation) }
    if WrittenNotation.approximations.contains(where: { take(word: $0) }) {
      skipSpaces()
      return expression()
    }
    guard let first = element(depth: 0) else { return nil }
    return openList(after: first)
  }

  /// `6, 16`: a list without brackets.
  private mutating func openList(after first: WrittenForm) -> WrittenForm? {
    var entries = [first]
    while takeSeparator(",") {
      guard let next = element(depth: 0) else { return nil }
      entries.append(next)
    }
    return entries.count == 1 ? first : .list(entries)
  }

  private mutating func relation() -> WrittenScalar.Relation? {
    WrittenNotation.relations.first { take(word: $0.0) }?.1
  }

  private mutating func bound(_ relation: WrittenScalar.Relation) -> WrittenForm? {
    skipSpaces()
    switch signedNumber() {
    case .digits(let decimal):
      let one = ExactDecimal(1)
      return .scalar(.bound(relation, numerator: decimal.value, denominator: one))
    case .exact(let numerator, let denominator):
      return .scalar(.bound(relation, numerator: numerator, denominator: denominator))
    default: return nil
    }
  }

  private mutating func element(depth: Int) -> WrittenForm? {
    guard depth <= Self.deepestNesting else { return nil }
    skipSpaces()
    switch peek {
    case "[": return bracketed(close: "]", depth: depth)
    case "(": return bracketed(close: ")", depth: depth)
    case "\\":
      if let matrix = texMatrix(depth: depth) { return matrix }
      return expression()
    default:
      if take(word: Array("true".unicodeScalars)) { return .boolean(true) }
      if take(word: Array("false".unicodeScalars)) { return .boolean(false) }
      return expression()
    }
  }
}

// MARK: - Lists and matrices

extension WrittenParser {
  private mutating func bracketed(close: Unicode.Scalar, depth: Int) -> WrittenForm? {
    index += 1
    if close == "]", takeSeparator("]") { return .list([]) }
    var rows: [[WrittenForm]] = [[]]
    repeat {
      guard let entry = element(depth: depth + 1) else { return nil }
      rows[rows.count - 1].append(entry)
      if takeSeparator(close) { return list(of: rows, close: close) }
      if takeSeparator(",") { continue }
      guard close == "]", takeSeparator(";") else { return nil }
      rows.append([])
    } while index < text.count
    return nil
  }

  private func list(of rows: [[WrittenForm]], close: Unicode.Scalar) -> WrittenForm? {
    if rows.count > 1 { return matrix(of: rows) }
    if rows[0].count == 1 {
      // Brackets around a TeX matrix; `(3)` may mean anything.
      if case .matrix = rows[0][0] { return rows[0][0] }
      if close == ")" { return nil }
    }
    return .list(rows[0])
  }

  private func matrix(of rows: [[WrittenForm]]) -> WrittenForm? {
    let isRegular = rows.allSatisfy { row in
      row.count == rows[0].count
        && row.allSatisfy { entry in
          switch entry {
          case .scalar, .complex, .boolean: true
          case .list, .matrix: false
          }
        }
    }
    return isRegular ? .matrix(rows) : nil
  }

  private static let environments: Set<String> = ["matrix", "pmatrix", "bmatrix", "smallmatrix"]

  /// `\begin{pmatrix} 1 & 2 \\ 3 & 4 \end{pmatrix}`
  private mutating func texMatrix(depth: Int) -> WrittenForm? {
    let start = index
    guard let name = environment("begin"), Self.environments.contains(name) else {
      index = start
      return nil
    }
    var rows: [[WrittenForm]] = [[]]
    while let entry = element(depth: depth + 1) {
      rows[rows.count - 1].append(entry)
      if takeSeparator("&") { continue }
      skipSpaces()
      let endsRow = take(Array("\\\\".unicodeScalars))
      skipSpaces()
      if environment("end") == name { return matrix(of: rows) }
      guard endsRow else { break }
      rows.append([])
    }
    index = start
    return nil
  }

  /// The name in `\begin{name}` or `\end{name}`.
  private mutating func environment(_ command: String) -> String? {
    let start = index
    if take(Array("\\\(command){".unicodeScalars)),
      let close = text[index...].prefix(20).firstIndex(of: "}")
    {
      let name = String(String.UnicodeScalarView(text[index..<close]))
      index = close + 1
      return name
    }
    index = start
    return nil
  }
}

// MARK: - Complex numbers and intervals

extension WrittenParser {
  /// A number, a number with its radius, or a complex number.
  private mutating func expression() -> WrittenForm? {
    if let unit = signedUnit() { return .complex(real: nil, imaginary: unit) }
    guard let first = signedNumber() else { return nil }
    if isPart(first), takeImaginaryUnit() { return .complex(real: nil, imaginary: first) }
    let end = index
    if takeSeparator("±") { return interval(center: first) }
    if isPart(first), let imaginary = imaginaryPart() {
      return .complex(real: first, imaginary: imaginary)
    }
    index = end
    return .scalar(first)
  }

  /// Whether a number may be part of a complex one: not a percentage, and not `1/3`, where
  /// `1/3i` would have two meanings.
  private func isPart(_ scalar: WrittenScalar) -> Bool {
    switch scalar {
    case .digits(let decimal): decimal.style.percent.isEmpty
    case .exact(_, let denominator): denominator == ExactDecimal(1)
    case .infinity, .nan: true
    case .interval, .bound: false
    }
  }

  private mutating func imaginaryPart() -> WrittenScalar? {
    skipSpaces()
    guard peek == "+" || peek.map(WrittenNotation.minusSigns.contains) == true else { return nil }
    if let unit = signedUnit() { return unit }
    guard let part = signedNumber(), isPart(part), takeImaginaryUnit() else { return nil }
    return part
  }

  /// `i`, `-i`: one, exactly.
  private mutating func signedUnit() -> WrittenScalar? {
    let start = index
    let isNegative = takeSign()?.isNegative ?? false
    skipSpaces()
    if takeImaginaryUnit() {
      return .exact(numerator: ExactDecimal(isNegative ? -1 : 1), denominator: ExactDecimal(1))
    }
    index = start
    return nil
  }

  private mutating func takeImaginaryUnit() -> Bool {
    let start = index
    skipSpaces()
    if take(word: ["i"]) || take(["{", "i", "}"]) { return true }
    index = start
    return false
  }

  private mutating func interval(center: WrittenScalar) -> WrittenForm? {
    skipSpaces()
    guard case .digits(let center) = center, case .digits(let radius)? = unsignedNumber(),
      center.style.percent.isEmpty == radius.style.percent.isEmpty
    else { return nil }
    return .scalar(.interval(center: center, radius: radius.value))
  }
}
