// Drift: what agrees, where and how differences are told, in reports and results files.

import TestSupport
import Testing

@testable import BookCore

@Suite struct DriftComparisonTests {
  @Test(arguments: [
    ("", ""), ("a\nb", "a\nb"), ("x = 0.1", "x = 0.10000000001"), ("1.0", "1.00000"),
    ("-2.5e-5", "-0.000025"), ("[5. 2.5]", "[5.0000000001 2.5]"),
    ("[[1. 2.]", "[[1. 2.0000000001]"),
    ("x: 0.3 cm", "x:  0.30000000000000004 cm"),
    (
      "| a | 0.30000000000000004 |\n|---|---:|\n| b | 2 |", "| a | 0.3 |\n|-----|---:|\n| b   | 2 |"
    ),
  ])
  func agree(_ old: String, _ new: String) {
    #expect(DriftComparison.compare(old: old, new: new) == [])
    #expect(DriftComparison.compare(old: new, new: old) == [])
  }

  @Test(arguments: [
    ("a", "b"), ("a", "a\nb"), ("x = 0.1", "x = 0.1000000002"), ("n = 3", "n = 4"),
    ("There are 2000000000.", "There are 2000000001."),

    ("2000000000", "2000000001"), ("a  b", "a b"), ("0.5", "NaN"), ("NaN", "0.5"), ("v1.2", "v1.3"),
    ("|---|", "|:--|"), ("|---|---|", "|---|"), ("0.0", "1e-300"), ("a\n", "a"), ("0.5", "-0.5"),
    ("----", "-----"),
  ])
  func differ(_ old: String, _ new: String) {
    #expect(!DriftComparison.compare(old: old, new: new).isEmpty)
    #expect(!DriftComparison.compare(old: new, new: old).isEmpty)
  }

  @Test func tellsPlacesAndSizes() throws {
    let found = DriftComparison.compare(
      old: "# Norms\n\nThe norm is 5.099, n = 3.", new: "# Norms\n\nThe norm is 5.0996, n = 4.")
    try #require(found.count == 2)
    #expect(found[0].oldPlace == SourcePosition(line: 3, column: 13))
    #expect(found[0].newPlace == SourcePosition(line: 3, column: 13))
    #expect(found[0].summary == "5.099 became 5.0996")
    #expect(found[0].explanation == "They differ by 0.0006, relatively by 0.00012")
    #expect(found[1].oldPlace == SourcePosition(line: 3, column: 24))
    #expect(found[1].newPlace == SourcePosition(line: 3, column: 25))
    #expect(found[1].summary == "3 became 4")
  }

  @Test(arguments: [
    ("a\nb\nc", "a\nx\nb\nc", ["“x” is new"]), ("a\nb\nc", "a\nc", ["“b” is gone"]),
    ("a\nb", "a\nc", ["“b” became “c”"]),
    (
      "h\nx 1.5\nm\ny 2.5\nt", "h\nnew\nx 1.6\nm\ny 2.6\nt",
      ["“new” is new", "1.5 became 1.6", "2.5 became 2.6"]
    ),
    (
      "a\nb\nc\nd\ne\nf", "f\na\nb\nd\nq\ne",
      ["“f” is new", "“c” is gone", "“q” is new", "“f” is gone"]
    ),
    ("| 1.5 |\n| 2.5 |\n| 3.5 |", "| 1.5 |\n| 3.5 |", ["“| 2.5 |” is gone"]),
  ])
  func pairsLines(_ old: String, _ new: String, _ summaries: [String]) {
    #expect(DriftComparison.compare(old: old, new: new).map(\.summary) == summaries)
  }

  @Test func aStatedToleranceDecides() {
    let tolerance = Tolerance(.absolute, 0.01)
    #expect(DriftComparison.compare(old: "0.5", new: "0.509", tolerance: tolerance) == [])
    #expect(!DriftComparison.compare(old: "0.5", new: "0.511", tolerance: tolerance).isEmpty)
  }

  /// Every line of the new text is either told or the same as its old one.
  @Test func noChangeIsPassedOver() {
    var bits = SeededGenerator(seed: 31)
    let pieces = ["a", "b", "x 1.5", "x 2.5", "x 1.5000000000001", "", "c 3"]
    for _ in 0..<3000 {
      let texts = (0..<2).map { _ in
        (0..<Int.random(in: 0...9, using: &bits)).map { _ in
          pieces.randomElement(using: &bits) ?? ""
        }
      }
      let (old, new) = (texts[0].joined(separator: "\n"), texts[1].joined(separator: "\n"))
      let found = DriftComparison.compare(old: old, new: new)
      let same = texts.map { lines in
        lines.map { $0 == "x 1.5000000000001" ? "x 1.5" : $0 }.joined(separator: "\n")
      }
      #expect(found.isEmpty == (same[0] == same[1]), "\(texts)")
      let balance = found.count { $0.old == nil } - found.count { $0.new == nil }
      #expect(balance == max(1, texts[1].count) - max(1, texts[0].count), "\(texts)")
    }
  }

  @Test func fewChangesAmongManyLikeLinesAreToldAlone() {
    let old = (0..<2000).map { "row \($0): \(Double($0) + 0.5)" }
    var new = ["first"] + old.map { $0 + "0000000001" } + ["last"]
    new[700] = "row 699: 0.25"
    new.insert("between", at: 1500)
    let found = DriftComparison.compare(
      old: old.joined(separator: "\n"), new: new.joined(separator: "\n"))
    #expect(
      found.map(\.summary) == [
        "“first” is new", "699.5 became 0.25", "“between” is new", "“last” is new",
      ])
  }

  @Test func manyMovedLinesAreTold() {
    // The lines cannot be told apart but for their numbers, and a half of them moved.
    let old = (0..<5000).map { "row \(Double($0) + 0.5)" }
    let new = Array(old[2500...]) + Array(old[..<2000])
    let found = DriftComparison.compare(
      old: old.joined(separator: "\n"), new: new.joined(separator: "\n"))
    #expect(found.count { $0.new == nil } == 2500)
    #expect(found.count { $0.old == nil } == 2000)
    #expect(found.count == 4500)
  }
}

