// Where a link that the author wrote leads in the report.

/// A destination of a chapter's link or image.
enum AuthorLink: Equatable {
  /// Kept as it is: another site, a mail address, a fragment of the same page.
  case outside(String)
  case chapter(slug: String, fragment: String?)
  /// A file of the book, by its path relative to the book's folder, and what followed it.
  case file(String, suffix: String)

  /// - Parameter chapters: the slugs of the book, by the paths of their files.
  init(_ destination: String, from chapter: ChapterSource, chapters: [String: String]) {
    guard !Self.hasScheme(destination), !destination.hasPrefix("#"), !destination.hasPrefix("//"),
      !destination.isEmpty
    else {
      self = .outside(destination)
      return
    }
    let parts = destination.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let path = Self.resolve(String(parts[0]), from: chapter.path)
    if let slug = chapters[path] {
      self = .chapter(slug: slug, fragment: parts.count > 1 ? String(parts[1]) : nil)
    } else {
      self = .file(path, suffix: parts.count > 1 ? "#" + parts[1] : "")
    }
  }

  private static func hasScheme(_ text: String) -> Bool {
    guard let colon = text.firstIndex(of: ":") else { return false }
    return text[..<colon].allSatisfy { $0.isLetter || $0.isNumber || "+-.".contains($0) }
  }

  /// The path relative to the book's folder of a path relative to a chapter's.
  private static func resolve(_ path: String, from chapter: String) -> String {
    var folders =
      path.hasPrefix("/") ? [] : chapter.split(separator: "/").dropLast().map(String.init)
    for part in path.split(separator: "/") where part != "." {
      if part == "..", !folders.isEmpty {
        folders.removeLast()
      } else {
        folders.append(String(part))
      }
    }
    return folders.joined(separator: "/")
  }
}
