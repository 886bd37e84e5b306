// The least coverage that a build asks for.

struct CoverageGate {
  /// Between 0 and 1; nil asks for none.
  let minimum: Double?

  func diagnostics(_ book: CheckedBook) -> [Diagnostic] {
    guard let minimum else { return [] }
    let items = book.chapters.flatMap { $0.coverage.equations + $0.coverage.numerals }
    let covered = items.count { $0.isCovered }
    let share = items.isEmpty ? 1 : Double(covered) / Double(items.count)
    guard !(share >= minimum) else { return [] }
    return [
      Diagnostic(
        .coverage,
        "\(covered) of \(items.count) equations and numerals are covered, less than \(minimum * 100) %",
        fix: "the coverage page lists the others")
    ]
  }
}
