// Style sheets as pages load them.

import Testing

@testable import BookCore

struct CondensedStyleTests {
  @Test(arguments: [
    ("a { b: c; d: e, f; }\n", "a{b:c;d:e,f}\n"),
    (
      "/* Why */\n:not(pre) > code,\nb :is(i) { x: calc(1px + 2px); }",
      ":not(pre) > code,b :is(i){x:calc(1px + 2px)}\n"
    ),
    ("a::after { content: \"; /* \"; }", "a::after{content:\"; /* \"}\n"),
    ("@media (hover: none) and (a: b) { c { d: e } }", "@media (hover:none) and (a:b){c{d:e}}\n"),
    ("a { /* one */ b: c; /* two", "a{b:c;\n"), ("a { b: \"c", "a{b:\"c\n"), ("", "\n"),
  ])
  func keepsWhatCounts(style: String, condensed: String) {
    #expect(CondensedStyle.text(style) == condensed)
  }
}
