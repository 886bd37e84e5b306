// Files inside a page.

import FoundationEssentials

enum DataURL {
  static func of(_ bytes: [UInt8], path: String) -> String {
    "data:\(mediaType(of: path));base64,\(Data(bytes).base64EncodedString())"
  }

  private static func mediaType(of path: String) -> String {
    switch path.split(separator: ".").last.map({ $0.lowercased() }) {
    case "svg": "image/svg+xml"
    case "png": "image/png"
    case "jpg", "jpeg": "image/jpeg"
    case "gif": "image/gif"
    case "webp": "image/webp"
    case "avif": "image/avif"
    case "otf": "font/otf"
    case "woff2": "font/woff2"
    default: "application/octet-stream"
    }
  }
}
