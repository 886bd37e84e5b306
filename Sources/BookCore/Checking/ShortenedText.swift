// Long printed text as reports show it.

extension String {
  /// More text than this of one piece would make a report that nobody can open.
  private static let longest = 1 << 16

  /// The text, or its first lines with how much follows and the digest of that, so that two texts
  /// that differ anywhere differ in reports too.
  var shortenedForReports: String {
    guard utf8.count > Self.longest else { return self }
    let kept = utf8.prefix(Self.longest)
    let end = kept.lastIndex(of: .newline).map { kept.index(after: $0) } ?? kept.endIndex
    let rest = Array(utf8[end...])
    return String(decoding: utf8[..<end], as: UTF8.self)
      + "… and \(rest.count) more bytes, SHA-256 \(Digest.of(rest).prefix(16))…\n"
  }
}
