// TeX that does not parse is found wherever a page shows it, and nowhere else.

import BookRecords
import Testing

@testable import BookCore

struct FormulaFindingTests {
  private static let text = """
    # Title $\\bad1$

    Words *in $\\bad2$*, [a link $\\bad3$](https://a.b), a note[^n], ~~$\\bad4$~~.

    ## Section $\\bad5$

    > A quotation with ü $\\bad6$.

    1. - An item $\\bad7$

    | Head $\\bad8$ | b |
    |--|--|
    | $\\bad9$ | c |

    : A caption $\\bad10$ {#tbl-a}

    ::: {.theorem #thm-a title="On $\\bad11$"}
    $$
    \\bad12
    $$
    :::

    $$
    \\bad13
    $$ {#eq-a}

    ```math
    \\bad14
    ```

    > In $a
    > + ü \\bad16$ and
    lazily $b
    + \\bad17$.
    >
    > - $$
    >   x
    >   + \\bad18
    >   $$
    >
    > 10. ```math
    >     y
    >       + \\bad19
    >     ```

    * * A star

        $$
      \\bad20
        + z
        $$

    [^n]: The note $\\bad15$.

    """

  private func findings(_ book: CheckedBook) async throws -> [Diagnostic] {
    var options = RenderingOptions()
    options.formats = []
    return try await RenderedReport.of(book, options).diagnostics
  }

  @Test func everyPartOfATextIsTypeset() async throws {
    let book = CaseRun.book(Self.text)
    let found = try await findings(book)
    let lines = Self.text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(found.count == book.chapters[0].chapter.typesetPieces.count)
    #expect(found.count >= 14, "\(found.map(\.summary))")
    for finding in found {
      let start = try #require(finding.range?.start)
      let rest = String(
        decoding: lines[start.line - 1].utf8.dropFirst(start.column - 1), as: UTF8.self)
      #expect(rest.hasPrefix("\\bad"), "\(rest)")
    }
    // A page shows each of them as what it is.
    let page = try #require(try await RenderedReport.of(book).text("html/case.html"))
    #expect(page.split(separator: "class=\"tex bad\"").count - 1 == found.count)
  }

  /// What cells put out has no place in the text; what is hidden is not typeset.
  @Test(arguments: [("", 3), ("//| output: false\n", 0), ("//| include: false\n", 0)])
  func outputsAreTypeset(option: String, count: Int) async throws {
    let text = "# A\n\n```swift-math\n\(option)let x = 1\n```\n"
    var book = CaseRun.book(text)
    let cell = Shown(value: .text(""), text: "", tex: "\\bad")
    book.chapters[0].cells[0].outputs = [
      .tex("\\bad"), .value(Shown(value: .number(1), text: "1", tex: "\\bad")),
      .table(TableRecord(columns: [.init(title: "a", alignment: .left)], rows: [[cell]])),
    ]
    let found = try await findings(book)
    #expect(found.map(\.rule) == [Rule](repeating: .badMath, count: count))
    #expect(found.allSatisfy { $0.path == "case.md" && $0.range == nil })
  }

  @Test func valuesInProseAreTypeset() async throws {
    var book = CaseRun.book("# A\n\nIt is `{swift-math} x`.\n")
    book.chapters[0].cells[0].outputs = [
      .value(Shown(value: .number(1), text: "1", tex: "\\bad"))
    ]
    #expect(try await findings(book).map(\.rule) == [.badMath])
  }
}
