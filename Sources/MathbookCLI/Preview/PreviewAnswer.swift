// What a preview answers: a status, headers and a body.

struct PreviewAnswer: Sendable {
  enum Status: UInt32 {
    case ok = 200
    case forbidden = 403
    case notFound = 404
    case methodNotAllowed = 405
    case internalServerError = 500
  }

  var status: Status
  var headers: [String: String]
  var body: [UInt8]

  /// Nothing is kept by the browser: the next build may change every file.
  init(_ status: Status, type: String, _ body: [UInt8]) {
    let isText = type.hasPrefix("text/") || type == "application/json"
    self.status = status
    headers = [
      "Content-Type": isText ? type + "; charset=utf-8" : type, "Cache-Control": "no-store",
    ]
    self.body = body
  }

  init(_ status: Status, type: String = "text/plain", _ text: String) {
    self.init(status, type: type, Array(text.utf8))
  }
}
