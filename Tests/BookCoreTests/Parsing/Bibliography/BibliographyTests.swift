// Names, TeX and BibTeX: each rule of BibTeX that readers of a reference list would notice.

import Testing

@testable import BookCore

@Suite struct BibliographyTests {
  private static func field(_ text: String) -> BibliographyEntry.Field {
    .init(text: text, start: SourcePosition(line: 1, column: 1))
  }

  @Test(arguments: [
    ("Donald E. Knuth", "Knuth, Donald E."),
    ("Knuth, Donald E.", "Knuth, Donald E."),
    ("John von Neumann", "von Neumann, John"),
    ("von Neumann, John", "von Neumann, John"),
    (
      "Charles Louis Xavier Joseph de la Vall{\\'e}e Poussin",
      "de la Vallée Poussin, Charles Louis Xavier Joseph"
    ),
    ("Bau, III, David", "Bau, David, III"),
    ("{Barnes and Noble, Inc.}", "Barnes and Noble, Inc."),
    ("Euclid", "Euclid"),
    ("Gene~H. Golub", "Golub, Gene H."),
    ("{\\L}ukasiewicz, Jan", "Łukasiewicz, Jan"),
    ("Charles F. Van Loan", "Loan, Charles F. Van"),
    ("Jean-Pierre {Van Damme}", "Van Damme, Jean-Pierre"),
    ("{\\'E}lie Cartan", "Cartan, Élie"),
  ])
  func namesAreTakenApart(_ written: String, _ inverted: String) {
    let list = PersonList(Self.field(written)) { tex in
      var prose = TeXProse(Self.field(tex))
      return prose.read().plainText
    }
    #expect(list.names.map(\.inverted) == [inverted])
  }

  @Test func listsOfNamesEndInOthers() {
    let list = PersonList(Self.field("A. One AND\n B. Two and others")) { $0 }
    #expect(list.names.map(\.family) == ["One", "Two"])
    #expect(list.hasOthers)
  }

  @Test(arguments: [
    ("G{\\\"o}del", "Gödel"), ("G\\\"odel", "Gödel"), ("G\\\"{o}del", "Gödel"),
    ("{\\v S}, \\v{c}, \\c c", "Š, č, ç"), ("na\\\"{\\i}ve", "naïve"),
    ("\\aa ngstr\\o m", "ångstrøm"),
    ("pp. 1--2 --- well-known", "pp. 1–2 — well-known"), ("``a'' `b' it's", "“a” ‘b’ it’s"),
    ("A~B \\& C\n  D", "A\u{A0}B & C D"), ("{The {CORDIC} Way}", "The CORDIC Way"),
    ("\\textsc{Small} {\\bf bold} \\LaTeX", "Small bold LaTeX"), ("100\\% of $x^2$", "100% of x^2"),
  ])
  func texBecomesText(_ tex: String, _ text: String) {
    var prose = TeXProse(Self.field(tex))
    #expect(prose.read().plainText == text)
    #expect(prose.unknown.isEmpty)
  }

  @Test func unknownCommandsHavePlaces() {
    var prose = TeXProse(.init(text: "a\n é \\foo{b}", start: SourcePosition(line: 4, column: 9)))
    _ = prose.read()
    #expect(prose.unknown.map(\.name) == ["foo"])
    #expect(prose.unknown.map(\.range.start) == [SourcePosition(line: 5, column: 5)])
  }

  /// Cut anywhere but between entries, a file has a finding.
  @Test func whatIsCutOffIsFound() {
    let entries = [
      "@string{a = {b}}", "@article{k, title = {A \\\"{o} $x$}, note = \"q\" # a}", "@misc{l}",
    ]
    let bytes = Array(entries.joined(separator: "\n").utf8)
    let ends = entries.indices.map { entries[...$0].joined(separator: "\n").utf8.count }
    let whole = Set([0] + ends + ends.map { $0 + 1 })
    for end in 0...bytes.count {
      var reader = BibTeXReader(path: "x.bib", text: String(decoding: bytes[..<end], as: UTF8.self))
      reader.read()
      #expect(reader.diagnostics.isEmpty == whole.contains(end), "cut at \(end)")
    }
  }

  @Test func pieceOfTeXNeverTraps() {
    let bytes = Array("a {\\\"{o} $x$ \\url{a} \\'{} ``b'' -- \\foo{".utf8)
    for start in bytes.indices {
      for end in start...bytes.count {
        var prose = TeXProse(Self.field(String(decoding: bytes[start..<end], as: UTF8.self)))
        _ = prose.read()
        #expect(prose.unknown.count <= bytes.count)
      }
    }
  }
}
