// The whole report of the sample book.

import BookRecords
import Foundation
import Testing

@testable import BookCore

struct ReportRendererTests {
  private static let rendering = Task { try await RenderedReport.of(SampleBook.book, options) }

  private var report: RenderedReport {
    get async throws { try await Self.rendering.value }
  }

  private static let options: RenderingOptions = {
    var options = RenderingOptions()
    options.makesSingleFile = true
    return options
  }()

  @Test func makesEveryFileOnce() async throws {
    let paths = try await report.paths
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

  /// The same files, bytes and findings, however many jobs make them and whatever is typeset yet.
  @Test(arguments: [1, 2, 7])
  func lanesChangeNothing(jobs: Int) async throws {
    var options = Self.options
    options.cache = TransientRenderingCache()
    options.jobs = jobs
    #expect(try await RenderedReport.of(SampleBook.book, options) == report)
    #expect(try await RenderedReport.of(SampleBook.book, options) == report)
  }

  @Test func kindsAreMadeAlone() async throws {
    let renderer = ReportRenderer(options: Self.options)
    let texts = try renderer.typeset(SampleBook.book.chapters.map(\.chapter))
    let outputs = TypesetTexts(
      findings: SampleBook.book.chapters.map(renderer.typesetOutputs))
    let made = renderer.render(SampleBook.book, texts, outputs: outputs)
    let whole = try await report
    for kind in Report.Kind.allCases {
      for file in try await made.mapFiles([kind], { ($0.path, try $0.bytes()) }) {
        #expect(whole.files[file.0] == file.1, "\(file.0)")
        let isText = file.0.hasPrefix("markdown/") || file.0 == "results.json"
        #expect(isText == (kind != .html), "\(file.0)")
      }
    }
  }

  @Test func placesFormulasThatDoNotParse() async throws {
    let finding = try await report.diagnostics.first { $0.rule == .badMath }
    #expect(finding?.path == "part-two/3-failing.md")
    // `\frc` begins 14 bytes into TeX that starts at column 3.
    #expect(finding?.range?.start == SourcePosition(line: 16, column: 17))
  }

  @Test func failingPageLeadsWithWhatFailed() async throws {
    let page = try #require(try await report.text("html/part-two/3-failing.html"))
    let list = try #require(page.range(of: "class=\"findings\""))
    let body = try #require(page.range(of: "The sine of one"))
    #expect(list.lowerBound < body.lowerBound)
    #expect(page.contains("6 findings: this chapter does not hold"))
  }

  /// A warning that the book's settings make an error is one on the page too, and in the results.
  @Test func pagesKeepTheSeveritiesOfTheSettings() async throws {
    var options = RenderingOptions()
    options.severities = SeverityRules(rules: [.badMath: .some(.warning)], isStrict: false)
    let lenient = try await RenderedReport.of(SampleBook.book, options)
    #expect(lenient.diagnostics.first { $0.rule == .badMath }?.severity == .warning)
    let page = try #require(lenient.text("html/part-two/3-failing.html"))
    #expect(page.contains("class=\"finding warning\""))
    options.severities = SeverityRules(rules: [.badMath: .some(.warning)], isStrict: true)
    let strict = try await RenderedReport.of(SampleBook.book, options)
    #expect(strict.diagnostics.first { $0.rule == .badMath }?.severity == .error)
  }

  /// Every claim has its line in its chapter's ledger, and the ledger's first page leads to each.
  @Test func ledgersHoldEveryClaim() async throws {
    let report = try await report
    let overview = try #require(report.text("html/claims.html"))
    for checked in SampleBook.book.chapters where !checked.claims.isEmpty {
      let slug = checked.chapter.source.slug
      #expect(overview.contains("href=\"claims/\(slug).html\""))
      let ledger = try #require(report.text("html/claims/\(slug).html"))
      for claim in checked.claims {
        #expect(ledger.contains("<tr id=\"\(claim.identifier)\""), "\(claim.statement)")
        let failing = overview.contains("\(slug).html#\(claim.identifier)\"")
        #expect(failing == (claim.verdict != .holds), "\(claim.statement)")
      }
    }
  }

  /// A page that holds does not look as one that fails.
  @Test(arguments: [(Severity.warning, "findings remarks"), (.error, "findings")])
  func remarksAreNoFailure(_ severity: Severity, _ name: String) async throws {
    var book = CaseRun.book("# A\n\nText.\n")
    var finding = Diagnostic(.tight, path: "case.md", "narrow")
    finding.severity = severity
    book.chapters[0].diagnostics = [finding]
    let page = try #require(try await RenderedReport.of(book).text("html/case.html"))
    #expect(page.contains("<section class=\"\(name)\""))
  }
}
