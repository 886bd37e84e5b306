// Names of chapters that the reports need for themselves, or that two chapters share.

/// Finds chapters whose reports would take each other's place.
struct ReportNames {
  private let files: ReportFiles

  static func diagnostics(_ chapters: [Chapter], _ files: ReportFiles) -> [Diagnostic] {
    let names = ReportNames(files: files)
    var seen: [String: String] = [:]
    return chapters.compactMap { chapter in
      let path = chapter.source.path
      let other = seen.updateValue(path, forKey: chapter.source.slug.lowercased())
      return names.problem(of: chapter.source, other: other).map { summary, fix in
        let start = SourcePosition(line: 1, column: 1)
        return Diagnostic(
          .badConfiguration, path: path, range: SourceRange(start, start), summary, fix: fix)
      }
    }
  }

  /// - Parameter other: an earlier chapter of the same name.
  private func problem(of source: ChapterSource, other: String?) -> (String, fix: String)? {
    let name = source.slug.lowercased()
    if ReportFiles.pages.contains(name) {
      return ("the report has a page of its own named \(name)", "rename the chapter")
    }
    if let other {
      // Swift takes names for equal that differ in how their letters are composed; disks need not.
      return other.utf8.elementsEqual(source.path.utf8)
        ? ("the chapter is listed twice", "remove one of the lines in mathbook.yml")
        : ("the chapter's report would replace that of \(other)", "rename one of them")
    }
    if let chapter = files.ledger(named: name) {
      return (
        "the report keeps this name for the page of the claims of \(chapter)", "rename one of them"
      )
    }
    return folderOwner(source).map {
      ("the folder of the chapter's report would have the name of \($0)", "rename the folder")
    }
  }

  /// What the reports have under the name of a folder that a chapter stands in.
  private func folderOwner(_ source: ChapterSource) -> String? {
    guard let slash = source.slug.lastIndex(of: "/") else { return nil }
    return files.owner(of: String(source.slug[..<slash]))
  }
}
