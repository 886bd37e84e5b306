// The same book gives the same bytes: again, elsewhere, at another time, for another user.

import Foundation
import Testing

@Suite(.enabled(if: ToolProcess.isBuilt))
struct DeterminismTests {
  struct Variant: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var arguments: [String] = []
    var environment: [String: String] = [:]
    /// Where the book stands, beneath the test's folder.
    var place = "book"

    init(
      _ name: String, arguments: [String] = [], environment: [String: String] = [:],
      place: String = "book"
    ) {
      testDescription = name
      self.arguments = arguments
      self.environment = environment
      self.place = place
    }
  }

  static let variants = [
    Variant("one job", arguments: ["--jobs", "1"]),
    Variant("three jobs", arguments: ["--jobs", "3"]),
    Variant("elsewhere", place: "another/folder, by name/of more letters"),
    Variant(
      "another time",
      environment: ["SOURCE_DATE_EPOCH": "86400", "TZ": "Asia/Kolkata"]),
    Variant(
      "another language",
      environment: [
        "LC_ALL": "de_DE.UTF-8", "LANG": "de_DE.UTF-8", "LC_NUMERIC": "de_DE.UTF-8",
        "LANGUAGE": "de",
      ]),
    Variant("no language", environment: ["LC_ALL": "C", "LANG": "C"]),
    Variant(
      "another user",
      environment: [
        "HOME": "/nonexistent", "USER": "nobody", "LOGNAME": "nobody", "HOSTNAME": "elsewhere",
        "SWIFT_DETERMINISTIC_HASHING": "", "OMP_NUM_THREADS": "2", "OPENBLAS_NUM_THREADS": "2",
      ]),
  ]

  static let book = [
    "mathbook.yml": "title: A book\nauthor: A. Author\n",
    "1-first.md": """
    # Everything {#sec-first}

    ```swift-math
    //| label: tbl-roots
    //| caption: Roots
    let k = [1.0, 2.0, 3.0]
    Table("Roots", ["k": k, "root": k.map { $0.squareRoot() }])
    ```

    ```swift-math
    //| label: fig-line
    //| caption: A line
    //| alt: A line that rises.
    Figure(x: "x", y: "y").line("sin", x: 0...6.3) { sin($0) }
    ```

    The product $a \\cdot b$ is [11](<claim:Vector([3, 4]).dot([1, 2])>), by @eq-commutes.

    $$
    a \\cdot b = b \\cdot a
    $$ {#eq-commutes}

    ```swift-math
    //| proves: eq-commutes
    claim("It commutes", forAll: .vector(3), .vector(3)) { a, b in a.dot(b) == b.dot(a) }
    print(Set(["one", "two", "three", "four"]), ["a": 1, "b": 2, "c": 3])
    var source = RandomState(seed: 3)
    print(source.nextStandardNormal(), [[2, 1], [1, 3]] as Matrix)
    ```
    """,
    "2-second.md": "# Second\n\nSee @sec-first: `{swift-math} 0.1 + 0.2`.\n",
  ]

  @Test func nothingButTheBookDecides() async throws {
    let folder = try TemporaryFolder()
    let reference = try await files(of: Variant("the first"), in: folder)
    #expect(reference.count > 8)
    #expect(reference["results.json"]?.isEmpty == false)
    for variant in Self.variants {
      let files = try await files(of: variant, in: folder)
      #expect(differences(reference, files) == [], "\(variant.testDescription)")
    }
  }

  /// Builds without the results of other builds; only system modules are shared.
  private func files(of variant: Variant, in folder: TemporaryFolder) async throws -> [String: Data]
  {
    let place = folder.path + "/" + variant.place
    for (name, text) in Self.book {
      try folder.write(text, to: "\(variant.place)/chapters/\(name)")
    }
    try? FileManager.default.removeItem(atPath: place + "/output")
    let tool = try ToolProcess(
      ["build", "--no-cache", "--single-file"] + variant.arguments, in: folder, at: place,
      environment: variant.environment.merging(["MATHBOOK_CACHE": CapturedStreams.cache]) { a, _ in
        a
      })
    let code = try await tool.code()
    let errors = try folder.read("errors")
    #expect(code == 0, "\(variant.testDescription): \(errors)")
    return try contents(of: place + "/output")
  }
}