@Suite struct DriftResultsTests {
  private static let old = """
    {
      "claims": [
        { "id": "a-1", "value": 5.099, "text": "‖v‖ = 5.099", "holds": true },
        { "id": "a-2", "value": 3, "none": null }
      ]
    }
    """

  @Test func agreesWithItselfAndWithinTheTolerance() throws {
    #expect(try DriftComparison.compareResults(old: Self.old, new: Self.old) == [])
    let close = Self.old.replacing("5.099", with: "5.0990000001")
    #expect(try DriftComparison.compareResults(old: Self.old, new: close) == [])
    #expect(
      try DriftComparison.compareResults(
        old: #"{"a": 1, "b": [1e0]}"#, new: #" { "b" : [ 1.0 ], "a":1 } "#) == [])
  }

  @Test(arguments: [
    ("\"value\": 5.099", "\"value\": 5.0996", "claims[0].value: 5.099 became 5.0996"),
    ("= 5.099", "= 5.0996", "claims[0].text: 5.099 became 5.0996"),
    ("‖v‖", "‖w‖", "claims[0].text: “‖v‖ = 5.099” became “‖w‖ = 5.099”"),
    ("true", "false", "claims[0].holds: “true” became “false”"),
    ("3, \"none\": null", "3", "claims[1].none: “null” is gone"),
    ("null", "null, \"new\": 1", "claims[1].new: “1” is new"),
    ("null }", "null }, {}", "claims[2]: “an object of 0” is new"),
    ("\"value\": 3", "\"value\": \"NaN\"", "claims[1].value: “3” became “NaN”"),
  ])
  func tells(_ part: String, _ change: String, _ summary: String) throws {
    let new = Self.old.replacing(part, with: change)
    let found = try DriftComparison.compareResults(old: Self.old, new: new)
    #expect(found.map(\.summary) == [summary])
  }

  @Test func chaptersGoByTheirOwnTolerances() throws {
    let old = #"{"chapters": [{"x": 1.0}, {"x": 1.0}], "y": 1.0}"#
    let new = #"{"chapters": [{"x": 1.001}, {"x": 1.001}], "y": 1.001}"#
    let found = try DriftComparison.compareResults(
      old: old, new: new, chapterTolerances: [Tolerance(.relative, 0.01)])
    #expect(found.map(\.path) == ["chapters[1].x", "y"])
  }

  @Test func tellsPlaces() throws {
    let new = Self.old.replacing("\"value\": 3", with: "\"value\": 4")
    let found = try DriftComparison.compareResults(old: Self.old, new: new)
    #expect(found.first?.oldPlace == SourcePosition(line: 4, column: 29))
    #expect(found.first?.newPlace == SourcePosition(line: 4, column: 29))
    #expect(found.first?.explanation == "They differ by 1, relatively by 0.25")
  }

  @Test(arguments: [
    ("", "line 1, column 1: expected a value"), ("{\"a\" 1}", "line 1, column 6: expected “:”"),
    ("[1, 2", "line 1, column 6: expected “,” or “]”"),
    ("[1]\nx", "line 2, column 1: expected the end"),
    ("\"abc", "line 1, column 5: expected a closing quotation mark"),
    ("[nan]", "line 1, column 2: expected a value"),
    ("\"\\q\"", "line 1, column 4: expected an escape"),
    ("\"\\ud800\"", "line 1, column 8: expected an escape"),
    (String(repeating: "[", count: 600), "line 1, column 513: expected fewer levels"),
  ])
  func refusesWhatIsNoJSON(_ text: String, _ message: String) {
    let error = #expect(throws: MalformedResults.self) {
      try DriftComparison.compareResults(old: "{}", new: text)
    }
    #expect(error?.description == message)
  }

  @Test func readsEscapes() throws {
    let found = try DriftComparison.compareResults(
      old: #"["\u00e9\ud83d\ude42\n\"\/"]"#, new: #"["é🙂\n\"/"]"#)
    #expect(found == [])
  }
}

@Suite struct FigureDriftTests {
  private static let old = "<path d=\"M1.5 2m-514-78.3l5 0\"/><text>a 0.5</text>"

  @Test(arguments: [
    (old, nil, nil),
    (old.replacing("78.3", with: "78.30000000001"), nil, nil),
    (old.replacing("-514", with: "-515"), "a number differs, by 1", "-514 became -515"),
    (
      old.replacing("1.5", with: "1.75").replacing("-78.3", with: "-70.3"),
      "2 numbers differ, by at most 8", "-78.3 became -70.3"
    ),
    (
      old.replacing("a 0.5", with: "b 0.5"), "the drawing has other shapes or texts",
      "“<path d=\"M1.5 2m-514-78.3l5 0\"/><text>a 0.5</text>” became "
        + "“<path d=\"M1.5 2m-514-78.3l5 0\"/><text>b 0.5</text>”"
    ),
  ])
  func isToldOnce(_ new: String, _ summary: String?, _ explanation: String?) {
    let drift = FigureDrift(
      old: Self.old, new: new, tolerance: DriftComparison.defaultTolerance)
    #expect(drift?.summary == summary)
    #expect(drift?.explanation == explanation)
  }
}
