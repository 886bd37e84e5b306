// Renders one chapter. The extensions in this folder have a file for each kind of node.

import BookRecords

/// Turns a checked chapter into nodes. Made for one chapter and one form of the report.
final class ChapterHTML {
  let context: BookContext
  let checked: CheckedChapter
  let links: SiteLinks
  let page: SitePage
  let typesetter: Typesetter

  /// The numbers of footnotes in the order in which the text first refers to them.
  let footnoteNumbers: [String: Int]
  /// The numbers of sections by the headings' identifiers.
  let sectionNumbers: [String: String]
  /// Claims by the cell that makes them.
  let claims: [Int: [CheckedClaim]]
  /// Findings of checking, then formulas that do not parse.
  private let findings: [Diagnostic]

  /// Lines that other pages point to: numerals and equations that nothing covers.
  let pointedLines: Set<Int>

  /// Those of them that blocks before have marked; a line may hold several blocks.
  private var markedLines: Set<Int> = []

  /// Whether what is rendered stands in a link, in which there can be no other.
  var isInLink = false
  /// How often each footnote was referred to so far.
  var footnoteReferences: [String: Int] = [:]
  /// How often each work was cited so far, by its key.
  var citationCounts: [String: Int] = [:]
  /// How many computed figures there were so far.
  var figureCount = 0

  init(
    _ rendered: RenderedChapter, of context: BookContext, links: SiteLinks,
    typesetter: Typesetter
  ) {
    let checked = rendered.checked
    self.context = context
    self.checked = checked
    self.links = links
    page = rendered.page
    self.typesetter = typesetter
    footnoteNumbers = checked.chapter.footnoteNumbers
    sectionNumbers = checked.chapter.sectionNumbers
    claims = Dictionary(grouping: checked.claims, by: \.cell)
    findings = checked.diagnostics + rendered.formulaFindings
    pointedLines = Set(
      (checked.coverage.equations + checked.coverage.numerals).filter { !$0.isCovered }
        .map(\.range.start.line))
  }

  var book: CheckedBook { context.book }
  var chapter: Chapter { checked.chapter }

  /// The readable text of a piece of the chapter: no markup, and no links.
  func readable(_ content: [Inline]) -> String {
    book.linkless(checked).words(content).readableText(macros: chapter.options.macros)
  }

  func id(_ fragment: String) -> String { links.id(fragment, on: page) }

  func href(_ fragment: String) -> String { links.href(from: page, to: page, fragment: fragment) }

  func href(of target: LabelTarget) -> String {
    links.href(from: page, to: .chapter(slug: target.chapter), fragment: target.fragment)
  }

  /// The chapter's own title, when its text begins with one.
  func title() -> HTMLNode? {
    chapter.beginsWithTitle ? chapter.blocks.first.map(flagged) : nil
  }

  /// The chapter's text after its title.
  func content() -> HTMLNode {
    let body = chapter.blocks.dropFirst(chapter.beginsWithTitle ? 1 : 0).map(flagged)
    return .group(body + [footnotes()])
  }

  /// A block of the chapter itself, with an anchor for those who point to its lines, and with the
  /// findings about it that it does not show itself.
  private func flagged(_ block: Block) -> HTMLNode {
    let node = self.block(block)
    let about = self.findings.filter {
      $0.range.map { block.extent.contains(line: $0.start.line) } ?? false
    }
    let findings = about.filter { !$0.rule.isShownInPlace }
    let isWanted = !about.isEmpty || pointedLines.contains { block.extent.contains(line: $0) }
    guard isWanted else { return node }
    let line = block.range.start.line
    let isFirst = markedLines.insert(line).inserted
    guard isFirst || !findings.isEmpty else { return node }
    return .tag(
      "div",
      ["class": findings.isEmpty ? nil : "flagged", "id": isFirst ? id("line-\(line)") : nil],
      [node] + findings.map(finding))
  }

  /// A finding at its place.
  private func finding(_ diagnostic: Diagnostic) -> HTMLNode {
    .tag(
      "div", ["class": "finding \(diagnostic.severity.rawValue)", "role": "note", "lang": "en"],
      FindingList.words(of: diagnostic, in: context))
  }
}

extension Rule {
  /// Whether cells and claims say it themselves.
  var isShownInPlace: Bool {
    switch self {
    case .compileError, .thrownError, .trap, .exit, .timeout, .limit, .recordLoss, .machine: true
    case .falseClaim, .claimError, .claimNotRun, .valueError: true
    default: false
    }
  }
}
