// The pages of a site and how one leads to another: relative links, or fragments of a single file.

/// A page of the HTML report.
enum SitePage: Equatable {
  case cover
  case chapter(slug: String)
  case claims
  /// The claims of a chapter.
  case ledger(slug: String)
  case coverage
  case references
  case notFound

  /// The file, relative to the site's folder.
  var path: String {
    switch self {
    case .cover: "index.html"
    case .chapter(let slug): slug + ".html"
    case .claims: "claims.html"
    case .ledger(let slug): "claims/\(slug).html"
    case .coverage: "coverage.html"
    case .references: "references.html"
    case .notFound: "404.html"
    }
  }

  /// The page that a page is a part of, among those that the sidebar has.
  var parent: SitePage? {
    if case .ledger = self { .claims } else { nil }
  }

  /// The name in the single file's fragments.
  var anchor: String {
    switch self {
    case .cover: "cover"
    case .chapter(let slug): Self.anchor(slug)
    case .claims: "claims"
    case .ledger(let slug): "claims." + Self.anchor(slug)
    case .coverage: "coverage"
    case .references: "references"
    case .notFound: "not-found"
    }
  }

  private static func anchor(_ slug: String) -> String {
    slug.map { $0 == "/" ? "." : String($0) }.joined()
  }
}

/// Makes the links and ids of one form of the HTML report.
struct SiteLinks {
  /// Whether all pages are parts of one file.
  var isSingleFile: Bool

  /// The value of an `href` on one page that leads to a place on another.
  func href(from page: SitePage, to target: SitePage, fragment: String? = nil) -> String {
    if isSingleFile { return Self.fragment(id(fragment, on: target)) }
    let hash = fragment.map(Self.fragment) ?? ""
    if page == target, fragment != nil { return hash }
    return root(from: page) + Self.escaped(target.path) + hash
  }

  /// The value of an `id`, unique in the file.
  func id(_ fragment: String?, on page: SitePage) -> String {
    let own = fragment?.composed
    guard isSingleFile else { return own ?? "top" }
    return own.map { page.anchor + "--" + $0 } ?? page.anchor
  }

  /// The way from a page up to the site's folder: empty or `../`s.
  func root(from page: SitePage) -> String {
    String(repeating: "../", count: page.path.count { $0 == "/" })
  }

  /// Not `?`, which begins a query, `:`, which may end a scheme, and what ends a link in Markdown.
  private static let kept = PercentEncoding.unreserved.union("!$'*+,;=@/".utf8)
  private static let keptInFragment = kept.union("&():?".utf8)

  /// Percent-encodes what has a meaning in a URL or in a Markdown link; `/` stays.
  static func escaped(_ text: String) -> String { PercentEncoding.encode(text, keeping: kept) }

  private static func fragment(_ name: String) -> String {
    "#" + PercentEncoding.encode(name.composed, keeping: keptInFragment)
  }
}
