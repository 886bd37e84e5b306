// Text on one line.

extension String {
  /// The words of the text with one space between them.
  var singleSpaced: String {
    unicodeScalars.split(whereSeparator: \.isSpace).map { String($0) }.joined(separator: " ")
  }
}

extension Unicode.Scalar {
  /// The library's own question takes long, and nearly all characters are of ASCII.
  fileprivate var isSpace: Bool {
    isASCII ? self == " " || ("\t"..."\r").contains(self) : properties.isWhitespace
  }
}
