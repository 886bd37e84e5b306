// What a browser asks a preview, as far as the answer depends on it.

struct PreviewRequest: Sendable {
  var method = "GET"
  /// The URL's path, decoded: its `%20` is a space here.
  var path: String
  /// The name by which the browser calls this machine, with or without a port.
  var host: String?
  /// The version that the page has; asked together with the state.
  var since: String?
}
