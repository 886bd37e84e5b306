// Where a link that the author wrote leads: the checker and the reports resolve it alike.

/// A destination of a chapter's link or image.
enum AuthorLink: Equatable {
  /// Kept as it is: another site, a mail address, a fragment of the same page.
  case outside(String)
  case chapter(slug: String, fragment: String?)
  /// A file of the book, by its path relative to the book's folder, and the query and fragment after it.
  case file(String, suffix: String)
  /// A file outside of the book's folder, which reports do not have.
  case leaving(String)

  /// - Parameter chapters: the slugs of the book, by the paths of their files.
  init(_ destination: String, from chapter: ChapterSource, chapters: [String: String] = [:]) {
    let written = destination.prefix { $0 != "#" && $0 != "?" }
    guard !Self.hasScheme(destination), !destination.hasPrefix("//"), !written.isEmpty else {
      self = .outside(destination)
      return
    }
    guard let path = Self.path(PercentEncoding.decode(String(written)), from: chapter.path)
    else {
      self = .leaving(destination)
      return
    }
    let suffix = String(destination[written.endIndex...])
    if let slug = chapters[path] ?? chapters[Self.index(ofFolder: path)] {
      self = .chapter(slug: slug, fragment: Self.fragment(of: suffix))
    } else {
      self = .file(path, suffix: suffix)
    }
  }

  /// What follows the first `#`.
  static func fragment(of destination: String) -> String? {
    destination.firstIndex(of: "#").map { String(destination[$0...].dropFirst()) }
  }

  /// The chapter that a link to a folder leads to, where there is one.
  static func index(ofFolder path: String) -> String {
    path.isEmpty ? "index.md" : path + "/index.md"
  }

  private static func hasScheme(_ text: String) -> Bool {
    guard let colon = text.firstIndex(of: ":"), text.first?.isLetter == true else { return false }
    return text[..<colon].allSatisfy { $0.isLetter || $0.isNumber || "+-.".contains($0) }
  }

  /// The path relative to the book's folder of a path relative to a chapter's, or to the book's folder
  /// where it starts with `/`; nil when it leads out of the book.
  static func path(_ path: String, from chapter: String) -> String? {
    var folders =
      path.hasPrefix("/") ? [] : chapter.split(separator: "/").dropLast().map(String.init)
    for part in path.split(separator: "/") where part != "." {
      if part == ".." {
        if folders.popLast() == nil { return nil }
      } else {
        folders.append(String(part))
      }
    }
    return folders.joined(separator: "/")
  }
}
