// Tags of raw HTML: what browsers take for one.

import Testing

@testable import BookCore

@Suite struct RawTagTests {
  /// Tags as `name attribute=value …`.
  @Test(arguments: [
    (#"<a href="b.md">b</a>"#, ["a href=b.md"]),
    ("<IMG SRC=c.png ALT='a \"c\"'/>", ["img src=c.png alt=a \"c\""]),
    ("<a\n  href = \"b > c\"\n>", ["a href=b > c"]),
    ("<input disabled id=x>", ["input disabled= id=x"]),
    ("<!-- <a href=b> --> <i>", ["i"]), ("<!-- <a href=b>", []),
    ("a < b <b>", ["b"]), ("<a href=\"open> <img src=c>", []), ("<a href=b", []), ("<", []),
    ("<br/><br />", ["br", "br"]),
  ])
  func tagsAreThoseOfBrowsers(_ markup: String, _ expected: [String]) {
    let bytes = Array(markup.utf8)
    let tags = RawTag.all(in: bytes).map { tag in
      ([tag.name] + tag.attributes.map { "\($0.name)=\(bytes.string($0.value))" })
        .joined(separator: " ")
    }
    #expect(tags == expected)
  }

  @Test func rangesHoldTheWholeTag() {
    let markup = "x <b> <img src=y>"
    let tags = RawTag.all(in: Array(markup.utf8))
    #expect(tags.map(\.range) == [2..<5, 6..<17])
  }

  @Test func allAddressesOfATagAreFound() {
    let markup = "<video poster=p.png src=v.mp4 SRC=w.mp4></video> <object data=d.svg>"
    #expect(RawMarkup.links(in: markup).map(\.destination) == ["p.png", "v.mp4", "d.svg"])
    let replaced = RawMarkup.replacingDestinations(in: markup) { ("x/" + $0.destination, nil) }
    #expect(
      replaced
        == "<video poster=x/p.png src=x/v.mp4 SRC=w.mp4></video> <object data=x/d.svg>")
  }

  @Test func namesOfPlacesAreFound() {
    let markup = "<p id=one><a name='two'></a> id=\"three\" <i data-id=four id>"
    #expect(RawMarkup.anchors(in: markup) == ["one", "two"])
  }
}
