// Comments and literals of Swift, told from code.

import Testing

@testable import BookCore

@Suite struct SwiftCodeScannerTests {
  /// In the expected text a dot stands for each byte that is no code.
  @Test(arguments: [
    (#"a // b"#, "a ...."),
    (#"a /* b /* c */ d */ e"#, "a ................. e"),
    (#"x = "a // b" + c"#, "x = ........ + c"),
    (#"x = "a \(b("c")) d" + e"#, "x = ....(b(...))... + e"),
    (##"x = #"a " \( \#(b) "# + c"##, "x = ...........(b)... + c"),
    (#"x = "\"" + c"#, "x = .... + c"),
    ("x = \"open\ny", "x = .....\ny"),
    ("x = \"\"\"\n  \"a\" // b\n  \"\"\" + c", "x = .................... + c"),
    ("#if x\n#endif", "#if x\n#endif"),
    ("a /* open", "a ......."),
    ("a \"", "a ."),
    (#"a "\(b"#, "a ..(b"),
  ])
  func codeIsTold(_ text: String, _ expected: String) {
    let bytes = Array(text.utf8)
    let shown = zip(bytes, SwiftCodeScanner(bytes).isCode).map { $1 ? $0 : UInt8(ascii: ".") }
    #expect(String(decoding: shown, as: UTF8.self) == expected)
  }
}
