// The script that finds, run as a page runs it.

import Testing

@testable import BookCore

struct FinderTests {
  /// The titles of the sections that are found, best first, and the words of the first.
  private func find(_ query: String) throws -> String {
    let engine = try JavaScriptEngine(libraries: RenderingInstallation().javaScriptCore)
    _ = try engine.evaluate(
      """
      var window = { mathbookIndex: [
        { u: "a.html", c: "Vectors", t: "Vectors", x: "The dot product and the inequality of Cauchy–Schwarz." },
        { u: "a.html#n", t: "Norms", x: "A product of a dot. Schwarz’s ‖v‖₂, and λ in Müller’s proof.", k: "cosineSimilarity(a, b)" },
        { u: "b.html", c: "Fields", t: "Fields", x: "∇f points uphill", k: "let a = Vector() a.dot(b)" },
      ] };
      """ + EmbeddedAssets.finderScript)
    let call = "window.mathbookFind(\(query.debugDescription))"
    return try engine.evaluate(
      "(({ hits, count }) => count + ' ' + hits.map((hit) => hit.title).join(' ') + ': ' "
        + "+ (hits[0]?.words ?? ''))(\(call))")
  }

  @Test(arguments: [
    ("cosineSimilarity", "1 Norms: Vectors · cosineSimilarity(a, b)"),
    ("a.dot(b)", "1 Fields: let a = Vector() a.dot(b)"),
    ("lambda", "1 Norms: Vectors · A product of a dot. Schwarz’s ‖v‖₂, and λ in Müller’s proof."),
    ("nabla", "1 Fields: ∇f points uphill"), ("xyz", "0 : "), ("  ", "0 : "),
  ])
  func findsCodeAndSigns(query: String, found: String) throws {
    #expect(try find(query) == found)
  }

  /// Dashes and quotation marks as they are typed, phrases as they stand.
  @Test(arguments: [
    ("Cauchy-Schwarz", "1 Vectors"), ("Cauchy–Schwarz", "1 Vectors"),
    ("cauchy schwarz", "1 Vectors"),
    ("dot product", "2 Vectors Norms"), ("\"dot product\"", "1 Vectors"),
    ("“dot product”", "1 Vectors"),
    ("muller's", "1 Norms"), ("‖v‖", "1 Norms"), ("vectors", "2 Vectors Norms"),
  ])
  func foldsWhatIsTyped(query: String, found: String) throws {
    #expect(try find(query).hasPrefix(found + ":"))
  }
}
