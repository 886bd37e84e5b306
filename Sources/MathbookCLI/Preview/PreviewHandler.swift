// Answers the browser: the book's files, and the two paths that live reload needs.

import Foundation

/// A class, because a C library keeps hold of it by its address.
final class PreviewHandler: Sendable {
  let site: PreviewSite

  private static let script = "/.mathbook/reload.js"
  private static let state = "/.mathbook/state"

  init(site: PreviewSite) { self.site = site }

  /// Waits where the page asks for a state that is yet to come.
  func answer(_ request: PreviewRequest) -> PreviewAnswer {
    guard isLocal(request.host) else {
      return PreviewAnswer(.forbidden, "this preview is for this machine\n")
    }
    guard ["GET", "HEAD"].contains(request.method) else {
      var answer = PreviewAnswer(.methodNotAllowed, "")
      answer.headers["Allow"] = "GET, HEAD"
      return answer
    }
    switch request.path {
    case Self.script: return PreviewAnswer(.ok, type: "text/javascript", ReloadScript.text)
    case Self.state: return state(after: request.since ?? "")
    default: return page(request.path)
    }
  }

  /// Another site whose name leads to this machine must not read the book.
  private func isLocal(_ host: String?) -> Bool {
    let name = host?.split(separator: ":").first.map(String.init)
    return name == "127.0.0.1" || name == "localhost"
  }

  private func state(after version: String) -> PreviewAnswer {
    do {
      let state = try JSONEncoder().encode(site.state(after: version))
      return PreviewAnswer(.ok, type: "application/json", Array(state))
    } catch {
      return PreviewAnswer(.internalServerError, "\(error)\n")
    }
  }

  private func page(_ path: String) -> PreviewAnswer {
    guard let (name, bytes) = site.file(path) else {
      let text = "<!DOCTYPE html><title>Not found</title><p>The book has no such page.</p></body>"
      return PreviewAnswer(.notFound, type: "text/html", withScript(Array(text.utf8)))
    }
    let type = ContentType.of(name)
    return PreviewAnswer(.ok, type: type, type == "text/html" ? withScript(bytes) : bytes)
  }

  private func withScript(_ page: [UInt8]) -> [UInt8] {
    var text = String(decoding: page, as: UTF8.self)
    let tag = "<script src=\"\(Self.script)\" defer></script>"
    if let end = text.range(of: "</body>", options: .backwards) {
      text.insert(contentsOf: tag, at: end.lowerBound)
    } else {
      text += tag
    }
    return Array(text.utf8)
  }
}
