// The least coverage that a build asks for.

struct CoverageGate {
  /// In per cent, as it was asked for; nil asks for none.
  let minimum: Double?

  func diagnostics(_ book: CheckedBook) -> [Diagnostic] {
    guard let minimum else { return [] }
    let items = book.chapters.flatMap { $0.coverage.equations + $0.coverage.numerals }
    let covered = items.count { $0.isCovered }
    let share = items.isEmpty ? 100 : 100 * Double(covered) / Double(items.count)
    guard !(share >= minimum) else { return [] }
    // `57` and not `57.0`.
    let asked = Int(exactly: minimum).map(String.init) ?? "\(minimum)"
    return [
      Diagnostic(
        .coverage,
        "\(covered) of \(items.count) equations and numerals are covered, less than \(asked) %",
        fix: "the coverage page lists the others")
    ]
  }
}
