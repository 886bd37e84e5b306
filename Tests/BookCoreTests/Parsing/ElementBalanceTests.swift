// Raw HTML that takes the rest of a page with it, and raw HTML that does not.

import Testing

@testable import BookCore

struct ElementBalanceTests {
  private func findings(_ text: String) -> [Diagnostic] {
    ChapterParser.parse(ChapterSource(path: "a.md", text: text)).diagnostics
      .filter { $0.rule == .unbalancedHTML }
  }

  private func told(_ text: String) -> [String] {
    findings(text).map { "\($0.range!.start.line):\($0.range!.start.column) \($0.summary)" }
  }

  @Test(arguments: [
    ("<details><summary>a</summary>\n\ntext\n\n## b\n", ["1:1 <details> is never closed"]),
    (
      "a\n\n  <div>\n  <span\n  id=x>\n",
      ["3:3 <div> is never closed", "4:3 <span> is never closed"]
    ),
    ("Term with <b>bold", ["1:11 <b> is never closed"]),
    ("<B>a</I>", ["1:1 <b> is never closed", "1:5 </i> closes nothing"]),
    ("> * a <i>b\n", ["1:7 <i> is never closed"]),
    ("| <b>a | b |\n|--|--|\n", ["1:3 <b> is never closed"]),
    ("a[^1]\n\n[^1]: b <b>c\n", ["3:9 <b> is never closed"]),
    (
      "a</div>\n\n</div></main>\n",
      ["1:2 </div> closes nothing", "3:1 </div> closes nothing", "3:7 </main> closes nothing"]
    ),
    ("> - <p\n>   id=x><b>\n", ["2:10 <b> is never closed"]),
    ("- > <div>\n  > <SPAN\n  > >\n", ["1:5 <div> is never closed", "2:5 <span> is never closed"]),
    ("<p>\0\0<div>\n", ["1:6 <div> is never closed"]),
    ("---\ntitle: \"A \\x3cu>b\"\n---\n\na\n", ["1:1 <u> is never closed"]),
    ("a</p>b", ["1:2 </p> closes nothing"]),
    ("a <a id=\"x\"/>b", ["1:3 <a> is never closed"]),
    ("a <a id=x/>b", ["1:3 <a> is never closed"]),
    ("<svg><g/><path></svg>", ["1:10 <path> is never closed"]),
    ("<svg><foreignObject><div/></foreignObject></svg>", ["1:21 <div> is never closed"]),
    ("<div><span></div>a</span>", ["1:6 <span> is never closed", "1:19 </span> closes nothing"]),
    ("<div><b></div>a\n", ["1:6 <b> is never closed"]),
    ("<script>\n// </style <b>\n", ["1:1 <script> is never closed"]),
    ("<div class=\"a>\n\nb\n", ["1:1 Tag without its end"]),
    ("<div>\n<!-- a\n\nb -->\n</div>\n", ["2:1 Comment that is never closed"]),
    ("[**<b>2**](claim:2)", ["1:4 <b> is never closed"]),
    ("---\ntitle: A <b>c\n---\n\na\n", ["2:10 <b> is never closed"]),
    ("# A <i>b\n", ["1:5 <i> is never closed"]),
    ("::: {#thm-a title=\"A <u>b\"}\na\n:::\n", ["1:22 <u> is never closed"]),
    (
      "```swift-math\n//| caption: a </div> b <b>c\n1\n```\n",
      ["2:16 </div> closes nothing", "2:25 <b> is never closed"]
    ),
    ("a | b\n--|--\nc | d\n\n: A <b>c\n", ["5:5 <b> is never closed"]),
  ])
  func isTold(_ text: String, _ expected: [String]) { #expect(told(text) == expected) }

  @Test(arguments: [
    "<details><summary>a</summary>\n\n**b** <kbd>c</kbd>\n\n```swift-math\nlet x = 1\n```\n\n</details>\n",
    "<details open>\n<summary>a <code>b</code></summary>\n\n1. c\n2. <details>\n   <summary>d</summary>\n\n   e\n\n   </details>\n\n</details>",
    "a<br>b<br/>c<sub>1</sub><SUP>2</sup> <img src=\"data:,\" alt=\"\"> <a id=x></a><wbr>",
    "<p align=center>\n\na\n\n</p>\n", "<p>a\n<ul><li>b<li>c</ul>\n",
    "<table><caption>t<colgroup><col><thead><tr><th>a<th>b<tbody><tr><td><b>c</b><td>d<tfoot></table>",
    "<dl><dt>a<dd>b<dt>c</dl>", "<select><optgroup label=a><option>b<option>c</select>",
    "<ruby>a<rp>(<rt>b<rp>)</ruby>", "<html><body>a", "<p>text<div>a</div></p>",
    "<!-- <div> -->\n\na <!-- <b> --> <!--> <!---> b",
    "a <![CDATA[<b>]]> <?x <b> ?> <!DOCTYPE html>",
    "<div title=\"a > <b>\" data-x='</div>'>b</div>", "a <i title=\">\">b</i>",
    "<script>\nif (a<b) document.write('<div>')\n</script>\n",
    "<style>\na > b { content: \"<div>\" }\n</STYLE >\n", "a <textarea>*b* <i> c</textarea> d",
    "<svg viewBox=\"0 0 1 1\"><title>a</title><path d=\"M0 0\"/><g><circle r=1 /></g></svg>",
    "a <math><mi>x</mi><mspace/></math> <svg/>",
    "<video controls><source src=\"data:,\"></source></video>",
    "<b>one\n\ntwo</b>", "<b><i>a</b></i>", "<div\nclass=a\n>b</div\n>", "a <my-tag>b</my-tag>",
    "`<b>` \\<b> a < b &lt;b>\n\n    <div>\n\n```html\n<div>\n```\n", "<https://example.org>",
    "a[^1]\n\n[^1]: <details><summary>b</summary>\n\n    c\n\n    </details>\n",
    "```swift-math\n//| caption: a<sub>1</sub>\n1\n```\n\n[10<b>2</b>](claim:102)",
    "```swift-math\n//| include: false\n//| caption: a <b>c\n1\n```\n",
  ])
  func balancedMarkupIsNot(_ text: String) { #expect(told(text).isEmpty) }

  @Test func itIsAnErrorWithWhatToDo() {
    let found = findings("<details>\n\na\n\n<div/><div><i></i></details></div>\n")
    #expect(found.allSatisfy { $0.severity == .error && $0.path == "a.md" })
    #expect(
      found.map { "\($0.summary): \($0.explanation ?? "-") \($0.fix!) \($0.notes.map(\.text))" }
        == [
          "<div> is never closed: HTML does not heed the slash of <div/>: the element goes on. "
            + "Write <div></div> [\"What is around it ends here.\"]",
          "<div> is never closed: - Write </div> where it ends, or &lt; where no tag is meant [\"What is around it ends here.\"]",
          "</div> closes nothing: No <div> of the chapter is open here; it may end a part of the page. "
            + "Remove it, or write <div> where the element begins []",
        ])
    #expect(
      findings("a <kbd>b").map(\.explanation) == [
        "All that follows on the page is taken as a part of it."
      ])
  }

  /// A comment that begins a block has been told already.
  @Test func oneCommentIsOneFinding() {
    let text = "<!-- a\n\nb\n"
    #expect(findings(text).isEmpty)
    let all = ChapterParser.parse(ChapterSource(path: "a.md", text: text)).diagnostics
    #expect(all.map(\.rule) == [.unclosedFence])
  }

  @Test func manyElementsTakeLinearTime() {
    let count = 20_000
    for (opening, closing) in [
      ("<div>", "</div>"), ("<b>", "</i>"), ("<script>", "</script"), ("<b", ""),
    ] {
      let text = String(repeating: opening, count: count) + String(repeating: closing, count: count)
      #expect(!findings("a " + text + "<u>").isEmpty)
    }
  }
}
