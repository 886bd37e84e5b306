// From a font as it is installed to a small one that browsers take.

/// Makes fonts for one rendering.
struct FontMaker: Sendable {
  private let installation: RenderingInstallation
  private let cache: any RenderingCache
  private let characters: [UInt32]

  init(_ options: RenderingOptions, for characters: UsedCharacters) {
    installation = options.installation
    cache = options.cache
    self.characters = characters.codePoints.sorted()
  }

  /// The font as WOFF2 with the characters that are used; nil when a library is missing or refuses.
  func font(_ source: FontSource) -> [UInt8]? {
    guard let path = source.path else { return nil }
    let key = "font \(identity) \(FileStamps.of(path)) \(characters)"
    if let stored = cache.lookup(key) { return stored }
    guard let bytes = SystemFile.bytes(at: path), let made = make(bytes) else { return nil }
    cache.store(made, for: key)
    return made
  }

  private func make(_ bytes: [UInt8]) -> [UInt8]? {
    guard let subsetter = try? FontSubsetter(libraries: installation.harfBuzz),
      let encoder = try? BrotliEncoder(libraries: installation.brotli),
      let small = subsetter.subset(bytes, to: Set(characters))
    else { return nil }
    return WOFF2.file(of: small, compress: encoder.compressed)
  }

  /// What of the libraries must be part of a cache key: the sizes of their files.
  private var identity: String {
    [installation.harfBuzz, installation.brotli].map { names in
      SystemLibrary.path(ofAny: names).flatMap(SystemFile.size(at:)).map(String.init) ?? "-"
    }.joined(separator: "+")
  }
}
