// Stage 3: from a parsed chapter to what running it takes.

/// Makes the plan of a chapter. Pure: what depends on the machine comes in as ingredients.
enum Planner {
  /// - Parameters:
  ///   - machine: the compiler, the engine, the BLAS library and whatever else of the machine
  ///     can change a result.
  ///   - data: the digest of each data file that blocks declare, by its name.
  static func plan(
    _ chapter: Chapter, timeout: TimeLimit?, machine: [ExecutionPlan.Ingredient],
    data: [String: String]
  ) -> ExecutionPlan {
    let cells = chapter.cells
    let settings = RunSettings(
      optimize: chapter.options.optimize || cells.contains { $0.options.optimize == true },
      timeout: timeout ?? chapter.options.timeout, seed: chapter.options.seed,
      tolerance: chapter.options.tolerance)
    let code = cells.map(\.codeIngredient).joined(separator: "\n")
    let options = (["\(settings)"] + cells.map(\.optionsIngredient)).joined(separator: "\n")
    let files = cells.flatMap(\.options.data).map(\.name)
    return ExecutionPlan(
      path: chapter.source.path, cells: cells, settings: settings,
      ingredients: [
        .init(name: "the code", digest: Digest.of(code)),
        .init(name: "the options", digest: Digest.of(options)),
      ] + places(of: chapter, code: code) + files.sorted().map { .dataFile($0, digest: data[$0]) }
        + machine)
  }

  /// Where the chapter's code stands, if the code may tell: editing prose moves it.
  private static func places(
    of chapter: Chapter, code: String
  ) -> [ExecutionPlan.Ingredient] {
    guard ["#line", "#column", "#file"].contains(where: Array(code.utf8).holds) else { return [] }
    let starts = chapter.cells.map { "\($0.codeStart.line):\($0.codeStart.column)" }
    let places = ([chapter.source.path] + starts).joined(separator: "\n")
    return [.init(name: "the places that the code names", digest: Digest.of(places))]
  }
}

extension ExecutionPlan {
  /// The address of the result: the same for the same ingredients.
  var key: String {
    Digest.of(ingredients.map { "\($0.name)=\($0.digest)" }.joined(separator: "\n"))
  }
}
