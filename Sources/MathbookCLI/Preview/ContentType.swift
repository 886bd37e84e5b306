// Media types of the files that a book's site is made of, by their names.

enum ContentType {
  static func of(_ name: String) -> String {
    switch name.split(separator: ".").last.map({ $0.lowercased() }) {
    case "html": "text/html"
    case "css": "text/css"
    case "js", "mjs": "text/javascript"
    case "json": "application/json"
    case "svg": "image/svg+xml"
    case "png": "image/png"
    case "jpg", "jpeg": "image/jpeg"
    case "gif": "image/gif"
    case "webp": "image/webp"
    case "woff2": "font/woff2"
    case "otf": "font/otf"
    case "txt", "md", "bib": "text/plain"
    case "xml": "application/xml"
    case "pdf": "application/pdf"
    default: "application/octet-stream"
    }
  }
}
