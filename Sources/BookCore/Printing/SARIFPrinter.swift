// Findings as SARIF 2.1.0, for code scanning and editors.

/// Prints findings as a SARIF log of one run.
package struct SARIFPrinter {
  let places: FindingPlaces

  package init(places: FindingPlaces) { self.places = places }

  package func text(_ diagnostics: [Diagnostic]) throws -> String {
    let results = diagnostics.sorted(by: Diagnostic.precedes).map(result)
    return try StableJSON.text(SARIFLog(runs: [SARIFLog.Run(results: results)]))
  }

  private func result(_ diagnostic: Diagnostic) -> SARIFLog.Result {
    let related = diagnostic.notes.enumerated().map { index, note in
      SARIFLog.Location(
        id: index, physicalLocation: location(note.path, note.range),
        message: SARIFLog.Message(text: note.text))
    }
    let place = diagnostic.path.map { path in
      SARIFLog.Location(physicalLocation: location(path, diagnostic.range))
    }
    return SARIFLog.Result(
      ruleId: diagnostic.rule.rawValue, ruleIndex: SARIFLog.index(of: diagnostic.rule),
      level: diagnostic.severity.rawValue, message: SARIFLog.Message(text: diagnostic.words),
      locations: place.map { [$0] }, relatedLocations: related.isEmpty ? nil : related)
  }

  private func location(_ path: String, _ range: SourceRange?) -> SARIFLog.PhysicalLocation {
    let region = range.map { places.region(path, $0) }.map { region in
      SARIFLog.Region(
        startLine: region.line, startColumn: region.column, endLine: region.endLine,
        endColumn: region.endColumn)
    }
    let artifact = SARIFLog.Artifact(uri: Self.uri(places.file(path)))
    return SARIFLog.PhysicalLocation(artifactLocation: artifact, region: region)
  }

  /// A path as a URI reference: relative where the path is.
  static func uri(_ path: String) -> String {
    let text = PercentEncoding.encode(
      path, keeping: PercentEncoding.unreserved.union([UInt8(ascii: "/")]))
    return path.hasPrefix("/") ? "file://" + text : text
  }
}
