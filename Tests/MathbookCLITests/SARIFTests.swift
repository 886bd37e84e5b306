// SARIF: what the standard requires of a log, checked on the parsed JSON.

import Foundation
import Testing

@testable import BookCore

@Suite struct SARIFTests {
  private typealias Object = [String: Any]

  private func run(_ findings: [Diagnostic], prefix: String) throws -> (log: Object, run: Object) {
    let places = FindingPlaces(sources: ["é f.md": "Å [6](claim:x)\n"], prefix: prefix)
    let text = try SARIFPrinter(places: places).text(findings)
    let log = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? Object)
    let runs = try #require(log["runs"] as? [Object])
    #expect(runs.count == 1)
    return (log, try #require(runs.first))
  }

  private static let finding = Diagnostic(
    .falseClaim, path: "é f.md",
    range: SourceRange(SourcePosition(line: 1, column: 4), SourcePosition(line: 1, column: 16)),
    "the claim is false", fix: "write 5",
    notes: [
      .init(
        path: "é f.md",
        range: SourceRange(SourcePosition(line: 1, column: 1), SourcePosition(line: 1, column: 3)),
        text: "here")
    ])

  @Test func headAndRules() throws {
    let (log, run) = try run([], prefix: "")
    #expect(log["version"] as? String == "2.1.0")
    #expect(log["$schema"] as? String == "https://json.schemastore.org/sarif-2.1.0.json")
    #expect(run["columnKind"] as? String == "unicodeCodePoints")
    #expect((run["results"] as? [Object])?.count == 0)
    let driver = try #require((run["tool"] as? Object)?["driver"] as? Object)
    #expect(driver["name"] as? String == "mathbook")
    let rules = try #require(driver["rules"] as? [Object])
    #expect(Set(rules.compactMap { $0["id"] as? String }) == Set(Rule.allCases.map(\.rawValue)))
    for rule in rules {
      #expect(((rule["shortDescription"] as? Object)?["text"] as? String)?.isEmpty == false)
      #expect(((rule["help"] as? Object)?["text"] as? String)?.isEmpty == false)
    }
  }

  @Test func aResultHasItsPlaceInCharacters() throws {
    let (_, run) = try run([Self.finding], prefix: "my book/")
    let result = try #require((run["results"] as? [Object])?.first)
    #expect(result["level"] as? String == "error")
    #expect(
      (result["message"] as? Object)?["text"] as? String == "the claim is false\nhint: write 5")
    let index = try #require(result["ruleIndex"] as? Int)
    let driver = try #require((run["tool"] as? Object)?["driver"] as? Object)
    #expect((driver["rules"] as? [Object])?[index]["id"] as? String == result["ruleId"] as? String)
    let place = try #require(
      ((result["locations"] as? [Object])?.first)?["physicalLocation"] as? Object)
    #expect((place["artifactLocation"] as? Object)?["uri"] as? String == "my%20book/%C3%A9%20f.md")
    #expect(
      place["region"] as? [String: Int]
        == ["startLine": 1, "startColumn": 3, "endLine": 1, "endColumn": 15])
    let related = try #require((result["relatedLocations"] as? [Object])?.first)
    #expect((related["message"] as? Object)?["text"] as? String == "here")
  }

  @Test func aBookElsewhereIsNamedByItsURI() throws {
    let (_, run) = try run([Self.finding], prefix: "/srv/b/")
    let result = try #require((run["results"] as? [Object])?.first)
    let place = ((result["locations"] as? [Object])?.first)?["physicalLocation"] as? Object
    let uri = (place?["artifactLocation"] as? Object)?["uri"] as? String
    #expect(uri == "file:///srv/b/%C3%A9%20f.md")
  }

  @Test func aFindingWithoutAPlaceHasNoLocation() throws {
    let (_, run) = try run([Diagnostic(.coverage, "too little")], prefix: "")
    let result = try #require((run["results"] as? [Object])?.first)
    #expect(result["locations"] == nil)
    #expect(result["ruleId"] as? String == "coverage")
  }
}
