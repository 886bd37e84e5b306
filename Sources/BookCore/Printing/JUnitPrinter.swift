// Claims, blocks and findings as JUnit XML: a test case for each, passing or not.

/// Prints what a build came to as JUnit XML.
///
/// A suite for each chapter holds a case for every block and every claim, with file and line. A
/// finding belongs to the claim or block that it stands in; the others are cases of their own. A
/// claim that does not hold without there being an error (it was not run, or its rule is switched
/// off) is a skipped case: never a passed one.
package struct JUnitPrinter {
  let places: FindingPlaces
  let book: CheckedBook
  private let terminal: TerminalPrinter

  package init(places: FindingPlaces, book: CheckedBook) {
    self.places = places
    self.book = book
    terminal = TerminalPrinter(places: places)
  }

  package func text(_ diagnostics: [Diagnostic]) -> String {
    let sorted = diagnostics.sorted(by: Diagnostic.precedes)
    let chapters = book.chapters.map { chapter in
      let path = chapter.chapter.source.path
      return JUnitSuite(
        name: places.file(path), cases: cases(of: chapter, sorted.filter { $0.path == path }))
    }
    let known = Set(book.chapters.map(\.chapter.source.path))
    let others = sorted.filter { finding in !(finding.path.map(known.contains) ?? false) }
      .map { testCase($0, className: "book") }
    let suites = chapters + (others.isEmpty ? [] : [JUnitSuite(name: "book", cases: others)])
    let root = XMLElement(
      name: "testsuites",
      attributes: [("name", ToolIdentity.name)] + JUnitSuite.counts(suites.flatMap(\.cases)),
      children: suites.map(\.element))
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + root.lines()
  }

  private func cases(of chapter: CheckedChapter, _ findings: [Diagnostic]) -> [JUnitCase] {
    var pool = FindingPool(left: findings)
    let claims = chapter.claims.map { claim in
      testCase(claim, pool.take(for: claim), of: chapter)
    }
    let blocks = chapter.cells.filter { $0.cell.kind == .block }.enumerated().map { index, cell in
      testCase(cell, index + 1, pool.take(in: cell.cell.range), of: chapter)
    }
    let others = pool.left.map { testCase($0, className: chapter.chapter.source.slug) }
    return (claims + blocks + others).sorted { ($0.line, $0.name) < ($1.line, $1.name) }
  }

  private func testCase(
    _ claim: CheckedClaim, _ findings: [Diagnostic], of chapter: CheckedChapter
  ) -> JUnitCase {
    let isProse = chapter.chapter.cells[claim.cell].kind != .block
    let words = isProse ? "\(claim.source) is \(claim.statement)" : claim.statement
    let unmet = claim.verdict == .holds ? nil : "the claim's verdict is: \(claim.verdict.rawValue)"
    return testCase(
      "claim \(claim.identifier): \(words)", chapter, line: claim.range.start.line, findings,
      skipped: unmet)
  }

  private func testCase(
    _ cell: CheckedCell, _ number: Int, _ findings: [Diagnostic], of chapter: CheckedChapter
  ) -> JUnitCase {
    let skipped: String? =
      switch cell.outcome {
      case .notRun: "not run: a block before it failed"
      case .skipped: "not run: eval is false"
      case .failed where cell.expectedError == nil: "the block failed"
      case .done, .failed: nil
      }
    return testCase(
      "block \(cell.cell.options.label ?? "\(number)")", chapter,
      line: cell.cell.range.start.line, findings, skipped: skipped)
  }

  private func testCase(
    _ name: String, _ chapter: CheckedChapter, line: Int, _ findings: [Diagnostic],
    skipped: String?
  ) -> JUnitCase {
    let source = chapter.chapter.source
    return JUnitCase(
      name: name, className: source.slug, file: places.file(source.path), line: line,
      failures: findings.filter { $0.severity == .error }.map(failure),
      skipped: skipped, remarks: remarks(findings))
  }

  private func testCase(_ finding: Diagnostic, className: String) -> JUnitCase {
    JUnitCase(
      name: "\(finding.rule.rawValue): \(finding.summary)", className: className,
      file: finding.path.map(places.file), line: finding.range?.start.line ?? 0,
      failures: finding.severity == .error ? [failure(finding)] : [], skipped: nil,
      remarks: remarks([finding]))
  }

  private func failure(_ finding: Diagnostic) -> JUnitCase.Failure {
    let place = places.words(finding).map { "\($0): " } ?? ""
    return JUnitCase.Failure(
      rule: finding.rule, message: place + finding.summary, text: terminal.text(finding))
  }

  private func remarks(_ findings: [Diagnostic]) -> String {
    findings.filter { $0.severity != .error }.map(terminal.text).joined()
  }
}
