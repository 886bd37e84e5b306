// The shell around every page. A book's `theme/page.html` may replace it.

/// HTML with named slots in double braces.
struct PageTemplate {
  private enum Part {
    case text(String)
    case slot(Slot)
  }

  /// What a shell may place where it likes.
  enum Slot: String, CaseIterable {
    /// The book's or chapter's language tag.
    case language
    /// `ltr` or `rtl`, by the language.
    case direction
    /// Title, descriptions, style sheet, scripts.
    case head
    /// The bar with the book's title, search and theme.
    case header
    /// The chapters.
    case sidebar
    /// The page itself, in `main`.
    case content
    /// The page's headings.
    case outline
    case footer
  }

  private let parts: [Part]

  static let standard = PageTemplate(trusted: EmbeddedAssets.pageTemplate)

  /// A shell of our own.
  private init(trusted text: String) {
    parts = Self.split(text).map { piece in
      piece.isSlot ? Slot(rawValue: piece.text).map(Part.slot) ?? .text("") : .text(piece.text)
    }
  }

  /// A book's own shell, with what is wrong about it.
  init(_ text: String, path: String, diagnostics: inout [Diagnostic]) {
    var found: [Part] = []
    var slots: Set<Slot> = []
    for piece in Self.split(text) {
      guard piece.isSlot else {
        found.append(.text(piece.text))
        continue
      }
      guard let slot = Slot(rawValue: piece.text) else {
        diagnostics.append(
          Diagnostic(
            .badConfiguration, path: path, "Unknown slot “\(piece.text)” in the page template",
            fix: "Slots are " + Slot.allCases.map(\.rawValue).joined(separator: ", ")))
        continue
      }
      slots.insert(slot)
      found.append(.slot(slot))
    }
    for slot in [Slot.head, .content] where !slots.contains(slot) {
      diagnostics.append(
        Diagnostic(
          .badConfiguration, path: path, "The page template lacks the slot “\(slot.rawValue)”"))
    }
    parts = found
  }

  /// The page with every slot filled.
  func filled(_ content: (Slot) -> String) -> String {
    parts.map { part in
      switch part {
      case .text(let text): text
      case .slot(let slot): content(slot)
      }
    }.joined()
  }

  /// Text and slot names in turn.
  private static func split(_ text: String) -> [(text: String, isSlot: Bool)] {
    var pieces: [(String, Bool)] = []
    var rest = Substring(text)
    while let open = rest.firstRange(of: "{{"),
      let close = rest[open.upperBound...].firstRange(of: "}}")
    {
      pieces.append((String(rest[..<open.lowerBound]), false))
      let name = rest[open.upperBound..<close.lowerBound]
      pieces.append((String(name.filter { !$0.isWhitespace }), true))
      rest = rest[close.upperBound...]
    }
    return pieces + [(String(rest), false)]
  }
}

extension Substring {
  /// Where a text stands first.
  fileprivate func firstRange(of text: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(text) { return start..<index(start, offsetBy: text.count) }
      formIndex(after: &start)
    }
    return nil
  }
}
