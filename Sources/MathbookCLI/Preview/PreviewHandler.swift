// Answers the browser: the book's files, and the two paths that live reload needs.

import FlyingFox
import Foundation

struct PreviewHandler: HTTPHandler {
  let site: PreviewSite

  private static let script = "/.mathbook/reload.js"
  private static let state = "/.mathbook/state"

  func handleRequest(_ request: HTTPRequest) async throws -> HTTPResponse {
    guard isLocal(request.headers[.host]) else {
      return response(.forbidden, "text/plain", Data("this preview is for this machine\n".utf8))
    }
    guard request.method == .GET || request.method == .HEAD else {
      return response(.methodNotAllowed, "text/plain", Data())
    }
    switch request.path {
    case Self.script: return response(.ok, "text/javascript", Data(ReloadScript.text.utf8))
    case Self.state:
      let state = try await site.state(after: request.query["since"] ?? "")
      return response(.ok, "application/json", try JSONEncoder().encode(state))
    default: return await page(request.path)
    }
  }

  /// Another site whose name leads to this machine must not read the book.
  private func isLocal(_ host: String?) -> Bool {
    let name = host?.split(separator: ":").first.map(String.init)
    return name == "127.0.0.1" || name == "localhost"
  }

  private func page(_ path: String) async -> HTTPResponse {
    guard let (name, bytes) = await site.file(path.removingPercentEncoding ?? path) else {
      let text = "<!DOCTYPE html><title>Not found</title><p>The book has no such page.</p></body>"
      return response(.notFound, "text/html", withScript(Array(text.utf8)))
    }
    let type = ContentType.of(name)
    return response(.ok, type, type == "text/html" ? withScript(bytes) : Data(bytes))
  }

  private func withScript(_ page: [UInt8]) -> Data {
    var text = String(decoding: page, as: UTF8.self)
    let tag = "<script src=\"\(Self.script)\" defer></script>"
    if let end = text.range(of: "</body>", options: .backwards) {
      text.insert(contentsOf: tag, at: end.lowerBound)
    } else {
      text += tag
    }
    return Data(text.utf8)
  }

  private func response(_ status: HTTPStatusCode, _ type: String, _ body: Data) -> HTTPResponse {
    let isText = type.hasPrefix("text/") || type == "application/json"
    return HTTPResponse(
      statusCode: status,
      headers: [
        .contentType: isText ? type + "; charset=utf-8" : type, .cacheControl: "no-store",
      ], body: body)
  }
}

/// Media types of the files that a book's site is made of.
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
