// The whole report of the sample book.

import BookRecords
import Foundation
import Testing

@testable import BookCore

struct ReportRendererTests {
  static let report = ReportRenderer(options: options).render(SampleBook.book)

  private static let options: RenderingOptions = {
    var options = RenderingOptions()
    options.makesSingleFile = true
    return options
  }()

  private func text(_ path: String) -> String {
    Self.report.files.first { $0.path == path }.map { String(decoding: $0.bytes, as: UTF8.self) }
      ?? ""
  }

  @Test func makesEveryFileOnce() {
    let paths = Self.report.files.map(\.path)
    #expect(Set(paths).count == paths.count)
    for path in [
      "html/index.html", "html/1-norms.html", "html/part-two/2-descent.html", "html/claims.html",
      "html/claims/1-norms.html", "html/claims/part-two/3-failing.html", "book.html",
      "html/coverage.html", "html/404.html", "html/llms.txt", "html/assets/book.css",
      "html/assets/search.js", "markdown/index.md", "markdown/1-norms.md", "results.json",
      "markdown/figures/part-two/2-descent-1.svg",
    ] {
      #expect(paths.contains(path), "\(path)")
    }
  }

  @Test func givesTheSameBytesTwice() {
    #expect(
      ReportRenderer(options: Self.options).render(SampleBook.book).files == Self.report.files)
  }

  @Test func placesFormulasThatDoNotParse() {
    let finding = Self.report.diagnostics.first { $0.rule == .badMath }
    #expect(finding?.path == "part-two/3-failing.md")
    // `\frc` begins 14 bytes into TeX that starts at column 3.
    #expect(finding?.range?.start == SourcePosition(line: 16, column: 17))
  }

  @Test func failingPageLeadsWithWhatFailed() throws {
    let page = text("html/part-two/3-failing.html")
    let list = try #require(page.range(of: "class=\"findings\""))
    let body = try #require(page.range(of: "The sine of one"))
    #expect(list.lowerBound < body.lowerBound)
    #expect(page.contains("6 findings: this chapter does not hold"))
  }

  /// A warning that the book's settings make an error is one on the page too, and in the results.
  @Test func pagesKeepTheSeveritiesOfTheSettings() throws {
    var options = RenderingOptions()
    options.severities = SeverityRules(rules: [.badMath: .some(.warning)], isStrict: false)
    let lenient = ReportRenderer(options: options).render(SampleBook.book)
    #expect(lenient.diagnostics.first { $0.rule == .badMath }?.severity == .warning)
    let page = try #require(lenient.files.first { $0.path == "html/part-two/3-failing.html" })
    #expect(String(decoding: page.bytes, as: UTF8.self).contains("class=\"finding warning\""))
    options.severities = SeverityRules(rules: [.badMath: .some(.warning)], isStrict: true)
    let strict = ReportRenderer(options: options).render(SampleBook.book)
    #expect(strict.diagnostics.first { $0.rule == .badMath }?.severity == .error)
  }

  /// Every claim has its line in its chapter's ledger, and the ledger's first page leads to each.
  @Test func ledgersHoldEveryClaim() {
    for checked in SampleBook.book.chapters where !checked.claims.isEmpty {
      let slug = checked.chapter.source.slug
      #expect(text("html/claims.html").contains("href=\"claims/\(slug).html\""))
      let ledger = text("html/claims/\(slug).html")
      for claim in checked.claims {
        #expect(ledger.contains("<tr id=\"\(claim.identifier)\""), "\(claim.statement)")
        let failing = text("html/claims.html").contains("\(slug).html#\(claim.identifier)\"")
        #expect(failing == (claim.verdict != .holds), "\(claim.statement)")
      }
    }
  }

  /// Writes the report where a developer or the browser tests look at it.
  @Test(.enabled(if: ProcessInfo.processInfo.environment["MATHBOOK_SAMPLE_OUT"] != nil))
  func writesTheReport() throws {
    let folder = try #require(ProcessInfo.processInfo.environment["MATHBOOK_SAMPLE_OUT"])
    for file in Self.report.files {
      let url = URL(fileURLWithPath: folder).appendingPathComponent(file.path)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(file.bytes).write(to: url)
    }
  }
}
