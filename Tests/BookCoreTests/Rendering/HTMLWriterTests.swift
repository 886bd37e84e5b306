// The serialiser: escapes, void elements, line ends.

import Testing

@testable import BookCore

struct HTMLWriterTests {
  @Test func escapesTextAndAttributes() {
    let node = HTMLNode.tag("p", ["title": "a \"b\" <c>"], "x < y & z > \u{0}")
    #expect(
      HTMLWriter.text(of: node)
        == "<p title=\"a &quot;b&quot; &lt;c&gt;\">x &lt; y &amp; z &gt; \u{FFFD}</p>\n")
  }

  @Test func leavesOutAttributesWithoutValue() {
    #expect(
      HTMLWriter.text(of: .tag("b", ["id": nil, "class": "x"], "y")) == "<b class=\"x\">y</b>")
  }

  @Test func keepsEveryLineOfPreformattedText() {
    let node = HTMLNode.tag("pre", [:], [.tag("div", [:], "\na"), .tag("code", [:], "b")])
    #expect(HTMLWriter.text(of: node) == "<pre>\n<div>\na</div><code>b</code></pre>\n")
  }

  @Test func voidElementsHaveNoEnd() {
    #expect(HTMLWriter.text(of: .tag("img", ["alt": ""], [HTMLNode]())) == "<img alt=\"\">")
  }
}
