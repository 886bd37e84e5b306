// Names of authors and editors, by the rules of BibTeX.

/// The parts of a name, as text.
struct PersonName: Equatable {
  var given = ""
  /// `von`, `de la`
  var particle = ""
  var family = ""
  /// `Jr.`, `III`
  var suffix = ""

  /// The words that sort and name a person: `von Neumann`.
  var surname: String { Self.joined([particle, family]) }
  /// `John von Neumann`
  var natural: String {
    let name = Self.joined([given, particle, family])
    return suffix.isEmpty ? name : name + ", " + suffix
  }
  /// `von Neumann, John`
  var inverted: String {
    [surname, given, suffix].filter { !$0.isEmpty }.joined(separator: ", ")
  }

  private static func joined(_ parts: [String]) -> String {
    parts.filter { !$0.isEmpty }.joined(separator: " ")
  }
}

/// The names of a field, with whether it ends in `and others`.
struct PersonList: Equatable {
  var names: [PersonName] = []
  var hasOthers = false

  init() {}

  /// Splits a field at `and`; braces keep a name together. `text` turns TeX into characters.
  init(_ field: BibliographyEntry.Field, text: (String) -> String) {
    for words in Self.split(field.text, at: { $0.lowercased() == "and" }) {
      let name = words.joined(separator: " ")
      if name.lowercased() == "others" {
        hasOthers = true
      } else if !words.isEmpty {
        names.append(Self.name(words, text))
      }
    }
  }

  /// `First von Last`, `von Last, First` or `von Last, Jr, First`.
  private static func name(_ words: [String], _ text: (String) -> String) -> PersonName {
    let parts = commaParts(words)
    func joined(_ words: some Sequence<String>) -> String { text(words.joined(separator: " ")) }
    var name = PersonName()
    guard parts.count > 1 else {
      let isParticle = words.map(Self.isLower)
      let firstLower = isParticle.dropLast().firstIndex(of: true)
      let lastLower = isParticle.dropLast().lastIndex(of: true)
      let familyStart = lastLower.map { $0 + 1 } ?? max(0, words.count - 1)
      name.given = joined(words[..<(firstLower ?? familyStart)])
      name.particle = firstLower.map { joined(words[$0..<familyStart]) } ?? ""
      name.family = joined(words[familyStart...])
      return name
    }
    let lower = parts[0].dropLast().prefix(while: Self.isLower)
    name.particle = joined(lower)
    name.family = joined(parts[0].dropFirst(lower.count))
    name.suffix = parts.count > 2 ? joined(parts[1]) : ""
    name.given = joined(parts.dropFirst(parts.count > 2 ? 2 : 1).joined())
    return name
  }

  /// Words between commas. A comma at the end of a word stands outside braces.
  private static func commaParts(_ words: [String]) -> [[String]] {
    var parts: [[String]] = [[]]
    for word in words {
      guard word.hasSuffix(",") else {
        parts[parts.count - 1].append(word)
        continue
      }
      if word != "," { parts[parts.count - 1].append(String(word.dropLast())) }
      parts.append([])
    }
    return parts.count > 1 && parts.last == [] ? parts.dropLast() : parts
  }

  /// Whether the word's first letter outside commands is lower case.
  private static func isLower(_ word: String) -> Bool {
    guard !word.hasPrefix("{") || word.hasPrefix("{\\") else { return false }
    var isCommand = false
    for character in word {
      if character == "\\" {
        isCommand = true
      } else if isCommand {
        isCommand = character.isLetter && character.isASCII
      } else if character.isLetter {
        return character.isLowercase
      }
    }
    return false
  }

  /// Words outside braces, cut into lists at some of them. `~` joins no words here.
  private static func split(_ text: String, at isSeparator: (String) -> Bool) -> [[String]] {
    var lists: [[String]] = [[]]
    var word = ""
    var depth = 0
    func end() {
      guard !word.isEmpty else { return }
      if isSeparator(word) { lists.append([]) } else { lists[lists.count - 1].append(word) }
      word = ""
    }
    for character in text {
      if character == "{" { depth += 1 }
      if character == "}" { depth -= 1 }
      let isBreak = depth == 0 && (character.isWhitespace || character == "~")
      if isBreak { end() } else { word.append(character) }
      if character == ",", depth == 0 { end() }
    }
    end()
    return lists
  }
}
